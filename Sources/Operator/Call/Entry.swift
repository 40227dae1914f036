import Clinic

/// One entry of a line: a verb with what follows it, or something to find a person by.
enum Entry: Equatable {
    case verb(Verb, String)
    /// A number alone: a choice, four digits, or a telephone number.
    case number(String)
    /// What came of a call, and why that may go beyond a limit: `1 !理由`.
    case reasoned(String, String)
    case name(String)

    /// The most entries of one line.
    static let most = 10

    /// Reads a line: entries chained with 「;」, full-width and half-width alike; also those that are too many.
    static func read(_ line: String) -> [Entry] {
        PlainText.compatible(line).split(separator: ";").compactMap { Entry(String($0)) }
    }

    /// Nil for white space alone.
    init?(_ text: String) {
        let words = text.split(separator: " ", maxSplits: 1)
        guard let first = words.first.map(String.init) else { return nil }
        let rest = words.count > 1 ? words[1].trimmingPrefix(while: { $0 == " " }) : ""
        if Self.isNumber(text) {
            self = .number(text.filter { $0 != " " })
        } else if let (number, reason) = Self.reasoned(text) {
            self = .reasoned(number, reason)
        } else if let verb = Verb(first) {
            self = .verb(verb, Self.trimmed(String(rest)))
        } else if let verb = Self.glued(first) {
            self = .verb(verb, Self.trimmed(first.dropFirst() + " " + rest))
        } else {
            self = .name(Self.trimmed(text))
        }
    }

    /// `b2`, `b3e`, `a来週`, `k連絡`: a verb of one letter with what it takes right behind it. No name in
    /// letters goes on in anything else.
    private static func glued(_ word: String) -> Verb? {
        guard let letter = word.first, let verb = Verb(String(letter)), verb.takesWords,
            let next = word.unicodeScalars.dropFirst().first
        else { return nil }
        let isText = !next.isASCII || ("0"..."9").contains(next) || next == "!"
        return isText || verb == .explain ? verb : nil
    }

    private static func reasoned(_ text: String) -> (number: String, reason: String)? {
        let halves = text.split(separator: "!", maxSplits: 1, omittingEmptySubsequences: false)
        let number = trimmed(halves[0])
        guard halves.count == 2, number.count <= 2, Int(number) != nil else { return nil }
        return (number, trimmed(halves[1]))
    }

    private static func isNumber(_ text: String) -> Bool {
        text.contains(where: \.isNumber)
            && text.unicodeScalars.allSatisfy { scalar in
                ("0"..."9").contains(scalar) || " ()+".unicodeScalars.contains(scalar)
                    || PlainText.isDash(scalar)
            }
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        text.split(separator: " ").joined(separator: " ")
    }
}
