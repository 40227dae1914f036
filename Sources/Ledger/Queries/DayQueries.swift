import Almanac
import Clinic
import GRDB

extension Reading {
    /// A day's list: every seat with whoever has it, then those without one; by venue, time and desk.
    package func day(_ date: CivilDate, at venue: VenueID? = nil) throws -> [DayEntry] {
        // A booking that ended shows only where staff say that the person was served all the same.
        try rows(
            """
            WITH held AS (
              SELECT session.id, session.venue, session.date, session.state, venue.sort
              FROM session JOIN venue ON venue.id = session.venue
              WHERE session.date = :date AND session.programme = 'consultation'
                AND session.state <> 'withdrawn' AND (:venue IS NULL OR session.venue = :venue)),
            shown AS (
              SELECT booking.*, attendance.value AS mark FROM held JOIN booking ON booking.session = held.id
              LEFT JOIN attendance ON attendance.booking = booking.id
              WHERE booking.endedAt IS NULL OR attendance.value = 'attended'),
            line AS (
              SELECT held.id AS session, seat.id AS seat, seat.start, seat."end", seat.desk,
                shown.id AS booking
              FROM held JOIN seat ON seat.session = held.id LEFT JOIN shown ON shown.seat = seat.id
              WHERE seat.retired = 0 OR shown.id IS NOT NULL
              UNION ALL
              SELECT session, NULL, NULL, NULL, NULL, id FROM shown WHERE seat IS NULL)
            SELECT held.venue, held.date, held.state, line.seat, line.start, line."end", line.desk,
              shown.id AS booking, shown.person, shown.kind, shown.firstTime, shown.ageBand, shown.party,
              shown.endReason, shown.mark, details.kana, details.name,
              (SELECT normal FROM phone WHERE phone.person = details.person ORDER BY id DESC LIMIT 1) AS phone
            FROM line JOIN held ON held.id = line.session LEFT JOIN shown ON shown.id = line.booking
            LEFT JOIN personDetails AS details ON details.person = \(Merges.root(of: "shown.person"))
            ORDER BY held.sort, held.venue, line.start IS NULL, line.start, line.desk, shown.id
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
