import Almanac
import Clinic
import GRDB

extension Reading {
    /// The closings of a venue's day, the first first; at most the last is in force.
    package func closings(at venue: VenueID, on date: CivilDate) throws -> [DayReport.Closing] {
        try rows(
            "SELECT * FROM dayClosing WHERE venue = ? AND date = ? ORDER BY id", [venue, date]
        ).map(closing)
    }

    /// The venues whose day is closed.
    package func closedVenues(on date: CivilDate) throws -> Set<VenueID> {
        Set(
            try values(
                VenueID.self,
                """
                SELECT id FROM venue WHERE EXISTS (SELECT 1 FROM dayClosing
                  WHERE dayClosing.venue = venue.id AND date = ? AND reopenedAt IS NULL)
                """, [date]))
    }

    private func closing(_ row: Row) throws -> DayReport.Closing {
        let id: ClosingID = try row.get("id")
        return DayReport.Closing(
            closing: DayClosing(
                closing: id, venue: try row.get("venue"), date: try row.get("date"),
                closedAt: try row.get("closedAt"), served: try row.get("served"),
                headCount: try row.get("headCount"),
                unknown: try values(
                    BookingID.self, "SELECT booking FROM dayUnknown WHERE closing = ? ORDER BY booking",
                    [id]),
                reopenedAt: try row.get("reopenedAt")),
            onDuty: try values(
                String.self,
                """
                SELECT ifnull(account.name, dayDuty.name) FROM dayDuty
                LEFT JOIN account ON account.id = dayDuty.account
                WHERE dayDuty.closing = ? AND ifnull(account.name, dayDuty.name) IS NOT NULL
                ORDER BY dayDuty.id
                """, [id]),
            opened: try row.get("opened"), closed: try row.get("closed"),
            remarks: try note("remark", of: id), reason: try note("reopening", of: id))
    }

    private func note(_ kind: String, of closing: ClosingID) throws -> String? {
        try values(
            String.self, "SELECT said FROM dayNote WHERE closing = ? AND kind = ?", [closing, kind]
        ).first
    }

    /// The bookings and walk-ins of a session of which nobody has said what became of them; those on seats
    /// that were off are nobody's.
    package func unmarked(of session: SessionID) throws -> [BookingPlace] {
        try rows(
            BookingPlace.self,
            BookingPlace.select + """
                 WHERE booking.session = ? AND booking.endedAt IS NULL AND booking.kind <> 'hold'
                ORDER BY seat.start IS NULL, seat.start, seat.desk, booking.id
                """, [session]
        ).filter { $0.state == .booked }
    }

    /// Those who were served on a venue's day, each with their age band.
    package func served(of session: SessionID) throws -> [DayReport.Served] {
        try rows(
            """
            SELECT booking.ageBand, booking.party FROM booking
            JOIN attendance ON attendance.booking = booking.id
            WHERE booking.session = ? AND attendance.value = 'attended' ORDER BY booking.id
            """, [session]
        ).map { DayReport.Served(band: try $0.get("ageBand"), party: try $0.get("party")) }
    }

    /// What was entered about a session after a moment: marks, bookings made and ended.
    package func entries(of session: SessionID, after moment: Instant) throws -> [DayReport.Later] {
        try rows(
            """
            SELECT booking.id AS booking, mark.arrivedAt AS at, 'mark' AS kind
            FROM booking JOIN mark ON mark.booking = booking.id
            WHERE booking.session = :session AND mark.arrivedAt > :moment
            UNION ALL
            SELECT id, madeAt, 'made' FROM booking
            WHERE session = :session AND kind <> 'hold' AND madeAt > :moment
            UNION ALL
            SELECT id, endedAt, 'ended' FROM booking
            WHERE session = :session AND kind <> 'hold' AND endedAt > :moment
            ORDER BY at, booking, kind
            """, ["session": session, "moment": moment]
        ).map {
            let kind: String = try $0.get("kind")
            return DayReport.Later(
                booking: try $0.get("booking"), at: try $0.get("at"),
                kind: DayReport.Later.Kind(rawValue: kind) ?? .mark)
        }
    }

    /// Days with a session up to a date that nobody has closed, the latest first.
    ///
    /// - Parameter first: the first day; where nil, all since this file began to be written, and those before
    ///   of which something is kept: a timetable may begin with days that were over by then.
    package func openDays(
        from first: CivilDate?, through last: CivilDate, at venues: Set<VenueID>?, limit: Int
    ) throws -> [OpenDay] {
        let places = venues == nil ? "" : "AND session.venue IN (SELECT value FROM json_each(:venues))"
        let began = """
            (SELECT date(at / 1000, 'unixepoch', '+9 hours') FROM journal
              WHERE id = (SELECT min(id) FROM journal))
            """
        let isKept = "EXISTS (SELECT 1 FROM booking WHERE booking.session = session.id)"
        let known = first == nil ? "AND (session.date >= \(began) OR \(isKept))" : ""
        return try rows(
            """
            SELECT session.venue, session.date,
              (SELECT count(*) FROM booking LEFT JOIN seat ON seat.id = booking.seat
                WHERE booking.session = session.id AND booking.endedAt IS NULL AND booking.kind <> 'hold'
                  AND ifnull(seat.closed, 0) = 0 AND ifnull((SELECT value FROM attendance
                    WHERE attendance.booking = booking.id), 'none') = 'none') AS unmarked,
              (SELECT count(*) FROM queue WHERE queue.venue = session.venue AND queue.date = session.date
                AND queue.endedAt IS NULL) AS waiting
            FROM session JOIN venue ON venue.id = session.venue
            WHERE session.programme = 'consultation' AND session.state = 'open'
              AND session.date BETWEEN :first AND :last \(places) \(known)
              AND NOT EXISTS (SELECT 1 FROM dayClosing WHERE dayClosing.venue = session.venue
                AND dayClosing.date = session.date AND dayClosing.reopenedAt IS NULL)
            ORDER BY session.date DESC, venue.sort, venue.id LIMIT :limit
            """,
            ["first": first ?? .earliest, "last": last, "limit": limit]
                + (venues.map { ["venues": try $0.list] } ?? [:])
        ).map {
            OpenDay(
                venue: try $0.get("venue"), date: try $0.get("date"), unmarked: try $0.get("unmarked"),
                waiting: try $0.get("waiting"))
        }
    }
}
