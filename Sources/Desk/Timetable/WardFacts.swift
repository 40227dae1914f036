import Clinic
import Ledger

/// The ward's name, and what holds on its telephone.
package struct WardFacts: Question {
    package static let name = "ward"
    package static let roles = Role.all

    package init() {}

    /// As the last plan wrote them.
    package struct Answer: Hashable, Codable, Sendable {
        package let name: String
        package let calls: CallRules
        /// The lowest age of anybody who may come after today; nil where nothing is planned.
        package let minimumAge: Int?
    }

    package func answer(_ room: ReadingRoom) throws -> Answer {
        Answer(
            name: try room.ledger.wardName(), calls: try room.ledger.callRules(),
            minimumAge: try room.ledger.minimumAge(after: room.today))
    }
}
