import Almanac
import Clinic
import GRDB

/// A seat with all that decides whether it can be sold, but whether it is: only the insert knows that.
package struct SeatPlace: Hashable, Sendable {
    package let seat: SeatID
    package let session: SessionID
    package let programme: Programme
    package let venue: VenueID
    package let date: CivilDate
    package let start: CivilTime
    package let end: CivilTime
    package let desk: Int
    package let minimumAge: Int
    package let state: SessionState
    package let retired: Bool
    /// Whether it is off, by hand.
    package let closed: Bool
    /// When it can be booked; nil where it always can.
    package let opensAt: Instant?

    /// When it begins.
    package var beginsAt: Instant { Instant(date, start) }

    /// Whether it belongs to what the timetable offers; a course's seats go with its enrolments only.
    package var isOn: Bool { programme == .consultation && state == .open && !retired && !closed }
}

extension SeatPlace: FetchableRecord {
    package init(row: Row) throws {
        seat = try row.get("seat")
        session = try row.get("session")
        programme = try row.get("programme")
        venue = try row.get("venue")
        date = try row.get("date")
        start = try row.get("start")
        end = try row.get("end")
        desk = try row.get("desk")
        minimumAge = try row.get("minimumAge")
        state = try row.get("state")
        retired = try row.get("retired")
        closed = try row.get("closed")
        opensAt = try row.get("opensAt")
    }

    /// The columns above, for any condition on `seat` and `session`.
    fileprivate static let select = """
        SELECT seat.id AS seat, seat.session, session.programme, session.venue, session.date, seat.start,
          seat."end", seat.desk, session.minimumAge, session.state, seat.retired, seat.closed,
          bookingMonth.opensAt
        FROM seat JOIN session ON session.id = seat.session
        LEFT JOIN bookingMonth ON bookingMonth.month = substr(session.date, 1, 7)
        """
}

extension Reading {
    /// A seat by its number.
    package func seat(_ id: SeatID) throws -> SeatPlace? {
        try row(SeatPlace.self, SeatPlace.select + " WHERE seat.id = ?", [id])
    }

    /// The seats of a venue that start at a time, by desk, sold or not.
    package func seats(at venue: VenueID, on date: CivilDate, from start: CivilTime) throws -> [SeatPlace] {
        try rows(
            SeatPlace.self,
            SeatPlace.select + """
                 WHERE session.programme = 'consultation' AND session.state <> 'withdrawn'
                AND seat.retired = 0 AND session.venue = ? AND session.date = ? AND seat.start = ?
                ORDER BY seat.desk
                """, [venue, date, start])
    }

    /// The seats of a session, by time and desk, sold or not.
    package func seats(of session: SessionID) throws -> [SeatPlace] {
        try rows(
            SeatPlace.self,
            SeatPlace.select + " WHERE seat.session = ? AND seat.retired = 0 ORDER BY seat.start, seat.desk",
            [session])
    }

    /// Free seats from a moment on until a date, by date, venue, time and desk. Those of months that have not
    /// opened carry `opensAt`; with `held`, those kept for somebody who waits are there too and carry
    /// `heldUntil`. A hold that is overdue keeps nothing.
    package func openings(
        at venue: VenueID? = nil, from now: Instant, since first: CivilDate, through last: CivilDate,
        held: Bool = false
    ) throws -> [Opening] {
        try rows(
            """
            SELECT seat.id AS seat, session.venue, session.date, seat.start, seat."end", seat.desk,
              bookingMonth.opensAt, booking.holdUntil
            FROM session JOIN venue ON venue.id = session.venue
            JOIN seat ON seat.session = session.id AND seat.retired = 0 AND seat.closed = 0
            LEFT JOIN booking ON booking.seat = seat.id AND booking.endedAt IS NULL
            LEFT JOIN bookingMonth ON bookingMonth.month = substr(session.date, 1, 7)
            WHERE session.programme = 'consultation' AND session.state = 'open'
              AND session.date BETWEEN ? AND ? AND (? IS NULL OR session.venue = ?)
              AND (booking.id IS NULL OR (booking.kind = 'hold' AND (? OR booking.holdUntil <= ?)))
            ORDER BY session.date, venue.sort, venue.id, seat.start, seat.desk
            """, [max(first, now.date), last, venue, venue, held, now]
        ).compactMap { row in
            let opening = try Opening(row: row, now: now)
            return Instant(opening.date, opening.start) > now ? opening : nil
        }
    }
}

extension Opening {
    fileprivate init(row: Row, now: Instant) throws {
        func ahead(_ column: String) throws -> Instant? {
            let instant: Instant? = try row.get(column)
            return instant.flatMap { $0 > now ? $0 : nil }
        }
        self.init(
            seat: try row.get("seat"), venue: try row.get("venue"), date: try row.get("date"),
            start: try row.get("start"), end: try row.get("end"), desk: try row.get("desk"),
            opensAt: try ahead("opensAt"), heldUntil: try ahead("holdUntil"))
    }
}
