import Almanac
import Clinic
import Ledger

/// The figures of a period added up by SQLite, by a query that shares no word with the program's.
struct SQLCounts {
    let period: Period
    let programme: Programme
    let counting: VisitsCount
    let today: CivilDate
    /// The rows that breakdowns have: "age.70-74".
    let cells: [String]

    /// Of the whole, each part, each venue, and each part of each venue; but of the whole alone where nothing
    /// else is asked for.
    func counts(in ledger: Ledger, wholeOnly: Bool = false) async throws -> Counts {
        var counts = Counts()
        let slices = wholeOnly ? ["NULL, NULL"] : ["NULL, NULL", "NULL, part", "venue, NULL", "venue, part"]
        for slice in slices {
            let columns = slice.replacing("venue", with: "ifnull(venue, 'none')")
            for (select, facts) in [(sums, "fact"), (people, "who")] {
                let sql = """
                    WITH RECURSIVE \(base), \(facts == "fact" ? fact : who)
                    SELECT json_array(\(columns), \(select)) FROM \(facts)
                    WHERE date BETWEEN '\(period.first)' AND '\(period.last)'
                    GROUP BY \(columns)\(facts == "fact" ? ", measure" : "")
                    """
                for row in try await ledger.json([Field].self, sql) {
                    let part = row[1].text
                    // What belongs to no venue is no row of parts, and a month counted elsewhere is no day's.
                    let isPart = slice.contains("part")
                    if isPart, row[0].text == "none" || part == nil { continue }
                    let measure = row[2].text ?? ""
                    guard slice == "NULL, NULL" || !measure.contains(".") else { continue }
                    // The whole ward's people are of no venue.
                    if row[0].text == "none", measure == "people" { continue }
                    counts.set(Counts.Slice(venue: row[0].text, part: part), measure, row[3].number)
                }
            }
        }
        return counts
    }

    private let sums = "measure, CASE WHEN count(*) = count(n) THEN sum(n) END"

    /// Different people of several months counted elsewhere cannot be added up.
    private let people = """
        'people', CASE
          WHEN sum(said) IS NULL AND max(isImported) = 0 THEN count(DISTINCT root)
          WHEN count(DISTINCT root) > 0 THEN NULL
          WHEN sum(isWard) = 1 AND count(DISTINCT date) = 1 THEN max(CASE WHEN isWard THEN said END)
          WHEN count(*) = 1 THEN max(said) END
        """

    private var length: Int { period.months.count > 1 ? 7 : 10 }

    private var monthPart: String { length == 7 ? "month.month" : "NULL" }

    private var visits: String { counting == .people ? "party" : "1" }

    private var measures: String {
        let figures = Figure.allCases.filter { $0 != .people }.map { "('\($0.name)', NULL)" }
        let rows = cells.map { "('\($0)', '\($0.prefix { $0 != "." })')" }
        return (figures + rows).joined(separator: ", ")
    }

    private var base: String {
        """
        family(member, root) AS (
          SELECT id, id FROM person WHERE mergedInto IS NULL
          UNION ALL SELECT person.id, root FROM person, family WHERE mergedInto = member),
        said AS (
          SELECT booking, value, row_number() OVER (
            PARTITION BY booking ORDER BY min(happenedAt, arrivedAt) DESC, id DESC) AS place
          FROM mark WHERE id NOT IN (SELECT replaces FROM mark WHERE replaces IS NOT NULL)),
        visit AS (
          SELECT booking.*, (SELECT retired + closed = 0 FROM seat WHERE seat.id = booking.seat) AS seated,
            venue, date, substr(date, 1, \(length)) AS part, value AS mark,
            ifnull(value = 'attended', 0) AS came
          FROM booking JOIN session ON session.id = session
          LEFT JOIN said ON said.booking = booking.id AND place = 1
          WHERE programme = '\(programme.rawValue)' AND kind <> 'hold'
            AND (ifnull(cause, '') <> 'undone' OR value = 'attended')),
        sheet AS (
          SELECT record.*, visit.venue, visit.date, visit.part FROM record JOIN visit ON visit.id = booking
          WHERE blank = 0 AND record.id NOT IN (SELECT replaces FROM record WHERE replaces IS NOT NULL)),
        month AS (
          SELECT importedMonth.*, (SELECT group_concat(measure) FROM importedCount
            WHERE importedCount.month = importedMonth.id) = 'people' AND venue IS NULL AS isWard
          FROM importedMonth WHERE undone = 0 AND programme = '\(programme.rawValue)')
        """
    }

    /// What was counted on paper of a whole month stands for its timetable.
    private var paper: String {
        """
        AND NOT EXISTS (SELECT 1 FROM month AS said WHERE NOT isWard
          AND said.month = substr(session.date, 1, 7)
          AND ifnull(said.venue, session.venue) = session.venue)
        """
    }

