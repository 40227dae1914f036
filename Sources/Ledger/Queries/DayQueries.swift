import Almanac
import Clinic
import GRDB

extension Reading {
    /// A day's list: every seat with whoever has it, then those without one; by venue, time and desk.
    package func day(_ date: CivilDate, at venue: VenueID? = nil) throws -> [DayEntry] {
        // A booking that ended shows only where staff say that the person was served all the same.
        try rows(
            """
            WITH shown AS (
              SELECT booking.*, attendance.value AS mark FROM booking
              LEFT JOIN attendance ON attendance.booking = booking.id
              WHERE booking.endedAt IS NULL OR attendance.value = 'attended'),
            line AS (
              SELECT session.id AS session, seat.id AS seat, seat.start, seat."end", seat.desk, shown.id AS booking
              FROM session JOIN seat ON seat.session = session.id
              LEFT JOIN shown ON shown.seat = seat.id
              WHERE session.date = :date AND (seat.retired = 0 OR shown.id IS NOT NULL)
              UNION ALL
              SELECT shown.session, NULL, NULL, NULL, NULL, shown.id FROM shown
              JOIN session ON session.id = shown.session WHERE session.date = :date AND shown.seat IS NULL)
            SELECT session.venue, session.date, session.state, line.seat, line.start, line."end", line.desk,
              shown.id AS booking, shown.person, shown.kind, shown.firstTime, shown.ageBand, shown.party,
              shown.endReason, shown.mark, details.kana, details.name,
              (SELECT normal FROM phone WHERE phone.person = details.person ORDER BY id DESC LIMIT 1) AS phone
            FROM line JOIN session ON session.id = line.session JOIN venue ON venue.id = session.venue
            LEFT JOIN shown ON shown.id = line.booking
            LEFT JOIN personDetails AS details ON details.person = \(Merges.root(of: "shown.person"))
            WHERE session.programme = 'consultation' AND session.state <> 'withdrawn'
              AND (:venue IS NULL OR session.venue = :venue)
            ORDER BY venue.sort, venue.id, line.start IS NULL, line.start, line.desk, shown.id
            """, ["date": date, "venue": venue]
        ).map(DayEntry.init(row:))
    }
}

extension DayEntry {
    fileprivate init(row: Row) {
        let state: SessionState = row["state"]
        let booking: BookingID? = row["booking"]
        let guest = booking.map { booking in
            Guest(
                booking: booking, person: row["person"], kana: row["kana"], name: row["name"],
                phone: row["phone"], kind: row["kind"],
                state: Booking.State(ended: row["endReason"], mark: row["mark"], session: state),
                firstTime: row["firstTime"], ageBand: row["ageBand"], party: row["party"])
        }
        self.init(
            venue: row["venue"], date: row["date"], start: row["start"], end: row["end"], desk: row["desk"],
            seat: row["seat"], guest: guest)
    }
}
