/// How wide the columns of a sheet are and how high its rows, so that nothing is cut off, on paper either.
struct SheetLayout {
    /// In Excel's units, a digit each.
    let widths: [Double]
    /// How many columns a paragraph spans.
    let proseColumns: Int

    /// A line of the font, in points.
    static let line = 18.75
    private static let narrowest = 6.0
    private static let widest = 44.0
    /// Of the columns behind the tables, which only paragraphs need.
    private static let further = 8.0
    /// The points of an upright page, or a little less.
    private static let prose = 515.0

    /// Columns wide enough for each of these tables, which stand below one another, and for paragraphs.
    init(_ tables: [Table], hasProse: Bool = false) {
        let count = tables.map(\.columns.count).max() ?? 0
        var widths = (0..<count).map { column in
            tables.filter { column < $0.columns.count }.map { Self.width(of: column, in: $0) }.max()
                ?? Self.narrowest
        }
        while hasProse, Self.points(widths + [Self.further]) <= Self.prose { widths.append(Self.further) }
        self.widths = widths
        let needed = widths.indices.first { Self.points(widths[...$0]) > Self.prose - 60 }
        proseColumns = needed.map { $0 + 1 } ?? widths.count
    }

    /// A column for each of these widths.
    init(widths: [Double]) {
        self.widths = widths
        proseColumns = widths.count
    }

    private static func width(of column: Int, in table: Table) -> Double {
        let texts = broken(table.columns[column].heading).split(separator: "\n").map { TextWidth.of($0) }
        let words = table.rows.map { TextWidth.of($0.cells[column].shown) }
        return min(widest, max(narrowest, units((texts + words).max() ?? 0)))
    }

    /// A long column heading on two lines: 「参加人数」 above 「(延べ)」.
    static func broken(_ heading: String) -> String {
        guard TextWidth.of(heading) > 8, let bracket = heading.firstIndex(where: { "(（".contains($0) }),
            bracket > heading.startIndex
        else { return heading }
        return heading[..<bracket] + "\n" + heading[bracket...]
    }

    /// A digit is the unit; Japanese letters are a little wider than two of them, and a cell has a margin.
    private static func units(_ width: Int) -> Double { Double(width) * 1.08 + 1.6 }

    /// The height, in points, of a row of cells.
    func height(of texts: [String]) -> Double {
        let lines = zip(texts, widths).map { Self.lines($0, in: $1) }.max() ?? 1
        return Double(lines) * Self.line
    }

    /// The height, in points, of a paragraph.
    func height(ofProse text: String) -> Double {
        Double(Self.lines(text, in: widths.prefix(proseColumns).reduce(0, +))) * Self.line
    }

    private static func lines(_ text: String, in width: Double) -> Int {
        text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { sum, line in
            sum + max(1, Int((units(TextWidth.of(line)) / width).rounded(.up)))
        }
    }

    /// The height, in points, of a table with its caption.
    func height(of table: Table) -> Double {
        table.rows.reduce(Self.line + height(of: table.columns.map { Self.broken($0.heading) })) {
            $0 + height(of: $1.cells.map(\.shown))
        }
    }

    /// The width of all columns, in points.
    var points: Double { Self.points(widths) }

    /// A unit is seven pixels, a column five more.
    private static func points(_ widths: some Sequence<Double>) -> Double {
        widths.reduce(0) { $0 + ($1 * 7 + 5).rounded(.down) } * 0.75
    }
}
