/// Romaji, read as katakana: Hepburn and Kunrei as they stand on passports, cards and keyboards.
///
/// Not the keyboard's own tricks: `nn` is ンn (`konno`, コンノ), and there is no `la` for a small ァ.
package enum Romaji {
    /// The katakana of one word (letters of either width and case), or nil where it cannot be read.
    ///
    /// A long vowel may be `ō`, `ô`, `ou`, `oo` or `oh`; it is spelled オオ at the start of a word (`ōta`,
    /// `ohta`: オオタ), オウ elsewhere (`satō`: サトウ). A ' or - stands after an n only (`jun'ichi`).
    package static func katakana(_ word: String) -> String? {
        let letters = Array(PlainText.compatible(word).lowercased())
        var kana = ""
        var rest = letters[...]
        while !rest.isEmpty {
            let before = letters[..<rest.startIndex].last
            guard let piece = long(rest, after: before, kana) ?? syllable(rest, kana) ?? single(rest)
            else { return nil }
            kana += piece.kana
            rest = rest.dropFirst(piece.length)
        }
        return kana.isEmpty ? nil : kana
    }

    /// Whether it is written in Latin letters, so that it should be read here.
    static func looksLike(_ word: String) -> Bool {
        guard let first = word.unicodeScalars.first else { return false }
        return first.properties.isAlphabetic && first.value < 0x250
    }

    /// Whether nothing can end in it: a consonant, which may go on as another syllable, or the break after n.
    static func isUnfinished(_ letter: Character) -> Bool {
        isConsonant(letter) || breaks.contains(letter)
    }

    private static func isConsonant(_ letter: Character) -> Bool {
        ("a"..."z").contains(letter) && !vowels.contains(letter)
    }

    private typealias Letters = ArraySlice<Character>
    /// Kana, and how many letters they took.
    private typealias Piece = (kana: String, length: Int)

    /// The h of `ohta`, `satoh` and `ohyama`; that of `kohei` begins a syllable.
    private static func long(_ rest: Letters, after before: Character?, _ kana: String) -> Piece? {
        guard before == "o", rest.first == "h" else { return nil }
        if let next = rest.dropFirst().first, !isConsonant(next) { return nil }
        return (lengthening("ō", kana), 1)
    }

    /// Consonants that go together and a vowel, which may be long.
    private static func syllable(_ rest: Letters, _ kana: String) -> Piece? {
        let onset = rest.prefix(while: isConsonant)
        guard let row = chart[String(onset)], let letter = rest.dropFirst(onset.count).first,
            let column = vowels.firstIndex(of: plain[letter] ?? letter), row[column] != "-"
        else { return nil }
        let short = row[column]
        let tail = plain[letter] == nil ? "" : lengthening(letter, kana + short)
        return (short + tail, onset.count + 1)
    }

    /// A consonant that stands by itself: ン or ッ.
    private static func single(_ rest: Letters) -> Piece? {
        let first = rest[rest.startIndex]
        let next = rest.dropFirst().first
        switch (first, next) {
        case ("n", let next?) where breaks.contains(next): return rest.count > 2 ? ("ン", 2) : nil
        // Typed for one ン as on a keyboard (`kenn`, `shinnji`), it would become two.
        case ("n", "n"):
            guard let third = rest.dropFirst(2).first, third == "y" || !isConsonant(third) else { return nil }
            return ("ン", 1)
        case ("n", _): return ("ン", 1)
        case ("m", "b"), ("m", "p"), ("m", "m"): return ("ン", 1)
        case ("t", "c"): return ("ッ", 1)
        case (_, _) where first == next: return ("ッ", 1)
        default: return nil
        }
    }

    /// How a long vowel goes on, after the kana so far.
    private static func lengthening(_ vowel: Character, _ kana: String) -> String {
        switch vowel {
        case "ō", "ô": kana == "オ" ? "オ" : "ウ"
        case "ū", "û": "ウ"
        case "ī", "î": "イ"
        default: "ー"
        }
    }

    private static let breaks: [Character] = ["'", "’", "-", "‐"]
    private static let vowels: [Character] = ["a", "i", "u", "e", "o"]
    private static let plain: [Character: Character] = [
        "ā": "a", "ī": "i", "ū": "u", "ē": "e", "ō": "o", "â": "a", "î": "i", "û": "u", "ê": "e", "ô": "o",
    ]

    private static let chart: [String: [String]] = [
        "": "ア イ ウ エ オ", "k": "カ キ ク ケ コ", "g": "ガ ギ グ ゲ ゴ", "s": "サ シ ス セ ソ",
        "z": "ザ ジ ズ ゼ ゾ", "t": "タ チ ツ テ ト", "d": "ダ ヂ ヅ デ ド", "n": "ナ ニ ヌ ネ ノ",
        "h": "ハ ヒ フ ヘ ホ", "b": "バ ビ ブ ベ ボ", "p": "パ ピ プ ペ ポ", "m": "マ ミ ム メ モ",
        "y": "ヤ - ユ - ヨ", "r": "ラ リ ル レ ロ", "w": "ワ ヰ - ヱ ヲ", "f": "ファ フィ フ フェ フォ",
        "v": "ヴァ ヴィ ヴ ヴェ ヴォ", "j": "ジャ ジ ジュ ジェ ジョ", "jy": "ジャ - ジュ - ジョ",
        "sh": "シャ シ シュ シェ ショ", "ch": "チャ チ チュ チェ チョ", "ts": "ツァ ツィ ツ ツェ ツォ",
        "sy": "シャ - シュ - ショ", "ty": "チャ - チュ - チョ", "zy": "ジャ - ジュ - ジョ",
        "ky": "キャ - キュ - キョ", "gy": "ギャ - ギュ - ギョ", "dy": "ヂャ - ヂュ - ヂョ",
        "ny": "ニャ - ニュ - ニョ", "hy": "ヒャ - ヒュ - ヒョ", "by": "ビャ - ビュ - ビョ",
        "py": "ピャ - ピュ - ピョ", "my": "ミャ - ミュ - ミョ", "ry": "リャ - リュ - リョ",
    ].mapValues { $0.split(separator: " ").map(String.init) }
}
