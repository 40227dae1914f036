/// A column that a file may have.
package struct ImportColumn: Hashable, Sendable {
    /// Its name in commands and data.
    package let code: String
    /// The heading of the template.
    package let label: String
    /// What else people call it.
    package let synonyms: [String]
    /// Whether every row must say it.
    package let isRequired: Bool

    package init(_ code: String, _ label: String, _ synonyms: [String] = [], isRequired: Bool = false) {
        self.code = code
        self.label = label
        self.synonyms = synonyms
        self.isRequired = isRequired
    }

    /// A heading without what people write differently: width, case, spaces, kinds of 〜 and of parentheses.
    static func folded(_ heading: String) -> String {
        let text = PlainText.compatible(String(heading.prefix(80))).lowercased()
        return String(
            text.filter { !$0.isWhitespace && !":_・「」()".contains($0) }.map { "〜-".contains($0) ? "~" : $0 })
    }
}

extension [ImportColumn] {
    /// The columns by what people may call them. A word that would fit several stands for none.
    var byHeading: [String: ImportColumn] {
        var columns: [String: ImportColumn] = [:]
        var claims: [String: Set<String>] = [:]
        for column in self {
            for word in Set(column.synonyms.map(ImportColumn.folded)) {
                claims[word, default: []].insert(column.code)
                columns[word] = column
            }
        }
        for (word, codes) in claims where codes.count > 1 { columns[word] = nil }
        for column in self {
            for word in [column.label, column.code] { columns[ImportColumn.folded(word)] = column }
        }
        return columns
    }

    /// The header row of an empty file, as CSV.
    package var template: String {
        map { $0.label.contains(",") ? "\"\($0.label)\"" : $0.label }.joined(separator: ",")
    }
}
