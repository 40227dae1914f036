import Almanac
import Clinic
import GRDB

extension Reading {
    /// The marks of consultations between two dates, by venue, replaced ones too: each was an entry.
    package func markRows(from first: CivilDate, through last: CivilDate) throws -> [VenueID: [MarkRow]] {
        var marks: [VenueID: [MarkRow]] = [:]
        for row in try rows(
            """
            SELECT session.venue, session.date, mark.account, mark.arrivedAt, mark.happenedAt,
              (SELECT min(start) FROM seat WHERE seat.session = session.id AND retired = 0) AS opens,
              (SELECT max("end") FROM seat WHERE seat.session = session.id AND retired = 0) AS shuts
            FROM session JOIN booking ON booking.session = session.id JOIN mark ON mark.booking = booking.id
            WHERE session.programme = 'consultation' AND session.date BETWEEN ? AND ?
            ORDER BY mark.arrivedAt, mark.id
            """, [first, last])
        {
            let (opens, shuts): (CivilTime?, CivilTime?) = (try row.get("opens"), try row.get("shuts"))
            var hours: TimeSpan?
            if let opens, let shuts { hours = TimeSpan(opens, shuts) }
            marks[try row.get("venue"), default: []].append(
                MarkRow(
                    date: try row.get("date"), account: try row.get("account"),
                    arrivedAt: try row.get("arrivedAt"), happenedAt: try row.get("happenedAt"),
                    hours: hours))
        }
        return marks
    }

    /// The days between two dates whose head count differs from the marks of their closing.
    package func headCountDifferences(
        from first: CivilDate, through last: CivilDate
    ) throws -> [VenueID: [MonthReview.Difference]] {
        var days: [VenueID: [MonthReview.Difference]] = [:]
        for row in try rows(
            """
            SELECT venue, date, headCount, served FROM dayClosing
            WHERE reopenedAt IS NULL AND headCount <> served AND date BETWEEN ? AND ? ORDER BY date
            """, [first, last])
        {
            days[try row.get("venue"), default: []].append(
                MonthReview.Difference(
                    date: try row.get("date"), headCount: try row.get("headCount"),
                    served: try row.get("served")))
        }
        return days
    }
}
