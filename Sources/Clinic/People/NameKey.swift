/// What a reading is searched by: spellings of one sound share one key, サトウ, サトー and ｻﾄｵ alike.
///
/// Spaces and ・ are gone; kana that sound alike or differ in size only are one (ヅ ズ, ョ ヨ, ヲ オ); a
/// vowel that only lengthens the one before it is ー (ケイコ: ケーコ, ニイガタ: ニーガタ). It is for finding
/// and matching, never for showing: コウノ and コオノ, テイ and ティ are one here.
package struct NameKey: Hashable, Sendable {
    /// Large katakana and ー, at most 40.
    package let text: String

    /// The key of a reading.
    package init(_ kana: Kana) {
        var key = String.UnicodeScalarView()
        var vowel: Unicode.Scalar?
        for scalar in kana.text.unicodeScalars where scalar != " " && scalar != "・" {
            let sound = Syllabary.soundingAlike(scalar)
            if sound == "ー" {
                key.append("ー")
            } else if let vowel, Syllabary.lengthens(sound, after: vowel) {
                // The vowel goes on: オオウチ is オーーチ, as オーウチ is.
                key.append("ー")
            } else {
                key.append(sound)
                vowel = Syllabary.vowel(sound)
            }
        }
        text = String(key)
    }

    /// The key of what stands in a search box, in kana or romaji; nil where that has no reading. Every name
    /// that begins with what was typed has a key that begins with this one: compare by prefix.
    ///
    /// Consonants at the end are left out, since they have no kana yet: `tan` is タ, the start of タナカ and
    /// of タンノ, and so is the 「たｎ」 of an unfinished conversion. A - at the end is left out with them. The
    /// one exception: kana cut off before its own voicing mark, as ﾀ is in ﾀﾞ.
    package init?(searching text: String) {
        guard let typed = try? PlainText.measured(text, field: "", limit: Kana.limit, times: 4)
        else { return nil }
        var heard = PlainText.compatible(typed).lowercased()
        while let last = heard.last, Romaji.isUnfinished(last) { heard.removeLast() }
        guard let kana = try? Kana(heard) else { return nil }
        self.init(kana)
    }
}

extension NameKey: Codable {
    /// From a plain string; a reading that is not a key yet becomes one.
    package init(from decoder: any Decoder) throws {
        self.init(try Kana(from: decoder))
    }

    /// As a plain string.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
