import Almanac
import Testing

/// Days and months of which a report is asked.
@Suite("Days of reports")
struct ReportedPhraseTests {
    @Test(arguments: [
        ("4/1", "2026-11-23", "2026-04-01"), ("11/20", "2026-11-23", "2026-11-20"),
        ("12/1", "2026-11-23", "2026-12-01"), ("4/1", "2027-02-10", "2026-04-01"),
        ("2027-04-01", "2026-11-23", "2027-04-01"), ("令和9年4月1日", "2026-11-23", "2027-04-01"),
        ("明日", "2027-03-31", "2027-04-01"), ("今日", "2026-11-23", "2026-11-23"),
    ])
    func aDayWithoutAYearIsOfThisFiscalYear(said: String, today: String, date: String) throws {
        let today = try #require(CivilDate(today))
        #expect(try ReportedPhrase.date(said, today: today) == CivilDate(date))
    }

    @Test(arguments: [
        ("4月", "2026-11-23", "2026-04"), ("10月", "2026-11-23", "2026-10"), ("4月", "2027-03-05", "2026-04"),
        ("来月", "2027-03-05", "2027-04"), ("2027-04", "2026-11-23", "2027-04"),
        ("3月", "2026-11-23", "2027-03"),
    ])
    func aMonthWithoutAYearIsOfThisFiscalYear(said: String, today: String, month: String) throws {
        let today = try #require(CivilDate(today))
        #expect(try ReportedPhrase.month(said, today: today) == CivilMonth(month))
    }
}
