import Clinic
import Ledger

/// 統合: two records are one person. Both keep their histories; unmerging restores them.
package struct MergePersons: Change {
    package static let name = "merge-persons"
    package static let roles: Set<Role> = [.operator, .office, .admin]

    /// The record that is counted as the other from now on.
    package let person: PersonID
    package let into: PersonID

    package init(person: PersonID, into: PersonID) {
        self.person = person
        self.into = into
    }

    /// Who counts as whom.
    package struct Answer: Hashable, Codable, Sendable {
        package let person: PersonID
        /// The person at the end of the line, whom all of them count as.
        package let into: PersonID
    }

    package func perform(_ room: WritingRoom) throws -> Answer {
        let person = try room.knownPerson(person)
        let root = try room.knownPerson(into).person
        guard person.person == self.person else {
            throw Refusal(
                .alreadyMerged, "利用者 \(self.person) はもう利用者 \(person.person) に統合されています。",
                fields: ["person": "統合済み"])
        }
        guard root != self.person else {
            throw Refusal(.samePerson, "利用者 \(self.person) と \(into) はもう同じ方です。", fields: ["into": "同じ方"])
        }
        try room.ledger.merge(self.person, into: root)
        return Answer(person: self.person, into: root)
    }
}

extension Reading {
    /// What we hold on a person or whom they count as, or the refusal.
    func knownPerson(_ id: PersonID) throws -> PersonDetails {
        guard let details = try person(id) else {
            throw noPerson(id)
        }
        return details
    }
}
