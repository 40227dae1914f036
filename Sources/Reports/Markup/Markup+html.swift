extension Markup {
    /// As it stands in a page; pictures (`svg`) and what is in them follow the rules of XML.
    package var html: String {
        var html = ""
        write(to: &html, in: .html)
        return html
    }

    /// What stands around a piece: the same text and element are written differently there.
    private enum Language {
        case html
        case svg
        /// Inside of `style`.
        case css
    }

    /// Elements of HTML that have no end.
    private static let void: Set = ["br", "col", "hr", "img", "input", "link", "meta", "wbr"]

    /// After their ends a new line begins: whoever puts a piece into a page of theirs can read it.
    private static let blocks: Set = [
        "article", "body", "caption", "dd", "div", "dl", "dt", "figcaption", "figure", "h1", "h2", "h3",
        "head", "html", "li", "main", "meta", "ol", "p", "section", "style", "svg", "table", "tbody", "thead",
        "title", "tr", "ul",
    ]

    private func write(to html: inout String, in language: Language) {
        switch content {
        case .text(let text):
            // A browser takes the text of a style as it is: only what could end it must not stand there.
            html += language == .css ? text.replacing("<", with: "\\3C ") : Self.escaped(text)
        case .group(let pieces):
            for piece in pieces { piece.write(to: &html, in: language) }
        case .element(let name, let attributes, let children):
            let name = name.description
            let outside = language
            let language: Language = name == "svg" ? .svg : name == "style" ? .css : language
            html += "<\(name)"
            for case (let attribute, let value?) in attributes {
                html += " \(attribute)=\"\(Self.escaped(value))\""
            }
            if language == .svg, children.isEmpty {
                html += "/>"
            } else if Self.void.contains(name) {
                html += ">"
            } else {
                html += ">"
                for child in children { child.write(to: &html, in: language) }
                html += "</\(name)>"
            }
            if outside == .html, Self.blocks.contains(name) { html += "\n" }
        }
    }

    private static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: Self.special.contains) else { return text }
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    private static let special = Set("&<>\"'".utf8)
}
