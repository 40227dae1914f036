import Almanac
import Clinic
import GRDB

extension Reading {
    /// A booking that ended shows only where staff say that the person was served all the same; a hold that
    /// is overdue keeps nothing.
    private static let isShown = """
        ((booking.endedAt IS NULL AND ifnull(booking.holdUntil > :now, 1))
          OR (SELECT value FROM attendance WHERE attendance.booking = booking.id) = 'attended')
        """

    /// A day's list: every seat with whoever has it, then those without one; by venue, time and desk.
    package func day(_ date: CivilDate, at venue: VenueID? = nil, now: Instant) throws -> [DayEntry] {
        try rows(
            """
            WITH line AS (
              SELECT session.id AS session, seat.id AS seat, seat.start, seat."end", seat.desk,
                seat.closed, booking.id AS booking
              FROM session JOIN seat ON seat.session = session.id
              LEFT JOIN booking ON booking.seat = seat.id AND \(Self.isShown)
              WHERE session.date = :date AND (seat.retired = 0 OR booking.id IS NOT NULL)
              UNION ALL
              SELECT session.id, NULL, NULL, NULL, NULL, 0, booking.id
              FROM session JOIN booking ON booking.session = session.id
              WHERE session.date = :date AND booking.seat IS NULL AND \(Self.isShown))
            SELECT session.venue, session.date, session.state, line.seat, line.start, line."end", line.desk,
              line.closed, booking.id AS booking, booking.person, booking.kind, booking.firstTime,
              booking.ageBand, booking.party, booking.endReason, attendance.value AS mark, details.kana,
              details.name, details.reach, details.note,
              \(Merges.isSecret("booking.person")) AS secret,
              EXISTS (SELECT 1 FROM currentRecord WHERE currentRecord.booking = booking.id) AS recorded,
              (SELECT normal FROM phone WHERE phone.person = details.person
               ORDER BY id DESC LIMIT 1) AS phone
            FROM line JOIN session ON session.id = line.session JOIN venue ON venue.id = session.venue
            LEFT JOIN booking ON booking.id = line.booking
            LEFT JOIN attendance ON attendance.booking = booking.id
            LEFT JOIN personDetails AS details ON details.person = \(Merges.root(of: "booking.person"))
            WHERE session.programme = 'consultation'
              AND (session.state <> 'withdrawn' OR booking.id IS NOT NULL)
              AND (:venue IS NULL OR session.venue = :venue)
            ORDER BY venue.sort, venue.id, line.start IS NULL, line.start, line.desk, booking.id
            """, ["date": date, "venue": venue, "now": now]
        ).map(DayEntry.init(row:))
    }
}

extension DayEntry {
    fileprivate init(row: Row) throws {
        let state: SessionState = try row.get("state")
        let booking: BookingID? = try row.get("booking")
        let closed: Bool = try row.get("closed")
        let guest = try booking.map { booking in
            Guest(
                booking: booking, person: try row.get("person"), kana: try row.get("kana"),
                name: try row.get("name"),
                phone: try row.get("phone"), kind: try row.get("kind"),
                state: Booking.State(
                    ended: try row.get("endReason"), mark: try row.get("mark"), session: state,
                    seatClosed: closed, kind: try row.get("kind")),
                firstTime: try row.get("firstTime"), ageBand: try row.get("ageBand"),
                party: try row.get("party"), reach: try row.get("reach"), secret: try row.get("secret"),
                note: try row.get("note"), recorded: try row.get("recorded"))
        }
        self.init(
            venue: try row.get("venue"), date: try row.get("date"), start: try row.get("start"),
            end: try row.get("end"), desk: try row.get("desk"),
            seat: try row.get("seat"), closed: closed || state == .closed, guest: guest)
    }
}
