/// The name of a person as it is written, usually in kanji, kept exactly as given: 髙, 﨑, 𠮷 and variation
/// selectors stay what they are. Persons are found by the key of the reading, not by this.
package struct PersonName: Written {
    /// As given, without white space at its ends.
    package let text: String

    /// Trims white space at the ends and changes nothing else.
    ///
    /// - Throws: `Invalid` unless there are 1…40 characters, a letter first: letters, their marks, number
    ///   letters (〇), spaces and the punctuation of names. Digits, line breaks, emoji, unseen characters
    ///   and 外字 (private use, which no other machine can show) are refused.
    package init(_ typed: String) throws(Invalid) {
        let text = try PlainText.measured(typed, field: "氏名", limit: 40)
        if let bad = text.unicodeScalars.first(where: { !Self.allows($0) }) {
            throw Invalid("氏名に使えない文字があります(\(PlainText.shown(bad)))。")
        }
        guard let first = text.unicodeScalars.first, Self.isLetter(first) else {
            throw Invalid("氏名は文字で始めてください。")
        }
        self.text = text
    }

    /// The text, as given.
    package var written: String { text }

    /// Equal code point by code point: 神 U+FA19 and 神 U+795E are the same to `String`, but a correction of
    /// one into the other is a change.
    package static func == (left: Self, right: Self) -> Bool {
        left.text.unicodeScalars.elementsEqual(right.text.unicodeScalars)
    }

    /// Beyond ー, 々 and 〆, which are letters: what stands inside foreign and double names.
    private static let punctuation = Set("・･゠＝'’＇-‐－.．".unicodeScalars)

    private static func allows(_ scalar: Unicode.Scalar) -> Bool {
        if scalar == " " || scalar == "\u{3000}" || punctuation.contains(scalar) { return true }
        // FE0F asks for the coloured form of a character: an emoji, never a name.
        if scalar.properties.isVariationSelector { return scalar != "\u{FE0F}" }
        // Letters that cannot be seen, such as the Hangul filler, make two names look like one.
        if scalar.properties.isDefaultIgnorableCodePoint { return false }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark: return true
        default: return isLetter(scalar)
        }
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .letterNumber:
            // ℹ is a letter and an emoji.
            !scalar.properties.isEmoji && !scalar.properties.isDefaultIgnorableCodePoint
        default:
            false
        }
    }
}
