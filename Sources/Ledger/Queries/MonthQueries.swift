import Almanac
import Clinic
import GRDB

extension Reading {
    /// The closing of a month; nil while it is open.
    package func closing(of month: CivilMonth) throws -> MonthClosing? {
        try closedMonths(from: month, through: month).first
    }

    /// The closings of the months between two, both included.
    package func closedMonths(from first: CivilMonth, through last: CivilMonth) throws -> [MonthClosing] {
        try rows(
            """
            SELECT *, (SELECT count(*) FROM closedEntry WHERE closing = monthClosing.id) AS entries
            FROM monthClosing WHERE month BETWEEN ? AND ? ORDER BY month
            """, [first, last]
        ).map {
            MonthClosing(
                closing: try $0.get("id"), month: try $0.get("month"), closedAt: try $0.get("closedAt"),
                entries: try $0.get("entries"), digest: try $0.get("digest"),
                journalRows: try $0.get("journalRows"), journalHash: try $0.get("journalHash"))
        }
    }

    /// What 参加人数 meant when a month was closed.
    package func visitsCount(of closing: MonthClosingID) throws -> VisitsCount? {
        try values(VisitsCount.self, "SELECT visitsCount FROM monthClosing WHERE id = ?", [closing]).first
    }

    /// Everybody who counts as another, with whom.
    package func mergedPersons() throws -> [PersonID: PersonID] {
        var into: [PersonID: PersonID] = [:]
        for row in try rows("SELECT id, mergedInto FROM person WHERE mergedInto IS NOT NULL") {
            into[try row.get("id")] = try row.get("mergedInto")
        }
        // Who was merged into somebody may have been merged on with them. No use case makes a ring; a forged
        // one must not hang a report.
        return into.mapValues { first in
            var (root, steps) = (first, 0)
            while let next = into[root], steps < into.count { (root, steps) = (next, steps + 1) }
            return root
        }
    }

    /// What was counted when a month was closed, in the order in which it was.
    package func entries(of closing: MonthClosingID) throws -> [Entry] {
        try rows("SELECT * FROM closedEntry WHERE closing = ? ORDER BY id", [closing]).map { row in
            let (source, counts): (String, String) = (try row.get("source"), try row.get("counts"))
            guard let source = Entry.Source(source) else { throw LedgerFailure(.damaged, "column source") }
            return Entry(
                source: source, programme: try row.get("programme"), venue: try row.get("venue"),
                date: try row.get("date"), time: try row.get("time"), person: try row.get("person"),
                counts: try StableJSON.value([Measure: Int].self, counts))
        }
    }

    /// Why days of a closed month did not have to be settled.
    package func excuses(of closing: MonthClosingID) throws -> [MonthExcuse] {
        try rows(
            "SELECT venue, date, reason FROM monthExcuse WHERE closing = ? ORDER BY id", [closing]
        ).map {
            MonthExcuse(venue: try $0.get("venue"), date: try $0.get("date"), reason: try $0.get("reason"))
        }
    }

    /// The last row of the journal: its number and hash.
    package func journalHead() throws -> (rows: Int64, hash: String) {
        let last = try row(JournalRow.self, "SELECT * FROM journal ORDER BY id DESC LIMIT 1", [])
        return (last?.id ?? 0, last?.hash ?? JournalRow.genesis)
    }

    /// What has to be settled or excused before a month is closed, by venue in printed order and day.
    package func unsettledDays(of month: CivilMonth) throws -> [UnsettledDay] {
        try rows(
            """
            SELECT venue.id AS venue, unsettled.date, unsettled.why, unsettled.count FROM (
              SELECT session.venue, session.date, 'not-closed' AS why,
                (SELECT count(*) FROM booking WHERE booking.session = session.id AND booking.endedAt IS NULL
                  AND booking.kind <> 'hold' AND ifnull((SELECT value FROM attendance
                    WHERE attendance.booking = booking.id), 'none') = 'none') AS count
              FROM session
              WHERE programme = 'consultation' AND state = 'open' AND date BETWEEN :first AND :last
                AND (date >= (SELECT date(at / 1000, 'unixepoch', '+9 hours') FROM journal
                    WHERE id = (SELECT min(id) FROM journal))
                  OR EXISTS (SELECT 1 FROM booking WHERE booking.session = session.id))
                AND NOT EXISTS (SELECT 1 FROM dayClosing WHERE dayClosing.venue = session.venue
                  AND dayClosing.date = session.date AND dayClosing.reopenedAt IS NULL)
              UNION ALL
              SELECT session.venue, session.date, 'course-unmarked', count(*)
              FROM session JOIN booking ON booking.session = session.id
              WHERE session.programme = 'course' AND session.state = 'open'
                AND session.date BETWEEN :first AND :last AND booking.endedAt IS NULL
                AND booking.kind = 'booking' AND ifnull((SELECT value FROM attendance
                  WHERE attendance.booking = booking.id), 'none') = 'none'
              GROUP BY session.venue, session.date
              UNION ALL
              SELECT paperSheet.venue, paperSheet.date, 'paper-unplaced', count(*)
              FROM paperSheet JOIN paperLine ON paperLine.sheet = paperSheet.id
              WHERE paperSheet.date BETWEEN :first AND :last
                AND paperLine.fault IS NOT NULL AND paperLine.settledAt IS NULL
              GROUP BY paperSheet.venue, paperSheet.date
            ) AS unsettled JOIN venue ON venue.id = unsettled.venue
            ORDER BY venue.sort, venue.id, unsettled.date, unsettled.why
            """, ["first": month.first, "last": month.last]
        ).map {
            let why: String = try $0.get("why")
            guard let why = UnsettledDay.Why(rawValue: why) else { throw LedgerFailure(.damaged, "why") }
            return UnsettledDay(
                venue: try $0.get("venue"), date: try $0.get("date"), why: why, count: try $0.get("count"))
        }
    }
}
