/// One thing that must hold in the database, and whether it does.
package struct Finding: Hashable, Codable, Sendable {
    package let check: String
    package let ok: Bool
    /// How many rows break it, where rows can be counted.
    package let found: Int
    /// What was looked for, in words.
    package let words: String
    /// What it means where it does not hold.
    package let severity: Severity

    /// How bad a finding is.
    package enum Severity: String, Codable, Sendable {
        /// The database is not as it must be.
        case fault
        /// Nothing is broken; a person should look and settle it.
        case attention
    }

    package init(check: String, ok: Bool, found: Int, words: String, severity: Severity = .fault) {
        self.check = check
        self.ok = ok
        self.found = found
        self.words = words
        self.severity = severity
    }
}
