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

    /// The most candidates an answer proposes.
    private static let most = 5

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
        if !isNew, let phone = said.phone {
            let exact = try room.reading.persons(phone: phone, key: NameKey(kana))
            if !exact.isEmpty {
                do {
                    return try matched(exact, said, room)
                } catch let refusal as Refusal where refusal.code == .personAmbiguous && inDoubt == .newPerson
                {
                    return try new(kana, said, room)
                }
            }
        }
        return try new(kana, said, room)
    }

    private static func known(
        _ person: PersonID, _ said: Resident.Checked, _ room: WritingRoom
    ) throws -> Identity {
        let details = try room.reading.knownPerson(person)
        // A number is easily mistyped; a name that does not go with it must not end up on a stranger's
        // record.
        if let kana = said.kana, NameKey(kana).text != details.nameKey {
            throw Refusal(
                .personAmbiguous, "利用者 \(person) は「\(kana.text)」という名前ではありません。番号か名前を確かめてください。",
                candidates: [Candidate(person: details.person, reasons: [])])
        }
        if let phone = said.phone { try room.ledger.add(phone, to: details.person) }
        return Identity(
            person: details.person, age: try settled(said.age, details, room), candidates: [])
    }

    private static func matched(
        _ exact: [PersonDetails], _ said: Resident.Checked, _ room: WritingRoom
    ) throws -> Identity {
        if let other = exact.first(where: { $0.contradicts(said.age, on: room.today) }) {
            throw Refusal(
                .personAmbiguous,
                "同じ電話と名前で、生年月日の合わない方(利用者 \(other.person))が登録されています。同じ方かどうか伺ってください。",
                candidates: [Candidate(person: other.person, reasons: [.samePhone, .sameName, .otherBirth])])
        }
        guard exact.count == 1 else {
            throw Refusal(
                .personAmbiguous, "同じ電話と名前の方が\(exact.count)人います。どの方か伺ってください。",
                candidates: exact.map { Candidate(person: $0.person, reasons: [.samePhone, .sameName]) })
        }
        let details = exact[0]
        return Identity(person: details.person, age: try settled(said.age, details, room), candidates: [])
    }

    private static func new(
        _ kana: Kana, _ said: Resident.Checked, _ room: WritingRoom
    ) throws -> Identity {
        let key = NameKey(kana)
        let sharing = try said.phone.map { try room.reading.persons(phone: $0, limit: most) } ?? []
        let named = try room.reading.persons(named: key, limit: most)
        let sharingIDs = Set(sharing.map(\.person))
        let candidates =
            sharing.map { known in
                let near = (try? Kana(known.kana)).map { NameKey($0).isNear(key) } ?? false
                let sameName = known.nameKey == key.text
                return Candidate(
                    person: known.person,
                    reasons: [.samePhone] + (sameName ? [.sameName] : near ? [.nearName] : []))
            }
            + named.filter { !sharingIDs.contains($0.person) }.map {
                Candidate(person: $0.person, reasons: [.sameName])
            }
        let person = try room.ledger.addPerson(
            kana: kana, name: said.name, age: said.age, phone: said.phone)
        let ranked = candidates.sorted { ($1.reasons.count, $0.person) < ($0.reasons.count, $1.person) }
        return Identity(person: person, age: said.age, candidates: Array(ranked.prefix(most)))
    }

    /// The age to go by, and what is worth keeping of what was said.
    ///
    /// A date of birth beats every told age. A told age is kept where none was, where the last is over a year
    /// old, and where the two contradict each other.
    private static func settled(
        _ said: StatedAge?, _ known: PersonDetails, _ room: WritingRoom
    ) throws -> StatedAge? {
        guard let said else { return known.age }
        switch (said, known.age) {
        case (_, .born(let born)):
            return .born(born)
        case (.born, _):
            try room.ledger.restate(said, of: known, at: room.now)
        case (.told(let age, let today), .told(_, let before)?):
            if today - before >= 365 || known.age?.range(on: today).contains(age) != true {
                try room.ledger.restate(said, of: known, at: room.now)
            }
        case (.told, nil):
            try room.ledger.restate(said, of: known, at: room.now)
        }
        return said
    }
}

extension PersonDetails {
    /// Whether what is said now cannot be of somebody with the birth date that we know. A told age may be
    /// off by one: people count differently.
    fileprivate func contradicts(_ said: StatedAge?, on today: CivilDate) -> Bool {
        guard let bornOn, let said else { return false }
        switch said {
        case .born(let born): return born != bornOn
        case .told(let age, _): return abs(Age.age(bornOn: bornOn, on: today) - age) > 1
        }
    }
}
