import Almanac
import Clinic
import GRDB

extension Reading {
    /// The months whose manuscript has been submitted, from one on.
    package func submittedMonths(from month: CivilMonth) throws -> [CivilMonth] {
        try values(
            CivilMonth.self, "SELECT DISTINCT month FROM koho WHERE month >= ? ORDER BY month", [month])
    }

    /// A month's manuscripts, the one that counts last.
    package func kohoSubmissions(of month: CivilMonth) throws -> [KohoSubmission] {
        try rows("SELECT * FROM koho WHERE month = ? ORDER BY id", [month]).map { row in
            let id: KohoID = try row.get("id")
            return KohoSubmission(
                submission: id, month: month, style: try row.get("style"), deadline: try row.get("deadline"),
                late: try row.get("late"), submittedAt: try row.get("submittedAt"),
                account: try row.get("account"), text: try row.get("text"), lines: try lines(of: id))
        }
    }

    /// The lines that a manuscript has of its days, in the order in which they were written.
    private func lines(of koho: KohoID) throws -> [KohoLine] {
        let days = try rows("SELECT * FROM kohoDay WHERE koho = ? ORDER BY id", [koho])
        var lines: [KohoLine] = []
        for row in days {
            let hours: String = try row.get("hours")
            let line = KohoLine(
                id: try row.get("venue"), venue: try row.get("name"), phone: try row.get("phone"),
                dates: [.init(date: try row.get("date"), holiday: try row.get("holiday"))],
                hours: hours.split(separator: ",").compactMap { TimeSpan(String($0)) })
            if let last = lines.last, last.id == line.id, last.hours == line.hours {
                lines[lines.count - 1] = KohoLine(
                    id: last.id, venue: last.venue, phone: last.phone, dates: last.dates + line.dates,
                    hours: last.hours)
            } else {
                lines.append(line)
            }
        }
        return lines
    }

    /// The days in print between two dates, by venue and date, with their hours: those of the manuscripts
    /// that count.
    package func printedDays(
        from first: CivilDate, through last: CivilDate
    ) throws -> [VenueID: [CivilDate: [TimeSpan]]] {
        let rows = try rows(
            """
            SELECT venue, date, hours FROM kohoDay
            WHERE date BETWEEN ? AND ? AND NOT EXISTS (SELECT 1 FROM koho WHERE koho.replaces = kohoDay.koho)
            """, [first, last])
        var days: [VenueID: [CivilDate: [TimeSpan]]] = [:]
        for row in rows {
            let hours: String = try row.get("hours")
            days[try row.get("venue"), default: [:]][try row.get("date")] =
                hours.split(separator: ",").compactMap { TimeSpan(String($0)) }
        }
        return days
    }
}
