import Almanac
import Clinic
import GRDB

/// Demand that no visit shows.
extension Reading {
    /// People who waited for a seat at a venue and whose last day, one of these, is over; by venue. Whoever
    /// was rung about one, or had a consultation from then until that day, anywhere, did not wait in vain.
    /// Who had several wishes for a venue counts once there.
    package func waitedInVain(
        from first: CivilDate, through last: CivilDate, asOf today: CivilDate
    ) throws -> [VenueID: Int] {
        let family = Merges.family(of: "waiting.person")
        let joined = "strftime('%Y-%m-%d %H:%M', waiting.joinedAt / 1000, 'unixepoch', '+9 hours')"
        var people: [VenueID: Int] = [:]
        for row in try rows(
            """
            SELECT venue, sum(party) AS people FROM (
              SELECT venue, max(party) AS party FROM waiting
              WHERE endedAt IS NULL AND venue IS NOT NULL AND until BETWEEN ? AND ? AND until < ?
                AND NOT EXISTS (SELECT 1 FROM booking JOIN task ON task.booking = booking.id
                  JOIN attempt ON attempt.task = task.id
                  WHERE booking.person IN \(family) AND booking.kind = 'hold' AND task.kind = 'offer'
                    AND attempt.at >= waiting.joinedAt
                    AND date(attempt.at / 1000, 'unixepoch', '+9 hours') <= waiting.until)
                AND NOT EXISTS (SELECT 1 FROM booking JOIN session ON session.id = booking.session
                  LEFT JOIN seat ON seat.id = booking.seat
                  WHERE booking.person IN \(family) AND booking.kind <> 'hold'
                    AND session.programme = 'consultation' AND session.date <= waiting.until
                    -- Whoever came without a seat was there when it was written down.
                    AND session.date || ' ' || ifnull(seat.start,
                      strftime('%H:%M', booking.madeAt / 1000, 'unixepoch', '+9 hours')) >= \(joined)
                    AND (booking.endedAt IS NULL OR (SELECT value FROM attendance
                      WHERE attendance.booking = booking.id) = 'attended'))
              GROUP BY venue, \(Merges.root(of: "waiting.person")))
            GROUP BY venue
            """, [first, last, today])
        {
            people[try row.get("venue")] = try row.get("people")
        }
        return people
    }
}
