/// How one series of a chart is told from the others without colour: by what fills its bars, breaks its line
/// and marks its points. The style sheet gives colours on top, by class.
struct SeriesStyle: Sendable {
    let name: String
    let isPlanned: Bool
    /// Which of the four kinds; planned ones have their own.
    private let kind: Int
    /// The id of its pattern.
    private let id: String

    /// The styles of a chart's series.
    ///
    /// - Parameter id: unique in the page, for patterns are found by theirs.
    static func all(_ chart: Chart, id: String) -> [SeriesStyle] {
        var counted = 0
        return chart.series.map { series in
            defer { if !series.isPlanned { counted += 1 } }
            return SeriesStyle(
                name: series.name, isPlanned: series.isPlanned, kind: counted % 4, id: "\(id)-p\(counted % 4)"
            )
        }
    }

    var className: String { isPlanned ? "planned" : "series-\(kind)" }

    /// How its line is broken.
    var dash: String? { isPlanned ? "7 5" : [nil, "3 3", "14 4 3 4", "1 5"][kind] }

    /// What fills its bars; nothing yet where it is planned.
    var fill: String { isPlanned ? "none" : kind == 0 ? "currentColor" : "url(#\(id))" }

    /// Slanting lines, dots, lying lines; nil where its bars are empty or full.
    var pattern: Markup? {
        guard !isPlanned, kind > 0 else { return nil }
        let drawing: Markup =
            switch kind {
            case 1: .path("M-1 1L1 -1M0 6L6 0M5 7L7 5", class: className, width: 1.5)
            case 2: .element("circle", ["cx": "3", "cy": "3", "r": "1.5", "fill": "currentColor"])
            default: .path("M0 3H6", class: className, width: 1.5)
            }
        return .element(
            "pattern",
            [
                "id": id, "class": className, "width": "6", "height": "6", "patternUnits": "userSpaceOnUse",
            ], [drawing])
    }

    /// What marks a point of its line: a disc, a box, a triangle, a cross.
    func mark(x: Double, y: Double) -> Markup {
        let (west, east, north, south) =
            ((x - 4).attribute, (x + 4).attribute, (y - 4).attribute, (y + 4).attribute)
        return switch kind {
        case 0:
            .element(
                "circle",
                [
                    "class": className, "cx": x.attribute, "cy": y.attribute, "r": "4",
                    "fill": "currentColor",
                ])
        case 1:
            .path(
                "M\(west) \(north)H\(east)V\(south)H\(west)Z", class: className, width: 1,
                fill: "currentColor")
        case 2:
            .path(
                "M\(x.attribute) \(north)L\(east) \(south)H\(west)Z", class: className, width: 1,
                fill: "currentColor")
        default:
            .path(
                "M\(west) \(north)L\(east) \(south)M\(west) \(south)L\(east) \(north)", class: className,
                width: 2)
        }
    }
}
