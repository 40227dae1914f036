import Clinic
import Ledger

/// 統合の取り消し: a record is a person of its own again, with the history it always had.
package struct UnmergePerson: Change {
    package static let name = "unmerge-person"
    package static let roles = MergePersons.roles

    package let person: PersonID

    package init(person: PersonID) {
        self.person = person
    }

    /// Whom the person counted as until now.
    package struct Answer: Hashable, Codable, Sendable {
        package let person: PersonID
        package let from: PersonID
    }

    package func perform(_ room: WritingRoom) throws -> Answer {
        guard let from = try room.reading.mergedInto(person),
            try room.reading.belongs(person, to: room.account, on: room.today)
        else {
            throw Refusal(.notMerged, "利用者 \(person) は統合されていません。", fields: ["person": "統合なし"])
        }
        try room.ledger.unmerge(person)
        return Answer(person: person, from: from)
    }
}
