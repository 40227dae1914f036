import Almanac
import Clinic
import Ledger

/// Finding out who a resident is. Matching proposes, people decide: nobody is ever joined by the program.
struct Identity {
    let person: PersonID
    /// As far as it is known; nil for a walk-in who did not say.
    let age: StatedAge?
    /// Others it might be.
    let candidates: [Candidate]

    /// What to do where it might be one person or another.
    enum Doubt {
        case refuse
        /// Somebody who has been served is never refused: a person of their own, until people decide.
        case newPerson
    }

    /// Finds or makes the person.
    ///
    /// A number decides; else an exact match of phone and name key is that person, two are refused, and
    /// without one it is a new person, with near matches returned and never in the way.
    static func of(
        _ said: Resident.Checked, person: PersonID?, isNew: Bool, inDoubt: Doubt = .refuse,
        in room: WritingRoom
    ) throws -> Identity {
        if let person {
            return try known(person, said, room)
        }
        guard let kana = said.kana else {
            throw Refusal.badInput("kana", "お名前のかなを入れてください。")
        }
        let exact = try said.phone.map { try room.reading.persons(phone: $0, key: NameKey(kana)) } ?? []
        if !isNew, let first = exact.first {
            guard let doubt = doubt(about: exact, said, room) else {
                return try same(first, said, room)
            }
            if inDoubt == .refuse { throw doubt }
        }
        return try new(kana, said, room)
    }

    /// Whoever is known at other venues only is linked, and nothing is told of them but that.
    private static func same(
        _ details: PersonDetails, _ said: Resident.Checked, _ room: WritingRoom
    ) throws -> Identity {
        let isKnown = try room.reading.belongs(details.person, to: room.account, on: room.today)
        guard !isKnown else {
            return Identity(
                person: details.person, age: try KeptAge.settled(said.age, details, room), candidates: [])
        }
        // What others know is theirs to correct: a slip here must not change it.
        let age =
            details.ageIsOld(on: room.today) ? try KeptAge.settled(said.age, details, room) : details.age
        return Identity(
            person: details.person, age: age,
            candidates: [Candidate(person: details.person, reasons: [.registered])])
    }

    private static func known(
        _ person: PersonID, _ said: Resident.Checked, _ room: WritingRoom
    ) throws -> Identity {
        let details = try room.knownPerson(person, said)
        // A number is easily mistyped: a name that does not go with it must not end up with a stranger.
        if let kana = said.kana, NameKey(kana).text != details.nameKey {
            throw Refusal(
                .personAmbiguous, "利用者 \(person) は「\(kana.text)」という名前ではありません。番号か名前を確かめてください。",
                candidates: [Candidate(person: details.person, reasons: [])])
        }
        if let phone = said.phone { try room.ledger.add(phone, to: details.person, at: room.now) }
        return Identity(
            person: details.person, age: try KeptAge.settled(said.age, details, room), candidates: [])
    }

    /// Why an exact match of phone and name does not tell who it is; nil where it does.
    private static func doubt(
        about exact: [PersonDetails], _ said: Resident.Checked, _ room: WritingRoom
    ) -> Refusal? {
        if let other = exact.first(where: { $0.contradicts(said.age, on: room.today) }) {
            return Refusal(
                .personAmbiguous,
                "同じ電話と名前で、生年月日の合わない方(利用者 \(other.person))が登録されています。同じ方かどうか伺ってください。",
                candidates: [Candidate(person: other.person, reasons: [.samePhone, .sameName, .otherBirth])])
        }
        guard exact.count > 1 else { return nil }
        return Refusal(
            .personAmbiguous, "同じ電話と名前の方が\(exact.count)人います。どの方か伺ってください。",
            candidates: exact.map { Candidate(person: $0.person, reasons: [.samePhone, .sameName]) })
    }

    private static func new(
        _ kana: Kana, _ said: Resident.Checked, _ room: WritingRoom
    ) throws -> Identity {
        let candidates = try room.reading.candidates(
            for: kana, phone: said.phone, in: room.account.circle(on: room.today))
        let person = try room.ledger.addPerson(
            kana: kana, name: said.name, age: said.age, phone: said.phone)
        return Identity(person: person, age: said.age, candidates: candidates)
    }
}
