/// What is to be said of a cell before a file is brought in.
package struct ImportRemark: Hashable, Codable, Sendable {
    package let severity: Severity
    /// As a spreadsheet numbers it: the header is row 1.
    package let row: Int
    /// The column's code; its heading once the file has been asked.
    package let column: String
    /// What stands in the cell, where the file has been asked.
    package let said: String
    /// One Japanese sentence.
    package let reason: String
    /// Persons that it is about.
    package let candidates: [Candidate]

    /// What it stands in the way of.
    package enum Severity: String, Codable, Sendable {
        /// Nothing of the file can be brought in.
        case fault
        /// Somebody should look.
        case notice

        /// The word before it.
        package var label: String { self == .fault ? "誤り" : "確認" }
    }

    package init(
        _ severity: Severity = .fault, row: Int, _ column: String, said: String = "", _ reason: String,
        candidates: [Candidate] = []
    ) {
        self.severity = severity
        self.row = row
        self.column = column
        self.said = said
        self.reason = reason
        self.candidates = candidates
    }
}

extension [ImportRemark] {
    /// Those that nothing can be brought in with.
    package var faults: [ImportRemark] { filter { $0.severity == .fault } }

    /// Those that somebody should look at.
    package var notices: [ImportRemark] { filter { $0.severity == .notice } }

    /// The most that are said of a file's rows.
    package static var most: Int { 2_000 }

    /// As many as somebody can work through, the faults before the notices; the last says how many there are
    /// besides.
    package var shortened: [ImportRemark] {
        guard count > Self.most, let end = map(\.row).max() else { return self }
        let byWeight = faults + filter { $0.severity != .fault }
        let left = byWeight.dropFirst(Self.most)
        let more = ImportRemark(left.first?.severity ?? .notice, row: end, "", "ほか\(left.count)件あります。")
        return Array(byWeight.prefix(Self.most)).inOrder + [more]
    }

    /// By row, what came first first.
    package var inOrder: [ImportRemark] {
        enumerated().sorted { ($0.element.row, $0.offset) < ($1.element.row, $1.offset) }.map(\.element)
    }
}
