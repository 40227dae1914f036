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
        /// 全国地方公共団体コード; empty before the first plan.
        package let code: String
        /// Of the open data.
        package let licence: String
        /// What 参加人数 counts, in a sentence.
        package let definition: String
        package let calls: CallRules
        /// The lowest age of anybody who may come to a consultation after today; nil where none is planned.
        package let minimumAge: Int?
    }

    package func answer(_ room: ReadingRoom) throws -> Answer {
        let (code, licence) = try room.ledger.wardCode()
        return Answer(
            name: try room.ledger.wardName(), code: code, licence: licence,
            definition: try room.ledger.visitsCount().definition, calls: try room.ledger.callRules(),
            minimumAge: try room.ledger.minimumAge(after: room.today))
    }
}
