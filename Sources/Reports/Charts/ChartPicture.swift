/// A chart as a picture (SVG) that is read without colour, by ear and on paper: it has a name and a sentence
/// of what it shows, its values are written on it, and what is planned is broken.
package enum ChartPicture {
    /// The picture.
    ///
    /// - Parameter id: unique in the page; begins the ids in it.
    package static func svg(_ chart: Chart, id: String) -> Markup {
        let styles = SeriesStyle.all(chart, id: id)
        let legend = ChartLegend(chart.form, styles)
        let drawing: any ChartDrawing =
            switch chart.form {
            case .lines: LineDrawing(chart, styles, top: legend.height)
            case .columns: ColumnDrawing(chart, styles, top: legend.height)
            case .bars: BarDrawing(chart, styles, top: legend.height)
            }
        return .element(
            "svg",
            [
                "xmlns": "http://www.w3.org/2000/svg", "class": "picture", "role": "img",
                "aria-labelledby": "\(id)-title \(id)-desc",
                "viewBox": "0 0 \(ChartSize.width.attribute) \(drawing.height.attribute)",
                "fill": "currentColor", "font-size": ChartSize.textSize.attribute,
            ],
            [
                .element("title", ["id": "\(id)-title"], chart.title),
                .element("desc", ["id": "\(id)-desc"], chart.description),
                .element("defs", styles.compactMap(\.pattern)), legend.markup, drawing.markup,
            ])
    }
}

/// What a chart's form draws.
protocol ChartDrawing {
    /// Where it ends.
    var height: Double { get }
    var markup: Markup { get }
}

/// Which series is which, above the chart, in as many rows as they need; nothing for a single one that was
/// counted: the title says what it is.
struct ChartLegend {
    let height: Double
    let markup: Markup

    private static let sample = 28.0
    private static let rowHeight = 20.0

    init(_ form: Chart.Form, _ styles: [SeriesStyle]) {
        guard styles.count > 1 || styles.contains(where: \.isPlanned) else {
            (height, markup) = (0, .group([]))
            return
        }
        var pieces: [Markup] = []
        var (x, row) = (0.0, 0.0)
        for style in styles {
            let width = Self.sample + ChartSize.gap + ChartSize.width(of: style.name)
            if x > 0, x + width > ChartSize.width { (x, row) = (0, row + 1) }
            let middle = (row + 0.5) * Self.rowHeight
            pieces.append(Self.sample(form, style, x: x, y: middle))
            pieces.append(
                .label(style.name, x: x + Self.sample + ChartSize.gap, y: middle + 4.5, anchor: "start"))
            x += width + 24
        }
        height = (row + 1) * Self.rowHeight + ChartSize.gap
        markup = .element("g", ["class": "legend"], pieces)
    }

    private static func sample(_ form: Chart.Form, _ style: SeriesStyle, x: Double, y: Double) -> Markup {
        guard form == .lines else { return .box(x: (x + 2, x + sample - 2), y: (y - 6, y + 6), style) }
        let line = Markup.path(
            "M\(x.attribute) \(y.attribute)H\((x + sample).attribute)", class: style.className, width: 2.5,
            dash: style.dash)
        return .group(style.isPlanned ? [line] : [line, style.mark(x: x + sample / 2, y: y)])
    }
}
