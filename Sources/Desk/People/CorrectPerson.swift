import Clinic
import Ledger

/// Changes what we hold on a person; what stood there goes to their history.
package struct CorrectPerson: Change {
    package static let name = "correct-person"
    package static let roles = Role.front

    package let person: PersonID
    /// Kana, written name, a phone more, age or date of birth; what is nil stays.
    package let resident: Resident
    /// 聞こえにくい: how to reach them instead of ringing; "" takes it away.
    package let reach: String?
    /// "" takes it away.
    package let note: String?
    /// 秘匿
    package let secret: Bool?

    package init(
        person: PersonID, resident: Resident = Resident(), reach: String? = nil, note: String? = nil,
        secret: Bool? = nil
    ) {
        self.person = person
        self.resident = resident
        self.reach = reach
        self.note = note
        self.secret = secret
    }

    /// The person.
    package struct Answer: Hashable, Codable, Sendable {
        package let person: PersonID
    }

    /// The most characters of a note.
    package static let longestNote = 100

    package func perform(_ room: WritingRoom) throws -> Answer {
        let details = try room.knownPerson(person)
        let said = try resident.checked(today: room.today)
        let reach = try checked(reach, field: "reach", words: "連絡の取り方")
        let note = try checked(note, field: "note", words: "メモ")
        try room.ledger.correct(
            details, kana: said.kana, name: said.name, reach: reach, note: note, secret: secret, at: room.now)
        if let phone = said.phone { try room.ledger.add(phone, to: details.person, at: room.now) }
        if let age = said.age, age != details.age { try room.ledger.restate(age, of: details, at: room.now) }
        return Answer(person: details.person)
    }

    /// Nil to leave, `.some(nil)` to take away.
    private func checked(_ text: String?, field: String, words: String) throws(Refusal) -> String?? {
        guard let text else { return nil }
        guard !text.isEmpty else { return .some(nil) }
        return try PlainText.check(text, field: words, limit: Self.longestNote, as: field)
    }
}
