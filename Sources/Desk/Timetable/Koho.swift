import Almanac
import Clinic
import Ledger

/// The newsletter's lines of a month: each venue's dates and hours, from the timetable as it stands.
package struct Koho: Question {
    package static let name = "koho"
    package static let roles = Role.all

    package let month: CivilMonth

    package init(month: CivilMonth) {
        self.month = month
    }

    package func answer(_ room: ReadingRoom) throws -> [KohoLine] {
        let lines = try room.ledger.kohoLines(of: month)
        guard !lines.isEmpty else {
            let year = FiscalYear(containing: month.first)
            throw Refusal(
                .notPlanned, "\(month) の開催日がありません。先に sumaho plan \(year) --apply で\(year.wareki)を計画してください。")
        }
        return lines
    }
}

extension Reading {
    /// The lines of a month, venue by venue in printed order; empty where nothing is held.
    func kohoLines(of month: CivilMonth) throws -> [KohoLine] {
        let holidays = Holidays(official: try officialHolidays())
        let hours = try consultationHours(of: month)
        return try venues().flatMap { venue in
            // A venue whose hours change within the month has a line for each.
            Dictionary(grouping: hours[venue.id] ?? [:], by: \.value)
                .map { hours, days in
                    KohoLine(
                        id: venue.id, venue: venue.name, phone: venue.phone,
                        dates: days.map(\.key).sorted().map {
                            KohoLine.Date(date: $0, holiday: holidays.isHoliday($0))
                        },
                        hours: hours)
                }
                .sorted { ($0.dates.first?.date.dayNumber ?? 0) < ($1.dates.first?.date.dayNumber ?? 0) }
        }
    }
}
