import Almanac
import Clinic
import GRDB

/// What a new entry of the queue at the door says.
package struct NewQueued: Sendable {
    package let venue: VenueID
    package let date: CivilDate
    package let person: PersonID?
    package let ageBand: AgeBand?
    package let party: Int
    package let arrivedAt: Instant
    package let request: RequestID

    package init(
        venue: VenueID, date: CivilDate, person: PersonID?, ageBand: AgeBand?, party: Int, arrivedAt: Instant,
        request: RequestID
    ) {
        self.venue = venue
        self.date = date
        self.person = person
        self.ageBand = ageBand
        self.party = party
        self.arrivedAt = arrivedAt
        self.request = request
    }
}

extension Writing {
    /// An entry more, with the next ticket.
    package func add(_ entry: NewQueued) throws -> QueuedID {
        QueuedID(
            try insert(
                "queue",
                [
                    "venue": entry.venue, "date": entry.date,
                    "ticket": try reading.nextTicket(at: entry.venue, on: entry.date),
                    "person": entry.person, "ageBand": entry.ageBand, "party": entry.party,
                    "arrivedAt": entry.arrivedAt, "request": entry.request,
                ]))
    }

    /// Ends a wait in a booking: `served` at once, else booked for later. Who gave no name may have one now.
    package func end(
        _ entry: QueuedPlace, served: Bool, in booking: BookingID, person: PersonID?, at now: Instant
    ) throws {
        try update(
            "queue", "id", entry.id,
            [
                "endedAt": now, "endReason": served ? "served" : "booked", "booking": booking,
                "person": person ?? entry.person,
            ])
    }

    /// Ends a wait: they went without, and a note says so.
    package func end(_ entry: QueuedID, without note: TurnedAwayID, at now: Instant) throws {
        try update("queue", "id", entry, ["endedAt": now, "endReason": "left", "turnedAway": note])
    }

    /// Ends a wait that was entered by mistake.
    package func undo(_ entry: QueuedID, at now: Instant) throws {
        try update("queue", "id", entry, ["endedAt": now, "endReason": "undone"])
    }

    /// Puts somebody back where they stood.
    package func revive(_ entry: QueuedID) throws {
        try update(
            "queue", "id", entry,
            [
                "endedAt": nil as Instant?, "endReason": nil as String?, "booking": nil as BookingID?,
                "turnedAway": nil as TurnedAwayID?,
            ])
    }
}
