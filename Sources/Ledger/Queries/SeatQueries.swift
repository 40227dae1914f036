import Almanac
import Clinic
import GRDB

/// A seat with all that decides whether it can be sold, but whether it is: only the insert knows that.
package struct SeatPlace: Hashable, Sendable {
    package let seat: SeatID
    package let session: SessionID
    package let venue: VenueID
    package let date: CivilDate
    package let start: CivilTime
    package let end: CivilTime
    package let desk: Int
    package let minimumAge: Int
    package let state: SessionState
    package let retired: Bool
    /// When it can be booked; nil where it always can.
    package let opensAt: Instant?
}

extension SeatPlace: FetchableRecord {
    package init(row: Row) throws {
        seat = try row.get("seat")
        session = try row.get("session")
        venue = try row.get("venue")
        date = try row.get("date")
        start = try row.get("start")
        end = try row.get("end")
        desk = try row.get("desk")
        minimumAge = try row.get("minimumAge")
        state = try row.get("state")
        retired = try row.get("retired")
        opensAt = try row.get("opensAt")
    }

    /// The columns above, for any condition on `seat` and `session`.
    fileprivate static let select = """
        SELECT seat.id AS seat, seat.session, session.venue, session.date, seat.start, seat."end", seat.desk,
          session.minimumAge, session.state, seat.retired, bookingMonth.opensAt
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
    /// opened carry `opensAt`.
    package func openings(
        at venue: VenueID? = nil, from now: Instant, since first: CivilDate, through last: CivilDate
    ) throws -> [Opening] {
        try rows(
            SeatPlace.self,
            SeatPlace.select + """
                 JOIN venue ON venue.id = session.venue
                WHERE session.programme = 'consultation' AND session.state = 'open' AND seat.retired = 0
                AND session.date BETWEEN ? AND ? AND (? IS NULL OR session.venue = ?)
                AND NOT EXISTS (
                  SELECT 1 FROM booking WHERE booking.seat = seat.id AND booking.endedAt IS NULL)
                ORDER BY session.date, venue.sort, venue.id, seat.start, seat.desk
                """, [max(first, now.date), last, venue, venue]
        ).filter { Instant($0.date, $0.start) > now }.map { place in
            Opening(
                seat: place.seat, venue: place.venue, date: place.date, start: place.start, end: place.end,
                desk: place.desk, opensAt: place.opensAt.flatMap { $0 > now ? $0 : nil })
        }
    }
}
