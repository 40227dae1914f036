import Almanac
import Testing

@Suite struct EraTests {
    @Test(
        "和暦 of the days around each change",
        arguments: [
            ("1868-01-01", "明治元年1月1日"), ("1868-10-23", "明治元年10月23日"), ("1912-07-29", "明治45年7月29日"),
            ("1912-07-30", "大正元年7月30日"), ("1926-12-24", "大正15年12月24日"), ("1926-12-25", "昭和元年12月25日"),
            ("1946-03-05", "昭和21年3月5日"), ("1989-01-07", "昭和64年1月7日"), ("1989-01-08", "平成元年1月8日"),
            ("2019-04-30", "平成31年4月30日"), ("2019-05-01", "令和元年5月1日"), ("2026-11-22", "令和8年11月22日"),
        ])
    func changes(text: String, wareki: String) {
        #expect(day(text).wareki == wareki)
        #expect(CivilDate(wareki: wareki) == day(text))
    }

    @Test("和暦 of every day from 1900 to 2100, both ways")
    func everyDay() {
        var wrong: [String] = []
        var years: Set<EraYear> = []
        for date in CivilDate.dates(from: day("1900-01-01"), through: day("2100-12-31")) {
            let year = EraYear(of: date)
            years.insert(year)
            let short = "\(year.era.letter)\(year.number).\(date.month).\(date.day)"
            let isRight =
                year.gregorian == date.year && CivilDate(wareki: short) == date
                && CivilDate(wareki: date.wareki) == date
            if !isRight { wrong.append(date.description) }
        }
        #expect(wrong.isEmpty)
        // 201 years, four of which have two eras.
        #expect(years.count == 205)
    }

    @Test(
        "other ways to write a day",
        arguments: [
            ("R8.11.24", "2026-11-24"), ("r8.11.24", "2026-11-24"), ("R8/11/24", "2026-11-24"),
            ("R8-11-24", "2026-11-24"), ("Ｒ８．１１．２４", "2026-11-24"), ("令和８年１１月２４日", "2026-11-24"),
            ("令和八年十一月二十四日", "2026-11-24"), ("令和 8年 11月 24日", "2026-11-24"), ("R元.5.1", "2019-05-01"),
            ("R01.05.01", "2019-05-01"), ("S21.3.5", "1946-03-05"), ("T15.12.24", "1926-12-24"),
            ("M45.7.29", "1912-07-29"), ("H31.4.30", "2019-04-30"), ("令和8年11月24", "2026-11-24"),
        ])
    func readings(text: String, expected: String) {
        #expect(CivilDate(wareki: text)?.description == expected)
    }

    @Test(
        "no such day, or no 和暦",
        arguments: [
            "昭和64年2月1日", "平成元年1月7日", "令和元年4月30日", "H31.5.1", "S65.1.1", "大正16年1月1日", "R0.1.1", "R8.2.29",
            "R8.13.1", "R8.11", "R8.11/24", "8.11.24", "2026-11-24", "R8.11.24.", "令和年1月1日", "", "X8.11.24",
            "令和999999999999年1月1日", "R200.1.1", "R-8.1.1",
        ])
    func refused(text: String) {
        #expect(CivilDate(wareki: text) == nil)
    }

    @Test("years of an era")
    func years() {
        #expect(EraYear(era: .showa, number: 64)?.gregorian == 1989)
        #expect(EraYear(era: .showa, number: 65) == nil)
        #expect(EraYear(era: .reiwa, number: 0) == nil)
        #expect(EraYear(era: .reiwa, number: .max) == nil && EraYear(era: .reiwa, number: .min) == nil)
        #expect(EraYear(era: .reiwa, number: 1)?.description == "令和元年")
        #expect(Era.allCases.map(\.letter).joined() == "MTSHR")
        #expect(Era.allCases.map(\.kanji) == ["明治", "大正", "昭和", "平成", "令和"])
    }
}
