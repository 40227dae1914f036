/// A report for a terminal; its charts are left out, the tables that they are drawn from are there.
package enum DocumentText {
    /// How many columns a terminal is taken to have.
    static let width = 80

    /// The lines, without line ends.
    package static func lines(_ document: Document) -> [String] {
        let head = [document.title] + document.subtitle
        let sections = document.sections.map { section in
            (["■ \(section.heading)"] + section.paragraphs.flatMap(whole))
                + section.tables.flatMap { [""] + lines($0) }
        }
        let said = legend(document) + document.notes
        let notes = said.isEmpty ? [] : [said.flatMap(item)]
        return Array(([head.flatMap(wrapped)] + sections + notes).joined(separator: [""]))
    }

    /// What the short headings stand for.
    private static func legend(_ document: Document) -> [String] {
        var words: [String] = []
        for column in document.sections.flatMap(\.tables).flatMap(\.columns) where column.isShortened {
            let word = "\(column.short): \(column.heading)"
            if !words.contains(word) { words.append(word) }
        }
        return words.isEmpty ? [] : ["見出しの略 " + words.joined(separator: "、")]
    }

    private static func lines(_ table: Table) -> [String] {
        (table.caption.isEmpty ? [] : wrapped(table.caption)) + NarrowTable(table, width: width).lines
    }

    private static func wrapped(_ text: String) -> [String] { TextWrap.lines(text, to: width) }

    /// A paragraph is pasted into a mail: it has no line ends but its own, and the terminal wraps it.
    private static func whole(_ text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// 「・…」, its further lines set in.
    private static func item(_ text: String) -> [String] {
        TextWrap.lines(text, to: width - 2).enumerated().map { ($0.offset == 0 ? "・" : "  ") + $0.element }
    }
}

/// A table made to fit a terminal as far as that goes: headings over numbers are broken, then the widest
/// column of words. Numbers never are: a table of very many is wider than the terminal.
private struct NarrowTable {
    private let table: Table
    private let cells: [[String]]
    private var headings: [String]
    /// How wide each column is.
    private var widths: [Int] = []

    /// What headings over numbers are broken to first, and then, where that is not enough.
    private static let leastNumbers = [6, 4]
    /// What a column of words is not made narrower than: less is no longer read.
    private static let leastWords = 12

    init(_ table: Table, width: Int) {
        let words = CellWords(table)
        self.table = table
        cells = table.rows.map { $0.cells.map(words.words) }
        headings = table.columns.map(\.short)
        let inside = table.columns.indices.map { column in
            cells.map { TextWidth.of($0[column]) }.max() ?? 0
        }
        func over() -> Int { widths.reduce(widths.count - 1, +) - width }
        widths = zip(inside, headings).map { max($0, TextWidth.of($1)) }
        for least in Self.leastNumbers {
            for column in table.columns.indices where over() > 0 && table.columns[column].isNumeric {
                let lines = TextWrap.lines(table.columns[column].short, to: max(inside[column], least))
                headings[column] = lines.joined(separator: "\n")
                widths[column] = lines.reduce(inside[column]) { max($0, TextWidth.of($1)) }
            }
        }
        let widest = table.columns.indices.filter { !table.columns[$0].isNumeric }
            .max { widths[$0] < widths[$1] }
        if over() > 0, let widest { widths[widest] = max(Self.leastWords, widths[widest] - over()) }
    }

    var lines: [String] {
        let columns = zip(table.columns, headings)
        var text = TextTable(columns.map { $0.isNumeric ? .number($1) : .text($1) }, gap: 1)
        for (index, row) in table.rows.enumerated() {
            // A line across before totals, once.
            if row.isTotal, index > 0, !table.rows[index - 1].isTotal { text.addRule() }
            for line in broken(cells[index]) { text.add(line) }
        }
        return text.lines
    }

    /// A row over as many lines as its widest words need.
    private func broken(_ cells: [String]) -> [[String]] {
        let parts = zip(cells, widths).map { TextWrap.lines($0, to: $1) }
        return (0..<(parts.map(\.count).max() ?? 0)).map { line in
            parts.map { line < $0.count ? $0[line] : "" }
        }
    }
}
