import Almanac
import Clinic
import Ledger

/// 当日待ちのお帰り: somebody went without. It counts as a wish that could not be met.
package struct LeaveQueue: Change {
    package static let name = "leave-queue"
    package static let roles = Role.front

    package let queued: QueuedID

    package init(queued: QueuedID) {
        self.queued = queued
    }

    package func perform(_ room: WritingRoom) throws -> Queued {
        let entry = try room.waiting(queued)
        let note = try room.ledger.addTurnedAway(
            venue: entry.venue, first: entry.date, last: entry.date,
            part: DayPart.allCases.first { $0.contains(entry.arrivedAt.time) }, people: entry.party,
            request: room.request, at: room.now)
        try room.ledger.end(queued, without: note, at: room.now)
        return try room.shown(queued)
    }
}
