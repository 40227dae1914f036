/// A file to be brought in: a header row, and rows of cells under it.
package struct ImportSheet: Sendable {
    /// The most bytes of a file.
    package static let largest = 1_000_000

    /// A row that says something.
    struct Row: Sendable {
        /// As a spreadsheet numbers it.
        let number: Int
        let cells: [String]
    }

    let rows: [Row]
    /// What is wrong with the header, and with rows that are longer than it.
    private(set) var remarks: [ImportRemark] = []
    private let known: [ImportColumn]
    private let places: [String: Int]
    private let headings: [String]
    /// Where a row stands among the rows, by its number.
    private let order: [Int: Int]

    /// - Throws: `Invalid` where there is no header, or the text is no table within the limits.
    init(_ text: String, columns known: [ImportColumn]) throws(Invalid) {
        let all = try SheetText.rows(text).map { $0.map(\.trimmingSpaces) }
        guard let header = all.first, header.contains(where: { !$0.isEmpty }) else {
            throw Invalid("1行目に見出しがありません。ひな形の見出しの行から始めてください。")
        }
        self.known = known
        headings = header
        let byHeading = known.byHeading
        var (places, remarks): ([String: Int], [ImportRemark]) = ([:], [])
        for (place, heading) in header.enumerated() where !heading.isEmpty {
            guard let column = byHeading[ImportColumn.folded(heading)] else {
                remarks.append(ImportRemark(row: 1, heading, said: heading, "この見出しの列は取り込めません。"))
                continue
            }
            guard places.updateValue(place, forKey: column.code) == nil else {
                remarks.append(ImportRemark(row: 1, heading, said: heading, "同じ意味の列が二つあります。"))
                continue
            }
        }
        for column in known where column.isRequired && places[column.code] == nil {
            remarks.append(ImportRemark(row: 1, column.label, "「\(column.label)」の列がありません。"))
        }
        self.places = places
        rows = all.enumerated().dropFirst().compactMap { offset, cells in
            cells.allSatisfy(\.isEmpty) ? nil : Row(number: offset + 1, cells: cells)
        }
        order = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($0.element.number, $0.offset) })
        for row in rows {
            for (place, cell) in row.cells.enumerated() where !cell.isEmpty {
                guard place >= header.count || header[place].isEmpty else { continue }
                remarks.append(
                    ImportRemark(row: row.number, "\(place + 1)列目", said: cell, "見出しのない列に文字があります。"))
            }
        }
        if rows.isEmpty { remarks.append(ImportRemark(row: 2, "", "取り込む行がありません。")) }
        self.remarks = remarks
    }

    /// Whether there is such a column.
    func has(_ column: String) -> Bool { places[column] != nil }

    /// What a row says in a column; nil where nothing.
    func text(_ column: String, _ row: Row) -> String? {
        guard let place = places[column], place < row.cells.count, !row.cells[place].isEmpty else {
            return nil
        }
        return row.cells[place]
    }

    /// A remark with the heading and the cell of this file.
    package func quoted(_ remark: ImportRemark) -> ImportRemark {
        guard let column = known.first(where: { $0.code == remark.column }) else { return remark }
        let heading = places[column.code].map { headings[$0] } ?? column.label
        let row = order[remark.row].map { rows[$0] }
        return ImportRemark(
            remark.severity, row: remark.row, heading, said: row.flatMap { text(column.code, $0) } ?? "",
            remark.reason, candidates: remark.candidates)
    }
}

/// A file as it was understood.
package struct ImportReading<Line: Sendable>: Sendable {
    package let sheet: ImportSheet
    /// The rows that could be read.
    package let lines: [Line]
    /// What could not, by row and column.
    package let remarks: [ImportRemark]

    /// Reads every row by a rule; a row of which any cell is wrong is no line.
    init(_ sheet: ImportSheet, _ read: (inout LineReader) -> Line?) {
        self.sheet = sheet
        var (lines, remarks): ([Line], [ImportRemark]) = ([], sheet.remarks)
        for row in sheet.rows {
            var reader = LineReader(sheet: sheet, row: row)
            let line = read(&reader)
            if let line, reader.remarks.isEmpty { lines.append(line) }
            remarks += reader.remarks
        }
        self.lines = lines
        self.remarks = remarks.map { $0.row == 1 ? $0 : sheet.quoted($0) }
    }

    /// Everything there is to say: what could not be read, and what the desk said of the rest.
    package func remarks(with more: [ImportRemark]) -> [ImportRemark] {
        (remarks + more.map(sheet.quoted)).inOrder
    }
}
