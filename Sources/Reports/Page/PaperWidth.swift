/// How a page is laid: as narrow as its widest table allows.
package enum PaperWidth: String, CaseIterable, Sendable {
    case portrait
    case landscape
    /// Landscape, in the smallest type that is still read.
    case dense

    /// What the pages of a report need.
    package init(_ document: Document) {
        let widest = document.sections.flatMap(\.tables).map(Self.width(of:)).max() ?? 0
        // What A4 has between margins of 12 mm, upright and lying.
        self = widest <= 527 ? .portrait : widest <= 774 ? .landscape : .dense
    }

    /// The width of a table in points, set in 9-point type.
    private static func width(of table: Table) -> Int {
        let cells = CellWords(table)
        return table.columns.indices.reduce(0) { sum, index in
            let column = table.columns[index]
            let texts = table.rows.map { cells.words($0.cells[index]) }
            // Numbers, dates and names stay on a line; words break, headings only between theirs.
            let widest = texts.map { TextWidth.of($0) }.max() ?? 0
            let least = column.isNumeric ? widest : min(widest, 24)
            let parts =
                column.isNumeric ? HeadingParts.of(column.heading) : [String(column.heading.prefix(2))]
            return sum + max(least, parts.map { TextWidth.of($0) }.max() ?? 0) * 5 + 8
        }
    }
}
