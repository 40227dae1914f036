import Almanac
import Testing

/// Days of the week in a wish that lasts. Today is Tuesday, 24 November 2026.
@Suite struct WhenWeeklyTests {
    private static let today = CivilDate("2026-11-24") ?? .earliest

    @Test(arguments: [
        ("月", Weekday.monday, DayPart?.none), ("月曜", .monday, nil), ("月曜日", .monday, nil),
        ("月 午前", .monday, .morning), ("月曜午前", .monday, .morning), ("火曜", .tuesday, nil),
        ("日 午後", .sunday, .afternoon), ("毎週火曜", .tuesday, nil),
    ])
    func aDayOfTheWeekIsEveryOneOfThem(text: String, weekday: Weekday, part: DayPart?) throws {
        let when = try WhenPhrase.parse(text, today: Self.today, weekly: true)
        #expect(when.weekdays == [weekday] && when.part == part && when.first == nil && when.last == nil)
    }

    @Test(arguments: ["来週の月曜", "来週 月", "次の月曜", "11/30", "11/30(月)"])
    func oneDayIsThatDay(text: String) throws {
        let when = try WhenPhrase.parse(text, today: Self.today, weekly: true)
        #expect(when.weekdays.isEmpty && when.first == CivilDate("2026-11-30") && when.first == when.last)
    }

    /// The control: where a day is looked for, a day of the week is the next one, or a question.
    @Test(arguments: [("月 午前", "読めません"), ("火曜", "今日(11月24日)ですか")])
    func otherwiseItIsOneDay(text: String, says: String) {
        let error = #expect(throws: PhraseError.self) { try WhenPhrase.parse(text, today: Self.today) }
        #expect(error?.message.contains(says) == true)
    }
}
