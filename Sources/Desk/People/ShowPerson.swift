import Clinic
import Ledger

/// A person with their bookings, wishes and calls to make, and the records that count as them.
package struct ShowPerson: Question {
    package static let name = "person"
    package static let roles = Role.front

    package let person: PersonID
    /// The name that the caller gave, in kana or romaji: of somebody under 秘匿 nothing is shown without it.
    package let said: String?

    package init(person: PersonID, said: String? = nil) {
        self.person = person
        self.said = said
    }

    /// The person, the numbers of the records merged into them, what they wait for, and what to tell them.
    package struct Answer: Codable, Sendable, Discloses {
        package let person: FoundPerson
        package let merged: [PersonID]
        package let waiting: [Waiting]
        package let tasks: [CallTask]
        /// Whether they are under 秘匿 and have not been identified.
        package let hidden: Bool

        package var disclosed: [PersonID] { [person.person] + merged }
    }

    /// The most wishes shown.
    private static let mostWishes = 5

    package func answer(_ room: ReadingRoom) throws -> Answer {
        let ledger = room.ledger
        let details = try ledger.knownPerson(person, to: room.account, on: room.today)
        let identified = details.opens(to: said)
        let found = try ledger.found(details, to: room, identified: identified)
        guard identified else {
            return Answer(person: found, merged: [], waiting: [], tasks: [], hidden: true)
        }
        return Answer(
            person: found, merged: try ledger.family(of: details.person).filter { $0 != details.person },
            waiting: try ledger.waitings(
                of: details.person, for: room.account.venues, today: room.today, limit: Self.mostWishes
            ).map(\.shown),
            tasks: try ledger.callsToMake(of: details.person, for: room.account, at: room.now).map {
                $0.shown(at: room.now)
            },
            hidden: false)
    }
}

extension PersonDetails {
    /// Whether a caller who gave that name may hear of them: somebody under 秘匿 gives the whole name.
    func opens(to said: String?) -> Bool {
        !secret || said.map(isCalled) == true
    }

    /// Whether that is the whole name, however it is spelled: a search would be content with its beginning.
    private func isCalled(_ said: String) -> Bool {
        (try? Kana(said)).map { NameKey($0).text == nameKey } == true
    }
}
