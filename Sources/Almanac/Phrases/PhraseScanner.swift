/// Reads a phrase from left to right.
///
/// What is taken is gone; what is not there is left as it is. Spaces between the parts mean nothing,
/// and the parts are folded first, so that full-width forms read like half-width ones.
struct PhraseScanner {
    /// The longest phrase that is read at all, in Unicode scalars; a longer one reads as an empty one.
    static let limit = 40

    private var rest: Substring

    init(_ phrase: String) {
        rest = Self.isTooLong(phrase) ? "" : folded(phrase)[...]
    }

    /// Whether the phrase is refused for its length alone; it costs nothing to ask of a huge one.
    static func isTooLong(_ phrase: String) -> Bool { !phrase.unicodeScalars.dropFirst(limit).isEmpty }

    /// Whether nothing but spaces is left.
    var isAtEnd: Bool { ahead.isEmpty }

    /// What comes next, up to the end.
    var ahead: Substring { rest.drop { $0 == " " } }

    /// The digits 0–9 that come next.
    var digitsAhead: Substring { ahead.prefix { $0.isASCII && $0.isNumber } }

    /// Takes the word if it comes next.
    mutating func take(_ word: String) -> Bool {
        guard ahead.hasPrefix(word) else { return false }
        rest = ahead.dropFirst(word.count)
        return true
    }

    /// Takes the first of the words that comes next and returns what it stands for; so of two words that
    /// begin alike the longer must be listed first.
    mutating func take<Meaning>(anyOf words: KeyValuePairs<String, Meaning>) -> Meaning? {
        for (word, meaning) in words where take(word) { return meaning }
        return nil
    }

    /// Takes a whole number in digits (11) or in kanji (十一, 二〇二六), of no more than four digits.
    mutating func number() -> Int? {
        let digits = digitsAhead
        guard digits.isEmpty else {
            guard digits.count <= 4, let number = Int(digits) else { return nil }
            rest = ahead.dropFirst(digits.count)
            return number
        }
        let kanji = KanjiNumeral.prefix(of: ahead)
        guard let number = KanjiNumeral.value(of: kanji) else { return nil }
        rest = ahead.dropFirst(kanji.count)
        return number
    }
}
