import Almanac
import Clinic
import GRDB

extension Reading {
    /// What the rows between two dates add to the figures, of all programmes, and which months nothing is
    /// known of.
    ///
    /// - Parameter today: bookings of later days have no attendance to be missed.
    package func entries(
        from first: CivilDate, through last: CivilDate, counting: VisitsCount, asOf today: CivilDate
    ) throws -> [Entry] {
        // Whole months say whether a day of them is known.
        let (begun, ended) = (first.civilMonth.first, last.civilMonth.last)
        let days = DaysOver(before: today, closed: try closedVenues(on: today))
        let entries =
            try sessionRows(from: begun, through: ended).map { Entry($0, days) }
            + visitRows(from: begun, through: ended).compactMap { Entry($0, counting: counting, days) }
            + queueEntries(from: begun, through: ended)
            + turnedAwayEntries(from: begun, through: ended)
            + corners(from: begun, through: ended).map { Entry($0, cells: try cells(of: $0.corner)) }
            .filter { !$0.counts.isEmpty }
            + importedEntries(from: first.civilMonth, through: last.civilMonth)
        let known = try knownMonths(asOf: today)
        let uncounted = known.uncounted(among: entries, from: begun, through: ended)
        return (entries.withoutIdlePlans(before: known.began) + uncounted).within(first, last)
    }

    /// Of which months anything is known. This system begins with its first row, whatever was planned for the
    /// days before it; where nothing has ever been planned it begins today.
    private func knownMonths(asOf today: CivilDate) throws -> KnownMonths {
        let first: CivilDate? = try row(
            """
            SELECT max(
              (SELECT min(date) FROM session WHERE state = 'open'),
              ifnull((SELECT date(at / 1000, 'unixepoch', '+9 hours') FROM journal
                WHERE id = (SELECT min(id) FROM journal)), '')) AS first
            """)?.get("first")
        var imported: [Programme: Set<CivilMonth>] = [:]
        for row in try rows(
            """
            SELECT DISTINCT programme, month FROM importedMonth
            WHERE undone = 0 AND EXISTS (SELECT 1 FROM importedCount
              WHERE importedCount.month = importedMonth.id AND importedCount.measure <> 'people')
            """)
        {
            imported[try row.get("programme"), default: []].insert(try row.get("month"))
        }
        return KnownMonths(began: (first ?? today).civilMonth, imported: imported)
    }

    /// The sessions in the timetable between two dates, as reports count them.
    package func sessionRows(from first: CivilDate, through last: CivilDate) throws -> [SessionRow] {
        try rows(
            """
            SELECT id, programme, venue, date,
              (SELECT count(*) FROM seat
               WHERE seat.session = session.id AND seat.retired = 0 AND seat.closed = 0) AS seats
            FROM session WHERE state = 'open' AND date BETWEEN ? AND ? ORDER BY date, id
            """, [first, last]
        ).map {
            SessionRow(
                id: try $0.get("id"), programme: try $0.get("programme"), venue: try $0.get("venue"),
                date: try $0.get("date"), seats: try $0.get("seats"))
        }
    }

    private func queueEntries(from first: CivilDate, through last: CivilDate) throws -> [Entry] {
        try rows(
            """
            SELECT id, venue, date, party FROM queue
            WHERE venue IN (SELECT id FROM venue) AND date BETWEEN ? AND ? AND endReason IS NOT 'undone'
            ORDER BY id
            """, [first, last]
        ).map {
            Entry(
                queued: try $0.get("id"), venue: try $0.get("venue"), date: try $0.get("date"),
                party: try $0.get("party"))
        }
    }

    /// People turned away, by the first day they wished for, or the day on which they said so.
    private func turnedAwayEntries(from first: CivilDate, through last: CivilDate) throws -> [Entry] {
        try rows(
            """
            SELECT id, venue, people,
              ifnull(firstDate, date(at / 1000, 'unixepoch', '+9 hours')) AS date
            FROM turnedAway
            WHERE withdrawnAt IS NULL
              AND ifnull(firstDate, date(at / 1000, 'unixepoch', '+9 hours')) BETWEEN ? AND ?
            ORDER BY id
            """, [first, last]
        ).map {
            Entry(
                turnedAway: try $0.get("id"), venue: try $0.get("venue"), date: try $0.get("date"),
                people: try $0.get("people"))
        }
    }

    /// The breakdowns of a corner day's taps.
    private func cells(of corner: CornerID) throws -> [Measure: Int] {
        var cells: [Measure: Int] = [:]
        for row in try rows(
            """
            SELECT 'age' AS breakdown, ageBand AS code, count(*) AS people FROM cornerPerson
            WHERE day = :day AND ageBand IS NOT NULL GROUP BY ageBand
            UNION ALL
            SELECT 'topic', topic, count(*) FROM cornerPerson
            WHERE day = :day AND topic IS NOT NULL GROUP BY topic
            UNION ALL
            SELECT 'gender', CAST(gender AS TEXT), count(*) FROM cornerPerson
            WHERE day = :day AND gender IS NOT NULL GROUP BY gender
            """, ["day": corner])
        {
            let breakdown: String = try row.get("breakdown")
            guard let breakdown = Breakdown(rawValue: breakdown) else { continue }
            cells[.cell(breakdown, code: try row.get("code"))] = try row.get("people")
        }
        return cells
    }
}
