import Almanac
import Clinic
import Ledger

/// 中止: a corner day that is not held, for rain or another reason. Whoever was counted there stays counted.
package struct CancelCornerDay: Change {
    package static let name = "cancel-corner-day"
    package static let roles = Role.planning

    package let corner: CornerID
    package let reason: String

    package init(corner: CornerID, reason: String) {
        self.corner = corner
        self.reason = reason
    }

    /// The day, and how many had been counted there.
    package struct Answer: Hashable, Codable, Sendable {
        package let corner: CornerID
        package let cancelled: Bool
        package let people: Int
    }

    package func perform(_ room: WritingRoom) throws -> Answer {
        let reason = try PlainText.check(reason, field: "理由", limit: CornerDay.longestReason, as: "reason")
        let day = try room.reading.existing(corner)
        guard !day.cancelled else { throw Refusal(.alreadyEnded, "\(day.name)は、もう中止になっています。") }
        try room.ledger.cancel(corner, because: reason, at: room.now)
        return Answer(corner: corner, cancelled: true, people: day.people)
    }
}
