/// Upright bars, those of a category side by side, with their values on them.
struct ColumnDrawing: ChartDrawing {
    let height: Double
    let markup: Markup

    init(_ chart: Chart, _ styles: [SeriesStyle], top: Double) {
        let frame = UprightFrame(chart, top: top)
        height = frame.height
        let bars = chart.series.enumerated().flatMap { number, series in
            series.values.enumerated().map { index, value in
                Self.bar(
                    value, chart, styles[number], frame.axis,
                    frame.bands.bar(number, of: styles.count, in: index))
            }
        }
        markup = .group([frame.markup] + bars)
    }

    private static func bar(
        _ value: Int?, _ chart: Chart, _ style: SeriesStyle, _ axis: ChartAxis,
        _ place: (start: Double, thickness: Double)
    ) -> Markup {
        let middle = place.start + place.thickness / 2
        let base = axis.place(of: 0)
        guard let value else {
            return .label(CellWords.unknown, x: middle, y: base - ChartSize.gap, class: "value")
        }
        let end = axis.place(of: value)
        let box = Markup.box(x: (place.start + 1, place.start + place.thickness - 1), y: (base, end), style)
        let words = chart.words(value)
        // Too narrow for its words it carries them upright; too narrow even for that, the table has them.
        let isUpright = ChartSize.width(of: words) > place.thickness + ChartSize.gap
        guard !isUpright || place.thickness >= ChartSize.textSize * 0.9 else { return box }
        let y = value < 0 ? end + ChartSize.textSize + 2 : end - 4
        guard isUpright else { return .group([box, .label(words, x: middle, y: y, class: "value")]) }
        return .group([
            box,
            .label(
                words, x: middle + 4.5, y: value < 0 ? end + 4 : end - 4,
                anchor: value < 0 ? "end" : "start", class: "value", isUpright: true),
        ])
    }
}
