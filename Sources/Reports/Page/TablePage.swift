/// A table of a page: its name, headings that say what they head, and in words, for whoever hears them, what
/// is not known.
struct TablePage {
    private let table: Table
    private let cells: CellWords
    private let id: String
    private let link: (Int, Int) -> String?

    /// - Parameters:
    ///   - id: unique in the page.
    ///   - link: where the cell of a row and column leads to.
    init(_ table: Table, id: String, link: @escaping (Int, Int) -> String?) {
        self.table = table
        cells = CellWords(table)
        self.id = id
        self.link = link
    }

    /// Whoever cannot see it all moves along it, by keys as well.
    var markup: Markup {
        let names: KeyValuePairs<StaticString, String?> =
            table.caption.isEmpty
            ? ["class": frame] : ["class": frame, "role": "group", "aria-labelledby": id, "tabindex": "0"]
        return .element("div", names, [.element("table", [caption, head, body])])
    }

    /// A short one is not divided between two pages; longer ones would leave half of them white.
    private var frame: String { table.rows.count <= 10 ? "frame whole" : "frame" }

    private var caption: Markup {
        table.caption.isEmpty ? .group([]) : .element("caption", ["id": id], table.caption)
    }

    private var head: Markup {
        .element(
            "thead",
            [
                .element(
                    "tr",
                    table.columns.map { column in
                        .element(
                            "th", ["scope": "col", "class": column.isNumeric ? "number" : nil],
                            Self.lines(of: column))
                    })
            ])
    }

    /// 「欠席(連絡あり)」 over its numbers is broken where its bracket begins, and may be between its words.
    private static func lines(of column: Table.Column) -> [Markup] {
        guard column.isNumeric else { return [.text(column.heading)] }
        return HeadingParts.of(column.heading).enumerated().flatMap { number, part -> [Markup] in
            guard number > 0 else { return [.text(part)] }
            return [.element(part.hasPrefix("(") ? "br" : "wbr"), .text(part)]
        }
    }

    private var body: Markup {
        .element(
            "tbody",
            table.rows.enumerated().map { number, row in
                .element(
                    "tr", ["class": row.isTotal ? "total" : nil],
                    row.cells.enumerated().map { cell($0.element, in: $0.offset, of: number) })
            })
    }

    private func cell(_ cell: Table.Cell, in index: Int, of row: Int) -> Markup {
        let name = name(of: cell, in: table.columns[index])
        let words = cells.words(cell)
        if words == CellWords.unknown { return .element("td", ["class": name], [Self.unknown]) }
        // The first of a line says what the line is about, unless it says nothing.
        if index == 0, !table.columns[0].isNumeric, !words.isEmpty {
            return .element("th", ["scope": "row", "class": name], words)
        }
        guard let address = link(row, index) else { return .element("td", ["class": name], words) }
        return .element("td", ["class": name], [.element("a", ["href": address], words)])
    }

    private func name(of cell: Table.Cell, in column: Table.Column) -> String? {
        switch cell {
        case .text(let text):
            column.isNumeric ? "number" : Self.room(for: text)
        case .date, .month: column.isNumeric ? "number" : "day"
        case .number, .tenths, .share, .unknown: column.isNumeric ? "number" : nil
        case .blank: nil
        }
    }

    /// A venue's name is not broken, and sentences are not crushed.
    private static func room(for text: String) -> String? {
        switch TextWidth.of(text) {
        case ...16: "short"
        case ...24: nil
        default: "long"
        }
    }

    /// It is heard as words, and copied as it is seen.
    private static let unknown = Markup.element(
        "span", ["role": "img", "aria-label": "不明"], CellWords.unknown)
}
