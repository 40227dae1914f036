// The shapes that charts are made of. All take the colour of the text around them unless a class says
// another, so that they are seen on paper, in the dark and in colours that a reader has chosen.

extension Markup {
    /// A straight line.
    static func line(
        x1: Double, y1: Double, x2: Double, y2: Double, class name: String, dash: String? = nil
    ) -> Markup {
        .element(
            "line",
            [
                "class": name, "x1": x1.attribute, "y1": y1.attribute, "x2": x2.attribute,
                "y2": y2.attribute, "stroke": "currentColor", "stroke-dasharray": dash,
            ])
    }

    /// A line through places, or the outline of what they enclose.
    static func path(
        _ path: String, class name: String, width: Double, fill: String = "none", dash: String? = nil
    ) -> Markup {
        .element(
            "path",
            [
                "class": name, "d": path, "fill": fill, "stroke": "currentColor",
                "stroke-width": width.attribute, "stroke-dasharray": dash, "stroke-linejoin": "round",
            ])
    }

    /// A box between two corners, whichever comes first.
    static func box(x: (Double, Double), y: (Double, Double), _ style: SeriesStyle) -> Markup {
        .element(
            "rect",
            [
                "class": style.className, "x": min(x.0, x.1).attribute, "y": min(y.0, y.1).attribute,
                "width": abs(x.1 - x.0).attribute, "height": abs(y.1 - y.0).attribute, "fill": style.fill,
                "stroke": "currentColor", "stroke-dasharray": style.isPlanned ? style.dash : nil,
            ])
    }

    /// Words at a place.
    ///
    /// - Parameters:
    ///   - anchor: what of them stands there: `start`, `middle` or `end`.
    ///   - isUpright: turned, to be read from below.
    static func label(
        _ text: String, x: Double, y: Double, anchor: String = "middle", class name: String = "axis",
        isUpright: Bool = false
    ) -> Markup {
        .element(
            "text",
            [
                "class": name, "x": x.attribute, "y": y.attribute, "text-anchor": anchor,
                "transform": isUpright ? "rotate(-90 \(x.attribute) \(y.attribute))" : nil,
            ], text)
    }
}

extension Double {
    /// "12", "12.5": a tenth of a pixel is as fine as anybody sees.
    var attribute: String {
        let tenths = Int((self * 10).rounded())
        let text = "\(tenths.magnitude / 10)" + (tenths % 10 == 0 ? "" : ".\(tenths.magnitude % 10)")
        return tenths < 0 ? "-" + text : text
    }
}
