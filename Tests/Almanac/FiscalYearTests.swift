import Almanac
import Testing

@Suite struct FiscalYearTests {
    @Test(
        "phrases",
        arguments: [
            ("2026", 2026), ("２０２６", 2026), ("2026年度", 2026), ("2026年", 2026), ("二〇二六年度", 2026), ("R8", 2026),
            ("r8", 2026), ("Ｒ８", 2026), ("令和8", 2026), ("令和8年", 2026), ("令和8年度", 2026), ("令和　８　年度", 2026),
            ("令和八年度", 2026), ("令和元年度", 2019), ("R1", 2019), ("R元", 2019), ("H31", 2019), ("平成31年度", 2019),
            ("平成元年度", 1989), ("S63", 1988), ("H1", 1989), (" 2026 ", 2026),
        ])
    func phrases(text: String, year: Int) {
        #expect(FiscalYear(phrase: text)?.year == year)
    }

    @Test(
        "phrases that name no fiscal year",
        arguments: [
            "", "26", "8", "R", "R0", "令和", "H32", "S64", "昭和64年度", "令和8年度上期", "2026-04", "20266", "-2026",
            "1867", "2199", "R181", "H32 2026", "FY2026", "年度",
        ])
    func refused(text: String) {
        #expect(FiscalYear(phrase: text) == nil)
    }

    @Test("from April to March")
    func months() throws {
        let year = try #require(FiscalYear(2027))
        #expect(year.first == day("2027-04-01") && year.last == day("2028-03-31"))
        #expect(year.months.map(\.month) == [4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3])
        #expect(year.months.flatMap(\.dates).count == 366)
        #expect(year.contains(day("2027-04-01")) && year.contains(day("2028-03-31")))
        #expect(!year.contains(day("2027-03-31")) && !year.contains(day("2028-04-01")))
    }

    @Test(
        "the year of a day",
        arguments: [("2026-03-31", 2025), ("2026-04-01", 2026), ("2027-01-01", 2026), ("2026-12-31", 2026)])
    func containing(text: String, year: Int) {
        #expect(FiscalYear(containing: day(text)).year == year)
        #expect(FiscalYear(containing: day(text)).contains(day(text)))
    }

    @Test(
        "和暦",
        arguments: [
            (2026, "令和8年度"), (2019, "令和元年度"), (2018, "平成30年度"), (1989, "平成元年度"), (1988, "昭和63年度"),
            (1926, "大正15年度"), (1927, "昭和2年度"),
        ])
    func wareki(number: Int, wareki: String) {
        #expect(FiscalYear(number)?.wareki == wareki)
        #expect(FiscalYear(phrase: wareki)?.year == number)
    }

    @Test("bounds, order and coding")
    func bounds() throws {
        #expect(FiscalYear(1867) == nil && FiscalYear(2199) == nil && FiscalYear(.max) == nil)
        #expect(FiscalYear(2198)?.last == day("2199-03-31"))
        #expect(
            FiscalYear(containing: .latest).year == 2198 && FiscalYear(containing: .earliest).year == 1868)
        let year = try #require(FiscalYear(2026))
        #expect(FiscalYear(2025).map { $0 < year } == true)
        #expect(year.description == "2026")
        #expect(try coded(year) == ("[2026]", year))
        #expect(isRefused("[2199]", as: FiscalYear.self) && isRefused(#"["2026"]"#, as: FiscalYear.self))
    }
}
