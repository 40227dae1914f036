import Almanac
import Clinic
import Desk

/// Somebody who rings for the first time.
extension Conversation {
    /// What is said of somebody new, in any order.
    private struct Newcomer {
        var kana: [String] = []
        var age: Int?
        var born: CivilDate?
        var outside = false
    }

    /// Takes somebody new to hand; they are kept with their first booking or wish.
    mutating func takeNew(_ words: String) throws -> [String] {
        let said = try Self.newcomer(words)
        guard !said.kana.isEmpty else {
            throw Refusal.badInput("kana", "n のあとに、お名前のかなと年齢を入れてください (n たなか はな 78)。")
        }
        let name = try Typed.field("kana") { () throws(Invalid) in
            try Kana(said.kana.joined(separator: " "))
        }
        guard let phone else {
            throw Refusal.badInput("phone", "先に電話番号を入れてください。そのあとで n \(words)")
        }
        guard said.age != nil || said.born != nil || said.outside else {
            throw Refusal.badInput("age", "年齢か生年月日も伺ってください (n \(words) 78)。")
        }
        atHand = .new(
            Resident(
                kana: name.text, phone: phone, age: said.age, born: said.born, outsideWard: said.outside))
        (people, task) = ([], nil)
        guard !said.outside else { return ["区外の方の予約はお受けできません。お住まいの自治体の窓口をご案内ください。"] }
        let age = said.age.map { "\($0)歳" } ?? said.born?.wareki ?? ""
        return ["\(name.text)様 \(age)(新しい方。予約かキャンセル待ちと一緒に登録します)"] + tooYoung(said)
    }

    /// Said at once, not after a seat has been found: many a caller has never heard of the limit.
    private func tooYoung(_ said: Newcomer) -> [String] {
        guard let minimum = ward.minimumAge,
            let age = said.age ?? said.born.map({ Age.age(bornOn: $0, on: today) }), age < minimum
        else { return [] }
        return ["まだ\(minimum)歳ではありません。相談は\(minimum)歳以上の方が対象です。"]
    }

    private static func newcomer(_ words: String) throws(Refusal) -> Newcomer {
        var said = Newcomer()
        for word in words.split(separator: " ").map(String.init) {
            let (name, number) = split(word)
            if word == "区外" {
                said.outside = true
            } else if let number, name.isEmpty || (try? Kana(name)) != nil {
                if !name.isEmpty { said.kana.append(name) }
                said.age = number
            } else if word.contains(where: \.isNumber) {
                said.born = try Typed.birthDate(word)
            } else {
                said.kana.append(word)
            }
        }
        return said
    }

    /// 「はな」 and 78 of 「はな78」 or 「はな78歳」.
    private static func split(_ word: String) -> (name: String, age: Int?) {
        let bare = word.hasSuffix("歳") ? word.dropLast() : word[...]
        let name = bare.prefix { !$0.isNumber }
        let age = Int(bare.dropFirst(name.count)).flatMap { $0 < 200 ? $0 : nil }
        return age == nil ? (word, nil) : (String(name), age)
    }
}
