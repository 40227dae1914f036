import Almanac
import Testing

/// Days of the week and parts of the day. Today is Sunday, 22 November 2026.
@Suite struct WhenFilterTests {
    @Test("nothing said is anything", arguments: ["", " ", "　", "いつでも"])
    func nothing(text: String) throws {
        let when = try WhenPhrase.parse(text, today: day("2026-11-22"))
        #expect(when.first == nil && when.last == nil && when.weekdays == [])
        #expect(when.part == nil && when.time == nil)
    }

    @Test(
        "days of the week",
        arguments: [
            ("火木", "* 火木"), ("火・木", "* 火木"), ("火･木", "* 火木"), ("火 木", "* 火木"), ("火、木", "* 火木"),
            ("火曜と木曜", "* 火木"), ("火曜日か木曜日", "* 火木"), ("木曜火曜", "* 火木"), ("月水金", "* 月水金"),
            ("月・日", "* 月日"), ("平日", "* 月火水木金"), ("平日と土曜", "* 月火水木金土"), ("土日", "* 土日"),
            ("火", "* 火"), ("土", "* 土"), ("毎週火曜", "* 火"), ("毎週月曜日", "* 月"),
            ("来週の火木", "2026-11-23..2026-11-29 火木"), ("来週火曜と木曜", "2026-11-23..2026-11-29 火木"),
            ("火木 来週", "2026-11-23..2026-11-29 火木"), ("12月の土曜", "2026-12-01..2026-12-31 土"),
            ("12月 土", "2026-12-01..2026-12-31 土"), ("来月の平日", "2026-12-01..2026-12-31 月火水木金"),
            ("12月の週末", "2026-12-01..2026-12-31 土日"), ("週末 12月", "2026-12-01..2026-12-31 土日"),
            ("明日以降の火曜", "2026-11-23.. 火"), ("明日から火木", "2026-11-23.. 火木"),
            ("明日から火曜と木曜", "2026-11-23.. 火木"), ("12/25までの土日", "..2026-12-25 土日"),
            ("年内の平日", "..2026-12-31 月火水木金"), ("12/1〜12/10の火木", "2026-12-01..2026-12-10 火木"),
        ])
    func weekdays(text: String, expected: String) throws {
        #expect(try meaning(of: text) == expected)
    }

    @Test(
        "parts of the day",
        arguments: [
            ("午前", "* 午前"), ("午前中", "* 午前"), ("朝", "* 午前"), ("AM", "* 午前"), ("ａｍ", "* 午前"), ("昼前", "* 午前"),
            ("午後", "* 午後"), ("昼", "* 午後"), ("お昼過ぎ", "* 午後"), ("昼過ぎ", "* 午後"), ("夕方", "* 午後"), ("pm", "* 午後"),
            ("24日 午前", "2026-11-24 午前"), ("午前24日", "2026-11-24 午前"), ("午前 24", "2026-11-24 午前"),
            ("午後の11/24", "2026-11-24 午後"), ("午前 3日間", "2026-11-22..2026-11-24 午前"),
            ("来週午後", "2026-11-23..2026-11-29 午後"), ("午前中 12月", "2026-12-01..2026-12-31 午前"),
            ("火曜の午前", "2026-11-24 午前"), ("火の午前", "* 火 午前"), ("火木 午前 12/25まで", "..2026-12-25 火木 午前"),
            ("12/25まで午前火木", "..2026-12-25 火木 午前"),
        ])
    func parts(text: String, expected: String) throws {
        #expect(try meaning(of: text) == expected)
    }

    @Test(
        "times without a day",
        arguments: [
            ("2時", "* 14:00"), ("10時半", "* 10:30"), ("10:30", "* 10:30"), ("午前の2時", "* 02:00"),
            ("1030", "* 10:30"),
            ("正午", "* 12:00"), ("0", "* 00:00"), ("火木 10時", "* 火木 10:00"), ("十時 平日", "* 月火水木金 10:00"),
            ("12月 10時", "2026-12-01..2026-12-31 10:00"), ("12月10:30", "2026-12-01..2026-12-31 10:30"),
            ("来週の2時", "2026-11-23..2026-11-29 14:00"), ("来月10時", "2026-12-01..2026-12-31 10:00"),
            ("10時 12月", "2026-12-01..2026-12-31 10:00"), ("2時 3日間", "2026-11-22..2026-11-24 14:00"),
        ])
    func times(text: String, expected: String) throws {
        #expect(try meaning(of: text) == expected)
    }

    @Test("noon is afternoon, and the parts have names")
    func dayParts() throws {
        let times = try ["00:00", "11:59", "12:00", "23:59"].map { try #require(CivilTime($0)) }
        #expect(times.map(DayPart.morning.contains) == [true, true, false, false])
        #expect(times.map(DayPart.afternoon.contains) == [false, false, true, true])
        #expect(DayPart.allCases.map(\.label) == ["午前", "午後"])
        #expect(try coded(DayPart.afternoon).json == #"["afternoon"]"#)
    }
}
