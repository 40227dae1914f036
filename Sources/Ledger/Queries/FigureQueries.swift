import Almanac
import Clinic
import GRDB

extension Reading {
    /// The sessions of a programme between two dates, as reports count them.
    package func sessionRows(
        _ programme: Programme, from first: CivilDate, through last: CivilDate
    ) throws -> [SessionRow] {
        try rows(
            """
            SELECT id, venue, date, state = 'open' AS inTimetable,
              (SELECT count(*) FROM seat
               WHERE seat.session = session.id AND seat.retired = 0 AND seat.closed = 0) AS seats
            FROM session WHERE programme = ? AND date BETWEEN ? AND ? ORDER BY date, id
            """, [programme, first, last]
        ).map {
            SessionRow(
                id: try $0.get("id"), venue: try $0.get("venue"), date: try $0.get("date"),
                seats: try $0.get("seats"),
                inTimetable: try $0.get("inTimetable"))
        }
    }

    /// The bookings of a programme between two dates, as reports count them; holds are no bookings, and
    /// neither are entries that were taken back at once, unless their people came all the same.
    package func visitRows(
        _ programme: Programme, from first: CivilDate, through last: CivilDate
    ) throws -> [VisitRow] {
        try rows(
            """
            SELECT session.venue, session.date, booking.kind, booking.seat IS NOT NULL AS hasSeat,
              personRoot.root, booking.firstTime, booking.party, booking.endReason, attendance.value AS mark
            FROM booking JOIN session ON session.id = booking.session
            LEFT JOIN personRoot ON personRoot.person = booking.person
            LEFT JOIN attendance ON attendance.booking = booking.id
            WHERE session.programme = ? AND session.date BETWEEN ? AND ? AND booking.kind <> 'hold'
              AND (booking.cause IS NOT 'undone' OR attendance.value = 'attended')
            ORDER BY booking.id
            """, [programme, first, last]
        ).map {
            VisitRow(
                venue: try $0.get("venue"), date: try $0.get("date"), kind: try $0.get("kind"),
                hasSeat: try $0.get("hasSeat"),
                person: try $0.get("root"), firstTime: try $0.get("firstTime"), party: try $0.get("party"),
                ended: try $0.get("endReason"),
                mark: try $0.get("mark"))
        }
    }
}
