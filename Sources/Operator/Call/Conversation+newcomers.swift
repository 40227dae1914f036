import Almanac
import Clinic
import Desk

/// Somebody who rings for the first time.
extension Conversation {
    /// Takes somebody new to hand; they are kept with their first booking or wish.
    mutating func takeNew(_ words: String) async throws -> [String] {
        let said = try Newcomer(words)
        guard !said.kana.isEmpty else {
            throw Refusal.badInput("kana", "n のあとに、お名前のかなと年齢を入れてください (n たなか はな 78)。")
        }
        let kana = try Refusal.field("kana") { () throws(Invalid) in
            try Kana(said.kana.joined(separator: " "))
        }
        let name = said.name.isEmpty ? nil : said.name.joined(separator: " ")
        if let name { _ = try Refusal.field("name") { () throws(Invalid) in try PersonName(name) } }
        guard let phone else {
            throw Refusal.badInput("phone", "先に電話番号を入れてください。そのあとで n \(words)")
        }
        if !said.isAnother, let known = try await registered(kana, on: phone) {
            return ["この番号に同じ名前の方が登録されています。別の方なら n \(words) 別人"] + (try await bring(known))
        }
        guard said.age != nil || said.born != nil || said.outside else {
            throw Refusal.badInput("age", "年齢か生年月日も伺ってください (n \(words) 78)。")
        }
        atHand = .new(
            Resident(
                kana: kana.text, phone: phone, name: name, age: said.age, born: said.born,
                outsideWard: said.outside), another: said.isAnother)
        (people, task) = ([], nil)
        return newcomerLines()
    }

    /// Whoever has that name and that telephone already.
    private func registered(_ kana: Kana, on phone: String) async throws -> PersonID? {
        try await desk.ask(Find(query: phone)).first { person in
            (try? Kana(person.kana)).map { NameKey($0) == NameKey(kana) } ?? false
        }?.person
    }

    /// Somebody new as they were typed.
    func newcomerLines() -> [String] {
        guard case .new(let said, _) = atHand else { return [] }
        guard !said.outsideWard else { return ["区外の方の予約はお受けできません。お住まいの自治体の窓口をご案内ください。"] }
        let age = said.age.map { "\($0)歳" } ?? said.born?.wareki ?? ""
        let name = said.name.map { "(\($0))" } ?? ""
        return ["\(said.kana ?? "")様\(name) \(age)(新しい方。予約かキャンセル待ちと一緒に登録します)"] + tooYoung(said)
    }

    /// Said at once, not after a seat has been found: many a caller has never heard of the limit.
    private func tooYoung(_ said: Resident) -> [String] {
        guard let minimum = ward.minimumAge,
            let age = said.age ?? said.born.map({ Age.age(bornOn: $0, on: today) }), age < minimum
        else { return [] }
        return ["まだ\(minimum)歳ではありません。相談は\(minimum)歳以上の方が対象です。"]
    }
}
