import Almanac
import Clinic
import Ledger

/// 当日待ちの受付: whoever waited at the door is served now, as somebody who just came.
package struct ServeQueued: Change {
    package static let name = "serve-queued"
    package static let roles = Role.front

    package let queued: QueuedID
    /// When they were served, on the day they came; now where nil.
    package let at: Instant?
    /// Who they are, where they say so only now.
    package let resident: Resident
    package let person: PersonID?
    package let newPerson: Bool

    package init(
        queued: QueuedID, at: Instant? = nil, resident: Resident = Resident(), person: PersonID? = nil,
        newPerson: Bool = false
    ) {
        self.queued = queued
        self.at = at
        self.resident = resident
        self.person = person
        self.newPerson = newPerson
    }

    package func perform(_ room: WritingRoom) throws -> Booking {
        let entry = try room.waiting(queued)
        let at = self.at ?? room.now
        guard at.date == entry.date else {
            throw Refusal.badInput("at", "\(entry.date.japanese)の当日待ちです。その日の受けた時刻を入れてください。")
        }
        let said = try Arrival.who(
            resident, person: person ?? entry.person, isNew: newPerson, on: entry.date, in: room)
        let booking = try room.serve(
            Arrival(
                venue: entry.venue, at: at, person: said.identity?.person,
                ageBand: said.ageBand ?? entry.ageBand, party: entry.party, request: room.request))
        try room.ledger.end(
            entry, served: true, in: booking, person: said.identity?.person, at: room.now)
        return try room.reading.shown(booking, candidates: said.identity?.candidates ?? [])
    }
}
