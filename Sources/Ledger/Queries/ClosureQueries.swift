import Almanac
import Clinic
import GRDB

/// A consultation as it was planned or added: what one like it takes over.
package struct SessionPlace: Hashable, Sendable {
    package let id: SessionID
    package let date: CivilDate
    package let room: Slug
    package let minimumAge: Int
}

extension Reading {
    /// The consultation of a venue that has seats and is nearest to a date.
    package func consultation(at venue: VenueID, nearest date: CivilDate) throws -> SessionPlace? {
        try row(
            """
            SELECT id, date, room, minimumAge FROM session
            WHERE programme = 'consultation' AND venue = ? AND state <> 'withdrawn' AND EXISTS (
              SELECT 1 FROM seat WHERE seat.session = session.id AND seat.retired = 0)
            ORDER BY abs(julianday(date) - julianday(?)), byHand, date LIMIT 1
            """, [venue, date]
        ).map {
            SessionPlace(
                id: try $0.get("id"), date: try $0.get("date"), room: try $0.get("room"),
                minimumAge: try $0.get("minimumAge"))
        }
    }

    /// The venues that consult on a date, with the team each has.
    package func teams(on date: CivilDate) throws -> [(venue: VenueID, team: Int)] {
        try rows(
            """
            SELECT venue, team FROM session
            WHERE programme = 'consultation' AND date = ? AND state <> 'withdrawn' AND team IS NOT NULL
            ORDER BY team
            """, [date]
        ).map { (try $0.get("venue"), try $0.get("team")) }
    }

    /// The live bookings and holds on seats.
    package func live(on seats: [SeatID]) throws -> [BookingPlace] {
        try seats.flatMap { seat in
            try rows(
                BookingPlace.self,
                BookingPlace.select + " WHERE booking.seat = ? AND booking.endedAt IS NULL", [seat])
        }
    }
}
