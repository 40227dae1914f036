import Clinic

/// イベント名_カナ: how a name is read, where its characters say so.
enum EventReading {
    /// Words of the programme that are read in one way only.
    private static let words = [
        "区民": "クミン", "農業": "ノウギョウ", "相談": "ソウダン", "教室": "キョウシツ", "講座": "コウザ", "入門": "ニュウモン",
        "体験": "タイケン", "初めて": "ハジメテ", "基本": "キホン", "操作": "ソウサ",
    ]

    /// The name in katakana; empty where any other character than kana is left in it.
    static func kana(_ name: String) -> String {
        let said = words.reduce(PlainText.compatible(name)) { $0.replacing($1.key, with: $1.value) }
        var reading = ""
        for character in said where !" 　・「」()!".contains(character) {
            guard let kana = katakana(character) else { return "" }
            reading.append(kana)
        }
        return reading
    }

    private static func katakana(_ character: Character) -> Character? {
        guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else {
            return nil
        }
        switch scalar.value {
        case 0x3041...0x3096: return Unicode.Scalar(scalar.value + 0x60).map(Character.init)
        case 0x30A1...0x30FA, 0x30FC: return character
        default: return nil
        }
    }
}
