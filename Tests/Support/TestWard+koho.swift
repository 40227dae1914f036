import Almanac
import Clinic
import Desk

/// 広報 for tests.
extension TestWard {
    /// The newsletter's lines of April as planned, those of one venue's day with hours of its own apart:
    /// `kohoLines(other: (nakacho, 14, ["13:00-15:00"]))`.
    package static func kohoLines(other: (venue: VenueID, day: Int, hours: [String])? = nil) -> [KohoLine] {
        [(nakacho, [7, 9, 11, 14, 16, 18]), (shimura, [6, 8, 10, 13, 15, 17])].flatMap { id, days in
            let usual = line(id, days.filter { other?.venue != id || other?.day != $0 }, usualHours)
            guard let other, other.venue == id else { return [usual] }
            return [usual, line(id, [other.day], other.hours)]
        }
    }

    private static let usualHours = ["10:00-12:00", "13:00-15:00"]

    private static func line(_ id: VenueID, _ days: [Int], _ hours: [String]) -> KohoLine {
        guard let venue = plan.venues.first(where: { $0.venue.id == id })?.venue else {
            preconditionFailure("no venue: \(id)")
        }
        return KohoLine(
            id: id, venue: venue.name, phone: venue.phone,
            dates: days.compactMap { CivilDate(year: 2026, month: 4, day: $0) }
                .map { .init(date: $0, holiday: false) },
            hours: hours.compactMap { TimeSpan($0) })
    }

    /// 広報の提出 of April, whose editors wait until the 10th.
    package static func koho(
        _ text: String = "原稿", _ lines: [KohoLine] = kohoLines(), deadline: String = "2026-04-10",
        late: Bool = false
    ) -> SubmitKoho {
        SubmitKoho(
            month: CivilMonth("2026-04")!, style: "koho-web-2025-01", deadline: CivilDate(deadline)!,
            text: text, lines: lines, late: late)
    }
}
