import Almanac
import Testing

/// Today is Sunday, 22 November 2026.
@Suite struct MomentPhraseTests {
    private static let today = day("2026-11-22")

    @Test(
        "a day and a time",
        arguments: [
            ("11/24 10", "2026-11-24 10:00"), ("11/24 10:30", "2026-11-24 10:30"),
            ("11/24　10:30", "2026-11-24 10:30"), ("１１／２４　１０：３０", "2026-11-24 10:30"),
            ("2026-11-24T10:00", "2026-11-24 10:00"), ("2026-11-24t01:00", "2026-11-24 01:00"),
            ("2026-11-24 13:00", "2026-11-24 13:00"), ("11-24 1030", "2026-11-24 10:30"),
            ("11月24日10時半", "2026-11-24 10:30"), ("十一月二十四日十時半", "2026-11-24 10:30"),
            ("11月24日(火)午後1時", "2026-11-24 13:00"), ("明日10時", "2026-11-23 10:00"),
            ("明日の1時半", "2026-11-23 13:30"), ("来週火曜 10:30", "2026-11-24 10:30"),
            ("火曜日10時", "2026-11-24 10:00"), ("24日 2時", "2026-11-24 14:00"), ("24日午前9時", "2026-11-24 09:00"),
            ("3日午前10時", "2026-12-03 10:00"), ("3日後10時", "2026-11-25 10:00"),
            ("R8.11.24 10", "2026-11-24 10:00"), ("今月末正午", "2026-11-30 12:00"),
            ("2026/11/24   10:00", "2026-11-24 10:00"),
        ])
    func moments(text: String, expected: String) throws {
        let (date, time) = try MomentPhrase.parse(text, today: Self.today)
        #expect("\(date) \(time)" == expected)
    }

    @Test(
        "days and times that do not exist",
        arguments: ["2/30 10:00", "11/24 25", "2026-11-24T24:00", "11/2410:30"])
    func impossible(text: String) throws {
        let error = try #require(throws: PhraseError.self) { try MomentPhrase.parse(text, today: Self.today) }
        #expect(error.message.hasPrefix("「\(text)」という日時はありません"))
    }

    @Test(
        "phrases that are not understood",
        arguments: ["", "11/24", "10:30", "11/24 x", "10:30 11/24", "11/24 10:30 10:30", "11/24T", "明日の"])
    func unreadable(text: String) throws {
        let error = try #require(throws: PhraseError.self) { try MomentPhrase.parse(text, today: Self.today) }
        #expect(error.message.hasPrefix("「\(text)」は日時として読めません"))
        #expect(error.message.contains("11月24日10時半"))
    }
}