    private func row(_ measure: String, _ n: String, _ from: String) -> String {
        "SELECT venue, date, part, '\(measure)', \(n) FROM \(from)"
    }

    private var fact: String {
        let begun = "date <= '\(today)'"
        let held = """
            (SELECT venue, date, substr(date, 1, \(length)) AS part,
              (SELECT sum(retired = 0 AND closed = 0) FROM seat WHERE seat.session = session.id) AS seats
             FROM session WHERE state = 'open' AND programme = '\(programme.rawValue)' \(paper))
            """
        let used = "visit WHERE came AND seated AND endedAt IS NULL"
        let live = "visit WHERE kind = 'booking' AND endedAt IS NULL"
        var selects = [
            row("sessions", "1", held), row("seats", "ifnull(seats, 0)", held),
            row("elapsed", "ifnull(seats, 0)", "\(held) WHERE date < '\(today)'"),
            row("used", "1", used), row("elapsed", "1", "\(used) AND date = '\(today)'"),
            row("overCapacity", "1", "visit WHERE came AND (NOT ifnull(seated, 0) OR endedAt IS NOT NULL)"),
            row("booked", "1", live), row("attended", "came", live),
            row("absent", "1", "\(live) AND mark = 'absent'"),
            row("absentWithNotice", "1", "\(live) AND mark = 'absent-with-notice'"),
            row("unmarked", "1", "\(live) AND ifnull(mark, 'none') = 'none' AND \(begun)"),
            row("cancelled", "1", "visit WHERE kind = 'booking' AND endReason = 'cancelled' AND NOT came"),
            row("visits", visits, "visit WHERE came"),
            row("unnamed", "\(visits) - (person IS NOT NULL)", "visit WHERE came"),
            row("firstTime", "1", "visit WHERE came AND person IS NOT NULL AND firstTime IS 1"),
            row("repeats", "1", "visit WHERE came AND person IS NOT NULL AND firstTime IS NOT 1"),
            row("walkIns", "1", "visit WHERE came AND kind = 'walk-in'"), row("records", "1", "sheet"),
            row("timed", "1", "sheet WHERE began IS NOT NULL AND ended IS NOT NULL"),
            row("minutes", "(unixepoch(ended) - unixepoch(began)) / 60", "sheet WHERE ended > began"),
            """
            SELECT venue, date, part, 'age.' || ifnull(ageBand, 'not-taken'), \(visits) FROM visit WHERE came
            """,
            """
            SELECT venue, date, part, 'topic.' || code, 1 FROM sheet
            JOIN recordTopic ON record = sheet.id JOIN choice ON choice.id = topic
            """,
        ]
        for column in ["gender", "device", "result"] {
            selects.append(
                """
                SELECT venue, date, part, '\(column).' || ifnull(\(column), 'not-taken'), 1 FROM sheet
                """)
        }
        if programme == .consultation { selects += door }
        return "fact(venue, date, part, measure, n) AS (\(selects.joined(separator: " UNION ALL ")))"
    }

    /// The door, the phone, and what was counted on paper.
    private var door: [String] {
        let turnedAway = """
            (SELECT venue, people, ifnull(firstDate, date((at + 32400000) / 1000, 'unixepoch')) AS date
             FROM turnedAway WHERE withdrawnAt IS NULL)
            """
        return [
            """
            SELECT venue, date, substr(date, 1, \(length)), 'queued', party FROM queue
            WHERE ifnull(endReason, '') <> 'undone'
            """,
            "SELECT venue, date, substr(date, 1, \(length)), 'turnedAway', people FROM \(turnedAway)",
            """
            SELECT venue, month.month || '-01', \(monthPart), column1,
              CASE WHEN column2 IS NULL THEN count
                WHEN EXISTS (SELECT 1 FROM importedCount AS other WHERE other.month = month.id
                  AND other.measure LIKE column2 || '.%') THEN ifnull(count, 0) END
            FROM month, (VALUES \(measures)) LEFT JOIN importedCount ON importedCount.month = month.id
              AND measure = CASE column1 WHEN 'elapsed' THEN 'seats' ELSE column1 END
            WHERE NOT isWard
            """,
        ]
    }

    private var who: String {
        """
        who(venue, date, part, root, isImported, isWard, said) AS (
          SELECT venue, date, part, root, 0, 0, NULL FROM visit LEFT JOIN family ON member = person WHERE came
          UNION ALL
          SELECT venue, month.month || '-01', \(monthPart), NULL, 1, isWard, count FROM month
          LEFT JOIN importedCount ON importedCount.month = month.id AND measure = 'people')
        """
    }
}
