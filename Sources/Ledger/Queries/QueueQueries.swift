import Almanac
import Clinic
import GRDB

/// An entry of the queue at the door with all that rules ask of it.
package struct QueuedPlace: Hashable, Sendable {
    package let id: QueuedID
    package let venue: VenueID
    package let date: CivilDate
    package let ticket: Int
    package let arrivedAt: Instant
    package let person: PersonID?
    package let ageBand: AgeBand?
    package let party: Int
    package let state: Queued.State
    package let booking: BookingID?
    package let turnedAway: TurnedAwayID?
}

extension QueuedPlace: FetchableRecord {
    package init(row: Row) throws {
        id = try row.get("id")
        venue = try row.get("venue")
        date = try row.get("date")
        ticket = try row.get("ticket")
        arrivedAt = try row.get("arrivedAt")
        person = try row.get("person")
        ageBand = try row.get("ageBand")
        party = try row.get("party")
        let reason: String? = try row.get("endReason")
        state = reason.flatMap(Queued.State.init) ?? .waiting
        booking = try row.get("booking")
        turnedAway = try row.get("turnedAway")
    }
}

extension Reading {
    /// An entry by its number.
    package func queued(_ id: QueuedID) throws -> QueuedPlace? {
        try row(QueuedPlace.self, "SELECT * FROM queue WHERE id = ?", [id])
    }

    /// The entry that a booking has come from.
    package func queued(cameTo booking: BookingID) throws -> QueuedPlace? {
        try row(QueuedPlace.self, "SELECT * FROM queue WHERE booking = ?", [booking])
    }

    /// The entry of whom a note says that they went without.
    package func queued(turnedAway note: TurnedAwayID) throws -> QueuedPlace? {
        try row(QueuedPlace.self, "SELECT * FROM queue WHERE turnedAway = ?", [note])
    }

    /// The ticket after the last of a venue's day.
    package func nextTicket(at venue: VenueID, on date: CivilDate) throws -> Int {
        let last = try values(
            Int.self, "SELECT max(ticket) FROM queue WHERE venue = ? AND date = ? HAVING max(ticket) > 0",
            [venue, date]
        ).first
        return (last ?? 0) + 1
    }

    /// The queue of a venue's day by ticket, those who wait no more too, with the times to expect now.
    package func queue(at venue: VenueID, on date: CivilDate, now: Instant) throws -> [Queued] {
        let rows = try rows(
            """
            SELECT queue.*, details.kana, \(Merges.isSecret("queue.person")) AS secret
            FROM queue
            LEFT JOIN personDetails AS details ON details.person = \(Merges.root(of: "queue.person"))
            WHERE queue.venue = ? AND queue.date = ? ORDER BY queue.ticket
            """, [venue, date])
        let entries = try rows.map {
            (
                place: try QueuedPlace(row: $0), kana: try $0.get("kana") as String?,
                secret: try $0.get("secret") as Bool
            )
        }
        let waiting = entries.filter { $0.place.state == .waiting }.map(\.place.id)
        let free = waiting.isEmpty ? [] : try freeSeats(at: venue, on: date, now: now)
        let expected = Dictionary(
            uniqueKeysWithValues: zip(waiting, Queued.expected(waiting.count, on: free, now: now)))
        return entries.map { entry in
            Queued(
                entry.place, expectedAt: expected[entry.place.id] ?? nil, kana: entry.kana,
                secret: entry.secret)
        }
    }

    /// The seats of a venue's day that nobody has, or whose people stay away. A hold that is overdue keeps
    /// nothing.
    private func freeSeats(
        at venue: VenueID, on date: CivilDate, now: Instant
    ) throws -> [Queued.SeatTimes] {
        try rows(
            """
            SELECT seat.start, seat."end" FROM session JOIN seat ON seat.session = session.id
            WHERE session.programme = 'consultation' AND session.state = 'open'
              AND session.venue = ? AND session.date = ? AND seat.retired = 0 AND seat.closed = 0
              AND NOT EXISTS (SELECT 1 FROM booking WHERE booking.seat = seat.id
                AND booking.endedAt IS NULL AND ifnull(booking.holdUntil > ?, 1)
                AND ifnull((SELECT value FROM attendance WHERE attendance.booking = booking.id), 'none')
                  NOT IN ('absent', 'absent-with-notice'))
            """, [venue, date, now]
        ).map {
            Queued.SeatTimes(
                start: Instant(date, try $0.get("start")), end: Instant(date, try $0.get("end")))
        }
    }
}

extension Queued {
    /// An entry as it is shown; the name only on lists.
    package init(
        _ place: QueuedPlace, expectedAt: Instant? = nil, kana: String? = nil, secret: Bool = false,
        candidates: [Candidate] = []
    ) {
        self.init(
            queued: place.id, venue: place.venue, date: place.date, ticket: place.ticket,
            arrivedAt: place.arrivedAt, expectedAt: expectedAt, state: place.state, person: place.person,
            kana: kana, ageBand: place.ageBand, party: place.party, secret: secret, booking: place.booking,
            turnedAway: place.turnedAway, candidates: candidates)
    }
}
