/// Lying bars, for categories with long words, with their values at their ends.
struct BarDrawing: ChartDrawing {
    let height: Double
    let markup: Markup

    /// The widest that the words before the bars may be.
    private static let widestWords = 220.0
    private static let thickness = 17.0

    init(_ chart: Chart, _ styles: [SeriesStyle], top: Double) {
        let scale = ChartScale(chart.values)
        let widest = chart.categories.map { ChartSize.width(of: $0) }.max() ?? 0
        let left = min(Self.widestWords, widest) + ChartSize.gap * 2
        let words = chart.categories.map { TextWrap.lines($0, to: ChartSize.columns(in: left)) }
        let lines = words.map(\.count).max() ?? 1
        let band = max(
            Double(max(1, styles.count)) * Self.thickness / 0.76,
            Double(lines) * ChartSize.lineHeight + ChartSize.gap)
        let foot = top + band * Double(chart.categories.count)
        let bands = ChartBands(start: top, end: foot, count: chart.categories.count)
        // To the right of the longest bar its value is written.
        let room =
            (scale.ticks.map(chart.tick) + chart.values.map(chart.words) + [CellWords.unknown])
            .map { ChartSize.width(ofValue: $0) }.max() ?? 0
        let axis = ChartAxis(scale: scale, start: left, end: ChartSize.width - room - ChartSize.gap)

        let grid = scale.ticks.flatMap { tick in
            let x = axis.place(of: tick)
            return [
                Markup.line(x1: x, y1: top, x2: x, y2: foot, class: tick == 0 ? "base" : "grid"),
                .label(chart.tick(tick), x: x, y: foot + ChartSize.lineHeight),
            ]
        }
        let names = words.enumerated().flatMap { index, lines in
            let first = bands.middle(of: index) - Double(lines.count - 1) / 2 * ChartSize.lineHeight + 4.5
            return lines.enumerated().map { line, text in
                Markup.label(
                    text, x: left - ChartSize.gap * 2, y: first + Double(line) * ChartSize.lineHeight,
                    anchor: "end")
            }
        }
        let bars = chart.series.enumerated().flatMap { number, series in
            series.values.enumerated().map { index, value in
                Self.bar(value, chart, styles[number], axis, bands.bar(number, of: styles.count, in: index))
            }
        }
        height = foot + ChartSize.lineHeight * 2 + ChartSize.gap
        markup = .group(
            grid + names + [
                .label(
                    "(\(chart.unit))", x: axis.end, y: foot + ChartSize.lineHeight * 2, anchor: "end")
            ] + bars)
    }

    private static func bar(
        _ value: Int?, _ chart: Chart, _ style: SeriesStyle, _ axis: ChartAxis,
        _ place: (start: Double, thickness: Double)
    ) -> Markup {
        let y = place.start + place.thickness / 2 + 4.5
        let base = axis.place(of: 0)
        guard let value else {
            return .label(CellWords.unknown, x: base + ChartSize.gap, y: y, anchor: "start", class: "value")
        }
        let end = axis.place(of: value)
        return .group([
            .box(x: (base, end), y: (place.start + 1, place.start + place.thickness - 1), style),
            .label(
                chart.words(value), x: end + (value < 0 ? -ChartSize.gap : ChartSize.gap), y: y,
                anchor: value < 0 ? "end" : "start", class: "value"),
        ])
    }
}
