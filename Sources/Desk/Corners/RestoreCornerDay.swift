import Clinic
import Ledger

/// Takes the cancellation of a corner day back, unless another has been fixed on its date since.
package struct RestoreCornerDay: Change {
    package static let name = "restore-corner-day"
    package static let roles = Role.planning

    package let corner: CornerID

    package init(corner: CornerID) {
        self.corner = corner
    }

    package func perform(_ room: WritingRoom) throws -> CancelCornerDay.Answer {
        let day = try room.reading.existing(corner)
        guard day.cancelled else { throw Refusal(.nothingToDo, "\(day.name)は中止になっていません。") }
        guard try room.ledger.restore(corner) else { throw Refusal.alreadyThere(day.date) }
        return CancelCornerDay.Answer(corner: corner, cancelled: false, people: day.people)
    }
}
