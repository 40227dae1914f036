import Almanac
import Testing

@Suite struct CivilMonthTests {
    @Test(
        "lengths",
        arguments: [
            ("2026-01", 31), ("2026-02", 28), ("2028-02", 29), ("2000-02", 29), ("2100-02", 28),
            ("2026-04", 30), ("2026-06", 30), ("2026-08", 31), ("2026-09", 30), ("2026-11", 30),
            ("2026-12", 31),
        ])
    func lengths(text: String, length: Int) throws {
        let month = try #require(CivilMonth(text))
        #expect(month.dayCount == length)
        #expect(month.dates.count == length)
        #expect(month.dates.first == month.first && month.dates.last == month.last)
        #expect(month.dates.allSatisfy { $0.civilMonth == month })
        #expect(month.last.adding(days: 1) == month.next.first)
        #expect(month.next.previous == month)
    }

    @Test(
        "not exactly YYYY-MM",
        arguments: ["", "2026-1", "2026-00", "2026-13", "1867-12", "2200-01", "2026/11", "2026-11-01"])
    func inexact(text: String) {
        #expect(CivilMonth(text) == nil)
        #expect(isRefused("[\"\(text)\"]", as: CivilMonth.self))
    }

    @Test("arithmetic, order and text")
    func arithmetic() throws {
        let november = try #require(CivilMonth(year: 2026, month: 11))
        #expect(november.adding(months: 2).description == "2027-01")
        #expect(november.adding(months: -11).description == "2025-12")
        #expect(november.adding(months: 2) - november == 2)
        #expect(november.next > november && november.previous < november)
        #expect(november.adding(months: .max).description == "2199-12")
        #expect(november.adding(months: .min).description == "1868-01")
        #expect(november.adding(months: .max).next.description == "2199-12")
        #expect(try coded(november) == (#"["2026-11"]"#, november))
    }
}
