import Clinic
import Desk

/// What is kept on a person.
extension Conversation {
    /// What can follow `k`.
    private static let subjects = "連絡、メモ、年齢、電話、かな、漢字、秘匿、秘匿解除"

    /// `k 連絡 …`, `k メモ …`, `k 年齢 79`, `k 秘匿`, `k 秘匿解除`, `k 電話 …`, `k かな …`, `k 漢字 …`
    mutating func keep(_ words: String) async throws -> [String] {
        let client = try client()
        guard let person = client.person else {
            throw Refusal.badInput("person", "新しい方には、予約かキャンセル待ちのあとで書けます。")
        }
        let parts = words.split(separator: " ", maxSplits: 1).map(String.init)
        guard let subject = parts.first else {
            throw Refusal.badInput("keep", "k のあとは \(Self.subjects) のどれかです (k メモ 左の耳が遠い)。")
        }
        let change = try Self.change(of: person, subject, parts.count > 1 ? parts[1] : "")
        _ = try await tell(change)
        undoable.append(.never("k の記録は u では戻せません。k で正しく入れ直してください。"))
        // Whoever has been identified stays so under the corrected name.
        try await refresh(person, called: change.resident.kana)
        guard change.resident.kana != nil || change.resident.name != nil, case .known(let card) = atHand
        else { return ["記録しました。"] }
        return ["記録しました: \(card.person.kana)様" + (card.person.name.map { "(\($0))" } ?? "")]
    }

    private static func change(
        of person: PersonID, _ subject: String, _ text: String
    ) throws -> CorrectPerson {
        switch subject {
        case "秘匿" where text.isEmpty: return CorrectPerson(person: person, secret: true)
        case "秘匿解除" where text.isEmpty: return CorrectPerson(person: person, secret: false)
        case "秘匿", "秘匿解除":
            throw Refusal.badInput("keep", "k \(subject) のあとの「\(text)」は分かりません。k \(subject) だけで打ってください。")
        case "連絡", "メモ", "年齢", "電話", "かな", "漢字":
            guard !text.isEmpty else {
                throw Refusal.badInput("keep", "k \(subject) のあとに、何と記録するか入れてください。")
            }
        default:
            throw Refusal.badInput("keep", "「\(subject)」は記録できません。k のあとは \(subjects) のどれかです。")
        }
        let kept = text == "なし" ? "" : text
        switch subject {
        case "連絡": return CorrectPerson(person: person, reach: kept)
        case "メモ": return CorrectPerson(person: person, note: kept)
        case "電話": return CorrectPerson(person: person, resident: Resident(phone: text))
        case "かな": return CorrectPerson(person: person, resident: Resident(kana: text))
        case "漢字": return CorrectPerson(person: person, resident: Resident(name: text))
        default:
            let bare = text.hasSuffix("歳") ? text.dropLast() : text[...]
            let said =
                Newcomer.isAge(bare)
                ? Resident(age: try Newcomer.age(bare)) : Resident(born: try Typed.birthDate(text))
            return CorrectPerson(person: person, resident: said)
        }
    }
}
