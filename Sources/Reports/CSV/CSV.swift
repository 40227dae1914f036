/// One table as RFC 4180 writes it: headings first, CRLF after each record, quotes where a field needs them.
///
/// Excel calculates what stands in a CSV file and begins like a formula, quoted or not. A text that does so
/// is written behind an apostrophe, and said to have been (``Remark``); numbers are written as they are.
package struct CSV: Hashable, Sendable {
    package let headings: [String]
    package private(set) var records: [[Field]] = []

    /// A table without records.
    package init(_ headings: [String]) {
        self.headings = headings
    }

    /// A record.
    ///
    /// - Precondition: it has as many fields as there are headings.
    package mutating func add(_ fields: [Field]) {
        precondition(fields.count == headings.count)
        records.append(fields)
    }

    /// One value of a record.
    package enum Field: Hashable, Sendable {
        /// Words, whoever wrote them.
        case text(String)
        /// A number, date or code of our own making, without thousands separators.
        case value(String)
        /// Nothing, or nothing that is known.
        case empty
    }

    /// The whole file in characters, without a byte order mark.
    package var text: String {
        lines.map { $0.map(Self.quoted).joined(separator: ",") + "\r\n" }.joined()
    }

    /// What is written in each field, before it is quoted.
    var lines: [[String]] {
        [headings.map(Self.harmless)]
            + records.map { fields in
                fields.map { field in
                    switch field {
                    case .text(let text): Self.harmless(text)
                    case .value(let value): value
                    case .empty: ""
                    }
                }
            }
    }

    /// Whether Excel would calculate a text instead of showing it; full-width signs are as good to it.
    static func isCalculated(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first else { return false }
        return "=+-@\t\r＝＋－＠".unicodeScalars.contains(first)
    }

    private static func harmless(_ text: String) -> String {
        isCalculated(text) ? "'" + text : text
    }

    /// The field as it stands between commas.
    static func quoted(_ field: String) -> String {
        let special = field.unicodeScalars.contains { "\",\r\n".unicodeScalars.contains($0) }
        guard special || field.first == " " || field.last == " " else { return field }
        return "\"" + field.replacing("\"", with: "\"\"") + "\""
    }
}
