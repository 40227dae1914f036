import Almanac
import Testing

@Suite struct CivilDateTests {
    /// 1 January 1900 was a Monday.
    static let counted = CountedDay.days(
        from: CountedDay(year: 1900, month: 1, day: 1, weekday: .monday), throughYear: 2100)

    @Test("every day from 1900 to 2100 has its number, weekday and text")
    func everyDay() {
        // 1900-01-01 is 70 years of 365 days and 17 leap days before 1970-01-01.
        let first = -(70 * 365 + 17)
        var wrong: [String] = []
        for (index, counted) in Self.counted.enumerated() {
            let date = CivilDate(year: counted.year, month: counted.month, day: counted.day)
            let isRight =
                date?.dayNumber == first + index && date == CivilDate(dayNumber: first + index)
                && date?.weekday == counted.weekday && date?.description == counted.text
                && date == CivilDate(counted.text)
            if !isRight { wrong.append(counted.text) }
        }
        #expect(wrong.isEmpty)
        #expect(Self.counted.count == 201 * 365 + 49)
    }

    @Test(
        "day numbers known from elsewhere",
        arguments: [
            ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2026-11-22", 20_779),
            ("1868-01-01", -37_255), ("2199-12-31", 84_005),
        ])
    func knownNumbers(text: String, number: Int) {
        #expect(day(text).dayNumber == number)
        #expect(CivilDate(dayNumber: number)?.description == text)
    }

    @Test(
        "dates that do not exist",
        arguments: [
            (2026, 2, 29), (1900, 2, 29), (2100, 2, 29), (2026, 4, 31), (2026, 13, 1), (2026, 0, 1),
            (2026, 1, 0), (2026, 1, 32), (1867, 12, 31), (2200, 1, 1), (-2026, 1, 1), (Int.max, 1, 1),
            (2026, Int.min, Int.max),
        ])
    func impossible(year: Int, month: Int, day: Int) {
        #expect(CivilDate(year: year, month: month, day: day) == nil)
    }

    @Test(
        "texts that are not exactly YYYY-MM-DD",
        arguments: [
            "", "2026-11-2", "2026-1-22", "2026/11/22", "2026-11-22 ", " 2026-11-22", "2026-11-31",
            "20261122", "+026-11-22", "２０２６-11-22", "2026-11-22T", "2026年11月", "2026‐11‐22", "٢٠٢٦-11-22",
        ])
    func inexact(text: String) {
        #expect(CivilDate(text) == nil)
        #expect(isRefused("[\"\(text)\"]", as: CivilDate.self))
    }

    @Test("leap days of the centuries")
    func leapDays() {
        let years = (1868...2199).filter { CivilDate(year: $0, month: 2, day: 29) != nil }
        #expect(years.count == 81)
        #expect(years.contains(2000) && !years.contains(1900) && !years.contains(2100))
    }

    @Test("adding days stops at the ends")
    func adding() {
        #expect(day("2026-12-31").adding(days: 1) == day("2027-01-01"))
        #expect(day("2028-03-01").adding(days: -1) == day("2028-02-29"))
        #expect(day("2199-12-30").adding(days: 2) == .latest)
        #expect(day("1868-01-02").adding(days: -2) == .earliest)
        #expect(day("2026-11-22").adding(days: .max) == day("2199-12-31"))
        #expect(day("1900-01-01").adding(days: .min) == day("1868-01-01"))
        #expect(CivilDate(dayNumber: day("2199-12-31").dayNumber + 1) == nil)
        #expect(CivilDate(dayNumber: .min) == nil)
    }

    @Test("differences, order and ranges")
    func differences() {
        #expect(day("2027-01-01") - day("2026-11-22") == 40)
        #expect(day("2026-11-22") - day("2027-01-01") == -40)
        #expect(day("2026-09-30") < day("2026-10-01"))
        let week = CivilDate.dates(from: day("2026-12-29"), through: day("2027-01-03"))
        #expect(week.map(\.day) == [29, 30, 31, 1, 2, 3])
        #expect(CivilDate.dates(from: day("2026-11-22"), through: day("2026-11-22")).count == 1)
        #expect(CivilDate.dates(from: day("2026-11-22"), through: day("2026-11-21")).isEmpty)
    }

    @Test("coded as text")
    func codable() throws {
        let (json, back) = try coded(day("2026-01-02"))
        #expect(json == #"["2026-01-02"]"#)
        #expect(back == day("2026-01-02"))
        #expect(isRefused("[20260102]", as: CivilDate.self))
    }
}

@Suite struct WeekdayTests {
    @Test(
        "names",
        arguments: [
            (1, "Mon", "月"), (2, "Tue", "火"), (3, "Wed", "水"), (4, "Thu", "木"), (5, "Fri", "金"),
            (6, "Sat", "土"), (7, "Sun", "日"),
        ])
    func names(number: Int, english: String, kanji: String) throws {
        let weekday = try #require(Weekday(rawValue: number))
        #expect(weekday.kanji == kanji && weekday.english == english)
        #expect(Weekday(english: english) == weekday)
        #expect(try coded(weekday) == ("[\"\(english)\"]", weekday))
    }

    @Test("other names", arguments: ["tue", "TUE", "Tuesday", "火", "", "2", "Tue "])
    func otherNames(text: String) {
        #expect(Weekday(english: text) == nil)
        #expect(isRefused("[\"\(text)\"]", as: Weekday.self))
    }

    @Test("Monday is 1 and comes first")
    func order() {
        #expect(Weekday(rawValue: 1) == .monday)
        #expect(Weekday.allCases.sorted() == Weekday.allCases && Weekday.monday < .sunday)
    }
}
