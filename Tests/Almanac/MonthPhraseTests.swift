import Almanac
import Testing

@Suite struct MonthPhraseTests {
    @Test(
        "months",
        arguments: [
            // Phrase, today, the month meant.
            ("2025-02", "2026-11-22", "2025-02"), ("2025/2", "2026-11-22", "2025-02"),
            ("2025.2", "2026-11-22", "2025-02"), ("2025年2月", "2026-11-22", "2025-02"),
            ("R7.2", "2026-11-22", "2025-02"), ("r7-2", "2026-11-22", "2025-02"),
            ("令和7年2月", "2026-11-22", "2025-02"), ("令和七年二月", "2026-11-22", "2025-02"),
            ("２０２５年　２月", "2026-11-22", "2025-02"), ("令和元年5月", "2026-11-22", "2019-05"),
            ("H31.4", "2026-11-22", "2019-04"), ("S64.1", "2026-11-22", "1989-01"),
            ("H1.1", "2026-11-22", "1989-01"), ("2月", "2026-11-22", "2027-02"),
            ("10月", "2026-11-22", "2026-10"), ("11月", "2026-11-22", "2026-11"),
            ("12月", "2027-01-31", "2026-12"), ("5月", "2026-11-22", "2026-05"),
            ("4月", "2026-11-22", "2027-04"), ("十二月", "2026-11-22", "2026-12"),
            ("今月", "2026-11-22", "2026-11"), ("先月", "2027-01-31", "2026-12"), ("来月", "2026-12-31", "2027-01"),
            ("先々月", "2027-01-31", "2026-11"), ("再来月", "2026-12-31", "2027-02"),
        ])
    func months(text: String, today: String, expected: String) throws {
        #expect(try MonthPhrase.parse(text, today: day(today)).description == expected)
    }

    @Test(
        "months that do not exist",
        arguments: ["13月", "0月", "2025-13", "R7.0", "H31.5", "R1.4", "S64.2", "11/2", "1867-12"])
    func impossible(text: String) throws {
        let error = try #require(throws: PhraseError.self) {
            try MonthPhrase.parse(text, today: day("2026-11-22"))
        }
        #expect(error.message.hasPrefix("「\(text)」という月はありません"))
    }

    @Test(
        "phrases that are not understood",
        arguments: ["", "2", "2025", "2025年2", "2025-02-01", "来年", "令和7年", "2月1日", "今月末", "202502"])
    func unreadable(text: String) throws {
        let error = try #require(throws: PhraseError.self) {
            try MonthPhrase.parse(text, today: day("2026-11-22"))
        }
        #expect(error.message.hasPrefix("「\(text)」は月として読めません"))
    }
}
