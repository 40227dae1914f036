import Clinic
import Ledger

/// 当日待ちに戻す: the last entry about somebody was a mistake, and they wait as before. The note that they went
/// without, or the booking they were given, is taken back with it.
package struct RejoinQueue: Change {
    package static let name = "rejoin-queue"
    package static let roles = Role.front

    package let queued: QueuedID

    package init(queued: QueuedID) {
        self.queued = queued
    }

    package func perform(_ room: WritingRoom) throws -> Queued {
        let entry = try room.existing(queued)
        guard entry.state != .waiting else {
            throw Refusal(.nothingToDo, "整理番号\(entry.ticket)の方は、まだお待ちです。")
        }
        if let note = entry.turnedAway { try room.ledger.withdraw(note, at: room.now) }
        if let booking = try entry.booking.flatMap({ try room.reading.booking($0) }) {
            // Cancelled since, there is nothing left of it to take back.
            if booking.ended != .cancelled { try room.undo(booking) }
        }
        try room.ledger.revive(queued)
        return try room.shown(queued)
    }
}
