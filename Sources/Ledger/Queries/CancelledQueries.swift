import Almanac
import Clinic
import GRDB

extension Reading {
    /// The bookings of a venue's day that were cancelled, the last first. What nobody ever booked, and
    /// whoever was served all the same, are none.
    package func cancelled(
        at venue: VenueID, on date: CivilDate, limit: Int
    ) throws -> [CancelledBooking] {
        try rows(
            """
            SELECT booking.id, session.venue, session.date, seat.start, booking.person, details.kana,
              \(Merges.isSecret("booking.person")) AS secret, booking.cause, booking.endedAt
            FROM booking JOIN session ON session.id = booking.session
            LEFT JOIN seat ON seat.id = booking.seat
            LEFT JOIN attendance ON attendance.booking = booking.id
            LEFT JOIN personDetails AS details ON details.person = \(Merges.root(of: "booking.person"))
            WHERE session.programme = 'consultation' AND session.venue = ? AND session.date = ?
              AND booking.kind = 'booking' AND booking.endReason = 'cancelled'
              AND booking.cause IS NOT 'undone' AND ifnull(attendance.value, 'none') <> 'attended'
            ORDER BY booking.endedAt DESC, booking.id DESC LIMIT ?
            """, [venue, date, limit]
        ).map {
            CancelledBooking(
                booking: try $0.get("id"), venue: try $0.get("venue"), date: try $0.get("date"),
                start: try $0.get("start"), person: try $0.get("person"), kana: try $0.get("kana"),
                secret: try $0.get("secret"), cause: try $0.get("cause"), endedAt: try $0.get("endedAt"))
        }
    }
}
