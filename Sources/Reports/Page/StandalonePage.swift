/// A page in one file: what it looks like is in it, it refers to nothing else and runs nothing.
package enum StandalonePage {
    /// The page.
    ///
    /// - Parameter style: CSS.
    package static func html(title: String, style: String, body: Markup) -> String {
        let head = Markup.element(
            "head",
            [
                .element("meta", ["charset": "utf-8"]),
                .element("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
                .element("title", title),
                .element("style", style),
            ])
        return "<!DOCTYPE html>\n"
            + Markup.element("html", ["lang": "ja"], [head, .element("body", [body])]).html
    }
}
