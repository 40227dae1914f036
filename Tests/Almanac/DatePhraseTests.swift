import Almanac
import Testing

/// Today is Sunday, 22 November 2026, unless a case says otherwise.
@Suite struct DatePhraseTests {
    private static let today = day("2026-11-22")

    @Test(
        "written days",
        arguments: [
            ("11/24", "2026-11-24"), ("11月24日", "2026-11-24"), ("11月24", "2026-11-24"),
            ("11-24", "2026-11-24"), ("11.24", "2026-11-24"), ("2026-11-24", "2026-11-24"),
            ("2026/11/24", "2026-11-24"), ("2026/1/4", "2026-01-04"), ("2026年11月24日", "2026-11-24"),
            ("R8.11.24", "2026-11-24"), ("r8/11/24", "2026-11-24"), ("令和8年11月24日", "2026-11-24"),
            ("令和元年5月1日", "2019-05-01"), ("S21.3.5", "1946-03-05"), ("１１／２４", "2026-11-24"),
            ("１１月２４日", "2026-11-24"), ("Ｒ８．１１．２４", "2026-11-24"), ("11－24", "2026-11-24"),
            ("11ー24", "2026-11-24"), ("2026‐11–24", "2026-11-24"), ("十一月二十四日", "2026-11-24"),
            ("令和八年十一月二十四日", "2026-11-24"), ("二〇二六年十一月二十四日", "2026-11-24"), ("二千二十六年一月四日", "2026-01-04"),
            ("十二月十日", "2026-12-10"), (" 11/24 ", "2026-11-24"), ("11 / 24", "2026-11-24"),
            ("　11月　24日　", "2026-11-24"), ("11/24(火)", "2026-11-24"), ("11月24日（火曜日）", "2026-11-24"),
            ("01/04", "2027-01-04"),
        ])
    func written(text: String, expected: String) throws {
        #expect(try DatePhrase.parse(text, today: Self.today) == day(expected))
    }

    @Test(
        "without a year, the nearest",
        arguments: [
            // Phrase, today, the day meant.
            ("1/10", "2026-11-22", "2027-01-10"), ("11/20", "2026-11-22", "2026-11-20"),
            ("11/22", "2026-11-22", "2026-11-22"), ("5/24", "2026-11-22", "2026-05-24"),
            ("5/23", "2026-11-22", "2027-05-23"), ("12/28", "2027-01-06", "2026-12-28"),
            ("2/29", "2027-12-01", "2028-02-29"), ("2/29", "2028-08-29", "2028-02-29"),
            // Equally near on both sides of a leap year: the later one.
            ("2/1", "2028-08-02", "2029-02-01"), ("8/2", "2028-02-01", "2028-08-02"),
            ("1/1", "2028-07-02", "2029-01-01"),
        ])
    func nearest(text: String, today: String, expected: String) throws {
        #expect(try DatePhrase.parse(text, today: day(today)) == day(expected))
    }

    @Test(
        "spoken days",
        arguments: [
            ("今日", "2026-11-22"), ("本日", "2026-11-22"), ("きょう", "2026-11-22"), ("明日", "2026-11-23"),
            ("あした", "2026-11-23"), ("あす", "2026-11-23"), ("あさって", "2026-11-24"), ("明後日", "2026-11-24"),
            ("しあさって", "2026-11-25"), ("昨日", "2026-11-21"), ("きのう", "2026-11-21"), ("一昨日", "2026-11-20"),
            ("おととい", "2026-11-20"), ("3日後", "2026-11-25"), ("三日後", "2026-11-25"), ("１０日後", "2026-12-02"),
            ("0日後", "2026-11-22"), ("3日前", "2026-11-19"), ("2週間後", "2026-12-06"), ("二週間後", "2026-12-06"),
            ("1週後", "2026-11-29"), ("1週間前", "2026-11-15"),
        ])
    func spoken(text: String, expected: String) throws {
        #expect(try DatePhrase.parse(text, today: Self.today) == day(expected))
    }

