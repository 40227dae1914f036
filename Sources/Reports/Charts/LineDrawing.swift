/// Lines over time. Where nothing is known the line is broken off, and begins again where something is.
struct LineDrawing: ChartDrawing {
    let height: Double
    let markup: Markup

    init(_ chart: Chart, _ styles: [SeriesStyle], top: Double) {
        let planned = chart.series.indices.filter { chart.series[$0].isPlanned }
        let counted = chart.series.indices.filter { !chart.series[$0].isPlanned }
        // Of several lines each says its last value behind it.
        let widest = chart.series.compactMap(\.last)
            .map { ChartSize.width(ofValue: chart.words($0.value)) }.max()
        let frame = UprightFrame(
            chart, top: top, margin: counted.count > 1 ? (widest ?? 0) + ChartSize.gap : 0)
        height = frame.height
        // What is planned lies below what was counted.
        let lines = (planned + counted).map { Self.line(chart.series[$0], styles[$0], frame) }
        let values =
            counted.count > 1
            ? counted.map { Self.lastValue(chart.series[$0], frame) }
            : counted.map { Self.values(chart.series[$0], beside: planned.map { chart.series[$0] }, frame) }
        markup = .group(
            [frame.markup] + lines + values + planned.map { Self.planned(chart.series[$0], frame) })
    }

    private static func line(_ series: Chart.Series, _ style: SeriesStyle, _ frame: UprightFrame) -> Markup {
        var path = ""
        var marks: [Markup] = []
        for (index, value) in series.known {
            let (x, y) = (frame.bands.middle(of: index), frame.axis.place(of: value))
            let isGoingOn = index > 0 && series.values[index - 1] != nil
            path += "\(isGoingOn ? "L" : "M")\(x.attribute) \(y.attribute)"
            if !style.isPlanned { marks.append(style.mark(x: x, y: y)) }
        }
        let line = Markup.path(
            path, class: style.className, width: style.isPlanned ? 2 : 2.5, dash: style.dash)
        return .element("g", path.isEmpty ? [] : [line] + marks)
    }

    /// The values of the only line that was counted: all of them where there is room, else the last; on the
    /// side where the plan is not, but not on the words below the foot.
    private static func values(
        _ series: Chart.Series, beside planned: [Chart.Series], _ frame: UprightFrame
    ) -> Markup {
        let known = series.known
        let fits = known.allSatisfy { ChartSize.width(of: frame.words($0.value)) <= frame.bands.width }
        return .group(
            known.suffix(fits ? known.count : 1).map { index, value in
                let y = frame.axis.place(of: value)
                let plans = planned.compactMap { $0.values.indices.contains(index) ? $0.values[index] : nil }
                let isAbove = plans.allSatisfy { $0 <= value } || y + 24 > frame.axis.start
                return .label(
                    frame.words(value), x: frame.bands.middle(of: index), y: y + (isAbove ? -9 : 20),
                    class: "value")
            })
    }

    private static func lastValue(_ series: Chart.Series, _ frame: UprightFrame) -> Markup {
        guard let (index, value) = series.last else { return .group([]) }
        return .label(
            frame.words(value), x: frame.bands.middle(of: index) + 8, y: frame.axis.place(of: value) + 4.5,
            anchor: "start", class: "value")
    }

    /// What a plan comes to, with its name.
    private static func planned(_ series: Chart.Series, _ frame: UprightFrame) -> Markup {
        guard let (index, value) = series.last else { return .group([]) }
        let isAtEnd = index * 2 > series.values.count
        return .label(
            "\(series.name) \(frame.words(value))",
            x: frame.bands.middle(of: index) + (isAtEnd ? 1 : -1) * frame.bands.width / 2,
            y: frame.axis.place(of: value) - 9, anchor: isAtEnd ? "end" : "start", class: "value")
    }
}

extension Chart.Series {
    /// The values that are known, with the numbers of their categories.
    fileprivate var known: [(index: Int, value: Int)] {
        values.enumerated().compactMap { index, value in value.map { (index, $0) } }
    }

    fileprivate var last: (index: Int, value: Int)? { known.last }
}
