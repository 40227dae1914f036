import Almanac
import Clinic
import Ledger

/// 当日待ちのお帰り: somebody went without. It counts as a wish that could not be met, unless the entry was a
/// mistake.
package struct LeaveQueue: Change {
    package static let name = "leave-queue"
    package static let roles = Role.front

    package let queued: QueuedID
    /// Nobody waited: the entry is taken back, and counts for nothing.
    package let undone: Bool

    package init(queued: QueuedID, undone: Bool = false) {
        self.queued = queued
        self.undone = undone
    }

    package func perform(_ room: WritingRoom) throws -> Queued {
        let entry = try room.waiting(queued)
        guard !undone else {
            try room.ledger.undo(queued, at: room.now)
            return try room.shown(queued)
        }
        let note = try room.ledger.addTurnedAway(
            venue: entry.venue, first: entry.date, last: entry.date,
            part: DayPart.allCases.first { $0.contains(entry.arrivedAt.time) }, people: entry.party,
            request: room.request, at: room.now)
        try room.ledger.end(queued, without: note, at: room.now)
        return try room.shown(queued)
    }
}
