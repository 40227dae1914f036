/// What is regular about kana: script, size, voicing and vowel. One code point in, one out.
enum Syllabary {
    /// Whether it is a katakana that can be spoken, small ones included; not ー, ・ or ヽ.
    static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        "ァ"..."ヶ" ~= scalar
    }

    /// The katakana of a hiragana (ゝ and ゞ too); anything else as it is.
    static func katakana(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        // The two blocks lie 0x60 apart.
        case "ぁ"..."ゖ", "ゝ", "ゞ": Unicode.Scalar(scalar.value + 0x60) ?? scalar
        default: scalar
        }
    }

    /// One kana for those that sound alike or differ in size only: ョ ヨ, ヅ ズ, ヂ ジ, ヲ オ, ヰ イ, ヱ エ.
    static func soundingAlike(_ kana: Unicode.Scalar) -> Unicode.Scalar {
        alike[kana] ?? kana
    }

    /// カ for ガ, ハ for バ and パ.
    static func unvoiced(_ kana: Unicode.Scalar) -> Unicode.Scalar {
        withoutMark[kana] ?? kana
    }

    /// ガ for カ, where there is one.
    static func voiced(_ kana: Unicode.Scalar) -> Unicode.Scalar {
        withMark[kana] ?? kana
    }

    /// The vowel a large kana ends in, as ア, イ, ウ, エ or オ; nil for ン.
    static func vowel(_ kana: Unicode.Scalar) -> Unicode.Scalar? {
        vowels[kana]
    }

    /// Whether a vowel only lengthens the one before it, in the spelling of Japanese: オウ and オオ, エイ and エエ.
    static func lengthens(_ vowel: Unicode.Scalar, after before: Unicode.Scalar) -> Bool {
        vowel == before || vowel == "ウ" && before == "オ" || vowel == "イ" && before == "エ"
    }

    private static let alike = pairs("ァィゥェォヵヶッャュョヮヅヂヲヰヱ", "アイウエオカケツヤユヨワズジオイエ")
    private static let withMark = pairs("カキクケコサシスセソタチツテトハヒフヘホウ", "ガギグゲゴザジズゼゾダヂヅデドバビブベボヴ")
    private static let withoutMark = pairs(
        "ガギグゲゴザジズゼゾダヂヅデドバビブベボパピプペポヴ", "カキクケコサシスセソタチツテトハヒフヘホハヒフヘホウ")

    private static let vowels: [Unicode.Scalar: Unicode.Scalar] = [
        "アカガサザタダナハバパマヤラワ", "イキギシジチヂニヒビピミリヰ", "ウヴクグスズツヅヌフブプムユル",
        "エケゲセゼテデネヘベペメレヱ", "オコゴソゾトドノホボポモヨロヲ",
    ].reduce(into: [:]) { vowels, row in
        for kana in row.unicodeScalars { vowels[kana] = row.unicodeScalars.first }
    }

    private static func pairs(_ from: String, _ to: String) -> [Unicode.Scalar: Unicode.Scalar] {
        Dictionary(uniqueKeysWithValues: zip(from.unicodeScalars, to.unicodeScalars))
    }
}
