/// フリガナ: the reading of a name, in full-width katakana with one ordinary space between its parts.
///
/// The reading is kept as it was spelled (サトウ and サトー differ); `NameKey` is what finds it again.
package struct Kana: Written {
    /// Katakana, ー, ・ and single spaces: 「タナカ ハナ」.
    package let text: String

    /// Takes hiragana, katakana of either width, or romaji (`tanaka hana`), each part of the name by itself;
    /// a dash after a kana is ー, and ゝゞ are written out (みすゞ is ミスズ).
    ///
    /// - Throws: `Invalid` unless the reading has 1…40 characters, a kana first: katakana, ー, ・ and spaces.
    ///   So for kanji, emoji, control characters, and romaji that cannot be read.
    package init(_ typed: String) throws(Invalid) {
        // Romaji takes up to three letters a kana, and half-width kana two.
        let typed = try PlainText.measured(typed, field: "名前のかな", limit: Self.limit, times: 4)
        var parts: [String] = []
        for part in PlainText.compatible(typed).split(separator: " ") {
            parts.append(try Self.read(String(part)))
        }
        text = parts.joined(separator: " ")
        guard let first = text.unicodeScalars.first, Syllabary.isLetter(first) else {
            throw Invalid("名前のかなは「タナカ ハナ」のように、かなで始めてください。")
        }
        guard text.unicodeScalars.count <= Self.limit else {
            throw Invalid("名前のかなは\(Self.limit)文字までです。")
        }
    }

    /// The text, in katakana however it was typed.
    package var written: String { text }

    /// The most characters of a reading, spaces counted.
    static let limit = 40

    private static func read(_ part: String) throws(Invalid) -> String {
        guard Romaji.looksLike(part) else { return try spelled(part) }
        guard let kana = Romaji.katakana(part) else {
            throw Invalid("ローマ字として読めないので、名前のかなは「タナカ ハナ」のように、かなで入れてください。")
        }
        return kana
    }

    private static func spelled(_ part: String) throws(Invalid) -> String {
        var kana = String.UnicodeScalarView()
        for typed in part.unicodeScalars {
            let scalar = Syllabary.katakana(typed)
            let before = kana.last.flatMap { Syllabary.isLetter($0) ? $0 : nil }
            switch (scalar, before) {
            case (_, _) where Syllabary.isLetter(scalar) || scalar == "・": kana.append(scalar)
            case ("ヽ", let before?): kana.append(Syllabary.unvoiced(before))
            case ("ヾ", let before?): kana.append(Syllabary.voiced(before))
            case (_, _?) where PlainText.isDash(scalar): kana.append("ー")
            case (_, _) where PlainText.isDash(scalar) && kana.last == "ー": kana.append("ー")
            default:
                let bad = PlainText.shown(typed)
                throw Invalid("名前のかなは「タナカ ハナ」のように、かなで入れてください(\(bad)は使えません)。")
            }
        }
        return String(kana)
    }
}
