import Almanac
import Clinic

/// What is said of somebody new, in any order: 「たなか はな 78」「田中花子 たなか はな S23.4.5 別人」
struct Newcomer {
    private(set) var kana: [String] = []
    private(set) var name: [String] = []
    private(set) var age: Int?
    private(set) var born: CivilDate?
    private(set) var outside = false
    /// Somebody else, although a person of that name has that telephone.
    private(set) var isAnother = false

    init(_ words: String) throws(Refusal) {
        var words = words[...]
        if words.hasPrefix("!") {
            isAnother = true
            words = words.dropFirst()
        }
        for word in words.split(separator: " ").map(String.init) {
            switch word {
            case "区外": outside = true
            case "別人": isAnother = true
            default: try read(word)
            }
        }
    }

    private mutating func read(_ word: String) throws(Refusal) {
        let (name, number) = Self.split(word)
        if let number, name.isEmpty || (try? Kana(name)) != nil {
            if !name.isEmpty { kana.append(name) }
            age = try Self.age(number)
        } else if word.contains(where: \.isNumber) {
            born = try Typed.birthDate(word)
        } else if word.unicodeScalars.contains(where: \.properties.isIdeographic) {
            self.name.append(word)
        } else {
            kana.append(word)
        }
    }

    /// 「はな」 and 78 of 「はな78」 or 「はな78歳」.
    private static func split(_ word: String) -> (name: String, age: Substring?) {
        let bare = word.hasSuffix("歳") ? word.dropLast() : word[...]
        let name = bare.prefix { !$0.isNumber }
        let age = bare.dropFirst(name.count)
        return isAge(age) ? (String(name), age) : (word, nil)
    }

    /// Up to three digits; a date of birth has more, or a mark between them.
    static func isAge(_ text: some StringProtocol) -> Bool { text.count <= 3 && Int(text) != nil }

    /// An age as it is typed, with or without 歳.
    static func age(_ text: some StringProtocol) throws(Refusal) -> Int {
        guard let age = Int(text), (0...120).contains(age) else {
            throw .badInput("age", "年齢は0から120までの数で入れてください。")
        }
        return age
    }
}