    @Test(
        "weekdays, in weeks that begin on Monday",
        arguments: [
            // Sunday ends its week, and is not meant itself.
            ("火曜", "2026-11-22", "2026-11-24"), ("火曜日", "2026-11-22", "2026-11-24"),
            ("日曜", "2026-11-22", "2026-11-29"), ("土曜日", "2026-11-22", "2026-11-28"),
            ("来週火曜", "2026-11-22", "2026-11-24"), ("来週の火曜日", "2026-11-22", "2026-11-24"),
            ("来週の日曜", "2026-11-22", "2026-11-29"), ("今週土曜", "2026-11-22", "2026-11-21"),
            ("今週の日曜日", "2026-11-22", "2026-11-22"), ("再来週の火曜", "2026-11-22", "2026-12-01"),
            ("先週火曜", "2026-11-22", "2026-11-10"), ("先々週の火曜", "2026-11-22", "2026-11-03"),
            ("来週 火", "2026-11-22", "2026-11-24"),
            // And from the Monday after.
            ("月曜", "2026-11-23", "2026-11-30"), ("火曜", "2026-11-23", "2026-11-24"),
            ("来週月曜", "2026-11-23", "2026-11-30"), ("今週の月曜日", "2026-11-23", "2026-11-23"),
            ("今週日曜", "2026-11-23", "2026-11-29"),
        ])
    func weekdays(text: String, today: String, expected: String) throws {
        #expect(try DatePhrase.parse(text, today: day(today)) == day(expected))
    }

    @Test(
        "days of a month",
        arguments: [
            ("24日", "2026-11-22", "2026-11-24"), ("22日", "2026-11-22", "2026-11-22"),
            ("21日", "2026-11-22", "2026-12-21"), ("二十四日", "2026-11-22", "2026-11-24"),
            ("31日", "2026-11-22", "2026-12-31"), ("30日", "2027-01-31", "2027-03-30"),
            ("1日", "2026-12-02", "2027-01-01"), ("一日", "2026-11-22", "2026-12-01"),
            ("来月5日", "2026-11-22", "2026-12-05"), ("来月の5日", "2026-11-22", "2026-12-05"),
            ("今月3日", "2026-11-22", "2026-11-03"), ("先月20日", "2026-11-22", "2026-10-20"),
            ("再来月10日", "2026-11-22", "2027-01-10"), ("月末", "2026-11-22", "2026-11-30"),
            ("今月末", "2026-11-22", "2026-11-30"), ("来月末", "2027-01-15", "2027-02-28"),
            ("先月の末", "2026-11-22", "2026-10-31"),
        ])
    func daysOfMonth(text: String, today: String, expected: String) throws {
        #expect(try DatePhrase.parse(text, today: day(today)) == day(expected))
    }

    @Test(
        "days that do not exist",
        arguments: [
            "2/30", "13/1", "11/31", "0/5", "11/0", "2026-02-29", "2/29", "昭和64年2月1日", "H31.5.1", "32日", "0日",
            "今月31日", "26/11/24", "2200-01-01", "2026-11", "2026-11/24", "9999週間後",
        ])
    func impossible(text: String) throws {
        let error = try #require(throws: PhraseError.self) { try DatePhrase.parse(text, today: Self.today) }
        #expect(error.message.hasPrefix("「\(text)」という日付はありません"))
        #expect(error.message.contains("11月24日") && error.message.hasSuffix("。"))
    }

    @Test(
        "29 February is not looked for in another year",
        arguments: ["2027-02-01", "2027-08-01", "2025-03-01"])
    func leapDay(today: String) {
        #expect(throws: PhraseError.self) { try DatePhrase.parse("2/29", today: day(today)) }
    }

    @Test(
        "phrases that are not understood",
        arguments: [
            "", " ", "　", "火", "月", "日", "来週", "来月", "11", "11/", "/24", "11月", "11月日", "11/24/",
            "11/24 10:30", "20261124", "今日明日", "先日", "foo", "24", "-11-24", "3日後後", "十百日", "二三十日", "11/24(火",
            "11/24()", "11/24(祝)", "99999999999999999999/1", "令和年1月1日", "1１1１1/1", "११/२४", "11²/4", "来週火曜10",
            "3週間",
        ])
    func unreadable(text: String) throws {
        let error = try #require(throws: PhraseError.self) { try DatePhrase.parse(text, today: Self.today) }
        #expect(error.message.hasPrefix("「\(text)」は日付として読めません"))
        #expect(error.message.contains("来週火曜") && error.message.hasSuffix("。"))
    }

    @Test("a weekday that is not right")
    func otherWeekday() throws {
        let error = try #require(throws: PhraseError.self) {
            try DatePhrase.parse("11月24日(水)", today: Self.today)
        }
        #expect(error.message == "「11月24日(水)」とありますが、2026-11-24は火曜日です(日にちと曜日を確かめてください)。")
    }

    @Test("at most 40 characters")
    func tooLong() throws {
        let spaces = String(repeating: " ", count: 35)
        #expect(try DatePhrase.parse(spaces + "11/24", today: Self.today) == day("2026-11-24"))
        for text in [spaces + "11/24 ", String(repeating: "長", count: 1_000_000)] {
            let error = try #require(throws: PhraseError.self) {
                try DatePhrase.parse(text, today: Self.today)
            }
            #expect(error.message.contains("40文字") && error.message.count < 120)
        }
    }
}
