extension FileField {
    /// The first alias (`*name`) of a text that has anchors (`&name`) too; nil where it has not both.
    ///
    /// A few lines of aliases of aliases stand for billions of values, and Yams hashes every one that
    /// stands in a key. Venue files need none, so this looks before Yams reads, at the words alone: a
    /// comment or quoted text that looks like both is refused as well.
    static func alias(in text: String) -> (line: Int, word: String)? {
        var alias: (line: Int, word: String)?
        var hasAnchor = false
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .enumerated()
        {
            for word in line.utf8.split(whereSeparator: separators.contains) where word.count > 1 {
                if word.first == UInt8(ascii: "&") { hasAnchor = true }
                if word.first == UInt8(ascii: "*"), alias == nil {
                    alias = (index + 1, String(Substring(word)))
                }
            }
        }
        return hasAnchor ? alias : nil
    }

    /// What may stand before a value.
    private static let separators = Set(" \t\r\n[]{},:?-".utf8)
}
