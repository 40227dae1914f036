/// What lines and columns stand in: values upwards, words along the foot.
struct UprightFrame {
    let axis: ChartAxis
    let bands: ChartBands
    let height: Double
    let markup: Markup
    /// How a value reads.
    let words: @Sendable (Int) -> String

    /// - Parameter margin: room that is left to the right.
    init(_ chart: Chart, top: Double, margin: Double = 0) {
        let scale = ChartScale(chart.values)
        let numbers = scale.ticks.map(chart.tick)
        let left = numbers.reduce(24) { max($0, ChartSize.width(of: $1)) } + ChartSize.gap * 2
        // Above the highest line stand the unit and the words of the highest value.
        let start = top + ChartSize.lineHeight * 2
        let foot = start + ChartSize.plot
        let axis = ChartAxis(scale: scale, start: foot, end: start)
        let bands = ChartBands(
            start: left, end: ChartSize.width - margin, count: chart.categories.count)
        let names = chart.categories.map { TextWrap.lines($0, to: ChartSize.columns(in: bands.width)) }
        let below = zip(scale.ticks, numbers).flatMap { tick, number in
            let y = axis.place(of: tick)
            return [
                Markup.line(
                    x1: left, y1: y, x2: ChartSize.width, y2: y, class: tick == 0 ? "base" : "grid"),
                .label(number, x: left - ChartSize.gap, y: y + 4.5, anchor: "end"),
            ]
        }
        let along = names.enumerated().flatMap { index, lines in
            lines.enumerated().map { line, text in
                Markup.label(
                    text, x: bands.middle(of: index), y: foot + ChartSize.lineHeight * (Double(line) + 1))
            }
        }
        self.words = { chart.words($0) }
        (self.axis, self.bands) = (axis, bands)
        height = foot + ChartSize.lineHeight * Double(names.map(\.count).max() ?? 0) + ChartSize.gap
        markup = .group(
            [
                .label(
                    "(\(chart.unit))", x: left - ChartSize.gap, y: top + ChartSize.lineHeight, anchor: "end")
            ] + below + along)
    }
}
