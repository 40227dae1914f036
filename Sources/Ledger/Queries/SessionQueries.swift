import Almanac
import Clinic
import GRDB

extension Reading {
    /// The consultations of a fiscal year with their seats and whoever is booked, as a re-plan needs them.
    package func consultations(of year: FiscalYear) throws -> [Replan.Existing] {
        let span: StatementArguments = [year.first, year.last]
        let seats = try Dictionary(
            grouping: rows(
                """
                SELECT seat.session, seat.desk, seat.start, seat."end", seat.byHand, seat.closed
                FROM seat JOIN session ON session.id = seat.session
                WHERE session.programme = 'consultation' AND session.date BETWEEN ? AND ? AND seat.retired = 0
                ORDER BY seat.desk, seat.start
                """, span), by: { try $0.get("session") as SessionID })
        let live = try Dictionary(
            grouping: rows(
                """
                SELECT booking.session, booking.id FROM booking JOIN session ON session.id = booking.session
                WHERE session.programme = 'consultation' AND session.date BETWEEN ? AND ?
                  AND booking.endedAt IS NULL
                ORDER BY booking.id
                """, span), by: { try $0.get("session") as SessionID })
        return try rows(
            """
            SELECT * FROM session WHERE programme = 'consultation' AND date BETWEEN ? AND ?
            ORDER BY date, id
            """, span
        ).map { row in
            let id: SessionID = try row.get("id")
            let seats = seats[id, default: []]
            return Replan.Existing(
                id: id, venue: try row.get("venue"), date: try row.get("date"), room: try row.get("room"),
                team: try row.get("team"),
                minimumAge: try row.get("minimumAge"), state: try row.get("state"),
                seats: try seats.filter { try !$0.get("byHand") }.map {
                    PlannedSeat(desk: try $0.get("desk"), start: try $0.get("start"), end: try $0.get("end"))
                },
                byHand: try row.get("byHand")
                    || seats.contains { try $0.get("byHand") || $0.get("closed") },
                live: try live[id, default: []].map { try $0.get("id") })
        }
    }

    /// The consultation of a venue on a date that is in the timetable, open or closed.
    package func consultation(at venue: VenueID, on date: CivilDate) throws -> SessionID? {
        try values(
            SessionID.self,
            """
            SELECT id FROM session
            WHERE programme = 'consultation' AND venue = ? AND date = ? AND state <> 'withdrawn'
            """, [venue, date]
        ).first
    }

    /// The dates and hours of a month's open consultations, by venue, for the newsletter.
    package func consultationHours(of month: CivilMonth) throws -> [VenueID: [CivilDate: [TimeSpan]]] {
        let rows = try rows(
            """
            SELECT session.venue, session.date, seat.start, seat."end"
            FROM session JOIN seat ON seat.session = session.id
              AND seat.retired = 0 AND seat.closed = 0
            WHERE session.programme = 'consultation' AND session.state = 'open'
              AND session.date BETWEEN ? AND ?
            """, [month.first, month.last])
        var hours: [VenueID: [CivilDate: [TimeSpan]]] = [:]
        for row in rows {
            guard let span = TimeSpan(try row.get("start"), try row.get("end")) else { continue }
            hours[try row.get("venue"), default: [:]][try row.get("date"), default: []].append(span)
        }
        return hours.mapValues { $0.mapValues(\.joined) }
    }

    /// The next date on which a venue consults, any venue where nil, from a date on.
    package func nextConsultation(from date: CivilDate, at venue: VenueID? = nil) throws -> CivilDate? {
        try values(
            CivilDate.self,
            """
            SELECT min(date) FROM session
            WHERE programme = 'consultation' AND state = 'open' AND date >= ?1 AND (?2 IS NULL OR venue = ?2)
            HAVING min(date) IS NOT NULL
            """, [date, venue]
        ).first
    }
}
