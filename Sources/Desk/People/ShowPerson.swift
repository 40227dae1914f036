import Clinic
import Ledger

/// A person with their bookings, and the records that count as them.
package struct ShowPerson: Question {
    package static let name = "person"
    package static let roles = Role.front

    package let person: PersonID

    package init(person: PersonID) {
        self.person = person
    }

    /// The person, and the numbers of the records merged into them.
    package struct Answer: Codable, Sendable, Discloses {
        package let person: FoundPerson
        package let merged: [PersonID]

        package var disclosed: [PersonID] { [person.person] + merged }
    }

    package func answer(_ room: ReadingRoom) throws -> Answer {
        let details = try room.ledger.knownPerson(person)
        return Answer(
            person: try room.ledger.found(details, on: room.today),
            merged: try room.ledger.family(of: details.person).filter { $0 != details.person })
    }
}
