/// One thing that must hold in the database, and whether it does.
package struct Finding: Hashable, Codable, Sendable {
    package let check: String
    package let ok: Bool
    /// How many rows break it, where rows can be counted.
    package let found: Int
    /// What was looked for, in words.
    package let words: String

    package init(check: String, ok: Bool, found: Int, words: String) {
        self.check = check
        self.ok = ok
        self.found = found
        self.words = words
    }
}
