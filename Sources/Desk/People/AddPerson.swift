import Clinic
import Ledger

/// 利用者の登録: somebody we did not know, without a booking yet. Who is known by phone and name is not added.
package struct AddPerson: Change {
    package static let name = "new-person"
    package static let roles = Role.front

    package let resident: Resident
    /// Somebody new, although a person of that name has that phone.
    package let newPerson: Bool

    package init(resident: Resident, newPerson: Bool = false) {
        self.resident = resident
        self.newPerson = newPerson
    }

    /// The person, and whom they might be besides.
    package struct Answer: Hashable, Codable, Sendable {
        package let person: PersonID
        package let candidates: [Candidate]
    }

    package func perform(_ room: WritingRoom) throws -> Answer {
        let said = try resident.checked(today: room.today)
        try said.requireKanaAndPhone()
        try said.refuseOutsideWard()
        let identity = try Identity.of(said, person: nil, isNew: newPerson, in: room)
        return Answer(person: identity.person, candidates: identity.candidates)
    }
}
