import Almanac
import Foundation
import Testing

@Suite struct HolidaysTests {
    private let holidays = Holidays()

    @Test("every day of 1980–2099 as a second reading of the statute has it")
    func statute() {
        let statute = HolidayStatute()
        let differences = zip(statute.days, statute.names).compactMap { date, expected -> String? in
            let found = holidays.name(of: day(date.text))
            return found == expected ? nil : "\(date.text): \(found ?? "-"), not \(expected ?? "-")"
        }
        #expect(differences.isEmpty)
        #expect(statute.days.count == 43_830)
        #expect(statute.names.count { $0 != nil } > 120 * 12)
    }

    @Test("2025 to 2027 exactly as published", arguments: 2025...2027)
    func published(year: Int) throws {
        // Given the published days of the year, with the kind of the extra ones,
        let kinds = ["substitute": "振替休日", "between two holidays": "国民の休日"]
        let file = try #require(
            Bundle.module.url(forResource: "Data/holidays-official", withExtension: "csv"))
        let rows = try String(contentsOf: file, encoding: .utf8)
            .split(separator: "\n").dropFirst().filter { $0.hasPrefix("\(year)-") }
            .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
        let extraNames = Dictionary(uniqueKeysWithValues: rows.map { ($0[0], kinds[$0[1]]) })
        // when the whole year is asked for,
        let dates = CivilDate.dates(from: day("\(year)-01-01"), through: day("\(year)-12-31"))
        let found = dates.filter(holidays.isHoliday)
        // then it has these days, and calls the extra ones what they are.
        #expect(Set(found.map(\.description)) == Set(extraNames.keys))
        #expect(rows.count >= 17)
        for date in found {
            let name = holidays.name(of: date)
            let isExtra = name.map(kinds.values.contains) == true
            #expect((isExtra ? name : nil) == extraNames[date.description])
        }
    }

    @Test(
        "days people remember",
        arguments: [
            ("1980-05-04", nil), ("1985-05-04", nil), ("1986-05-04", nil), ("1987-05-04", "振替休日"),
            ("1988-05-04", "国民の休日"), ("1989-02-24", "大喪の礼"), ("1992-05-04", "振替休日"), ("1999-10-10", "体育の日"),
            ("1999-10-11", "振替休日"), ("2003-05-06", nil), ("2006-01-02", "振替休日"), ("2009-05-06", "振替休日"),
            ("2009-09-22", "国民の休日"), ("2019-04-30", "国民の休日"), ("2019-05-02", "国民の休日"), ("2019-05-06", "振替休日"),
            ("2019-12-23", nil), ("2020-07-24", "スポーツの日"), ("2020-10-12", nil), ("2021-08-09", "振替休日"),
            ("2021-08-11", nil), ("2024-02-12", "振替休日"), ("2024-08-12", "振替休日"), ("2026-05-06", "振替休日"),
            ("2026-09-22", "国民の休日"), ("2026-11-23", "勤労感謝の日"), ("1979-01-01", nil), ("2100-01-01", nil),
            ("1868-01-01", nil), ("2199-12-31", nil),
        ] as [(String, String?)])
    func remembered(text: String, name: String?) {
        #expect(holidays.name(of: day(text)) == name)
        #expect(holidays.isHoliday(day(text)) == (name != nil))
    }

    @Test("a published year is taken from the file alone, other years from the law")
    func official() {
        let holidays = Holidays(official: [day("2030-06-01"): "臨時の日", day("2150-01-01"): "元日"])
        #expect(holidays.name(of: day("2030-06-01")) == "臨時の日")
        #expect(holidays.name(of: day("2030-01-01")) == nil)
        #expect(holidays.name(of: day("2031-01-01")) == "元日")
        #expect(holidays.name(of: day("2150-01-01")) == "元日")
        #expect(holidays.name(of: day("2151-01-01")) == nil)
    }
}
