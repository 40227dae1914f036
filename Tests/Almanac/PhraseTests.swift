import Almanac
import Testing

/// What holds for all phrases.
@Suite struct PhraseTests {
    @Test("every day can be said in every written form")
    func everyForm() throws {
        for date in CivilDate.dates(from: day("2026-06-01"), through: day("2027-05-20")) {
            let forms = [
                date.description, date.wareki, "\(date.month)/\(date.day)", "\(date.month)月\(date.day)日",
                "\(date.year)/\(date.month)/\(date.day)", "\(date.wareki)(\(date.weekday.kanji))",
            ]
            for form in forms { #expect(try DatePhrase.parse(form, today: day("2026-11-22")) == date) }
        }
    }

    @Test("whatever is mistyped, a value or a sentence comes back, at either end of the calendar too")
    func noise() {
        let phrases = [
            "11/24 10:30", "2026-11-24T10:00", "令和8年11月24日", "来週の火曜日10時半", "来月末 正午", "十一月二十四日", "3日後",
            "R7.2", "11月24日(火)", "31日 午後1時", "2週間前", "先月", "2月", "しあさって",
        ]
        let slips = [
            "", "1", "9", "99", "２", "十", "〇", "/", "-", ".", "年", "月", "日", "末", "後", "前", "元", "(", " ",
            "時", "半", ":",
            "e\u{301}", "👨‍👩‍👧", "\u{FEFF}", "\r\n",
        ]
        let readings: [(String, CivilDate) throws -> Any] = [
            { try DatePhrase.parse($0, today: $1) }, { try MomentPhrase.parse($0, today: $1) },
            { try MonthPhrase.parse($0, today: $1) }, { text, _ in try TimePhrase.parse(text) },
        ]
        var dice = Dice(seed: 2026)
        var outcomes = (read: 0, refused: 0)
        for round in 0..<3_000 {
            // Given a phrase with one character replaced,
            let phrase = Array(phrases[round % phrases.count])
            let slip = Int.random(in: phrase.indices, using: &dice)
            let text = phrase[..<slip] + (slips.randomElement(using: &dice) ?? "") + phrase[(slip + 1)...]
            for reading in readings {
                do {
                    // when it is read as each kind of phrase,
                    _ = try reading(String(text), [day("2026-11-22"), .earliest, .latest][round % 3])
                    outcomes.read += 1
                } catch {
                    // then a refusal says what was found.
                    let message = (error as? PhraseError)?.message ?? ""
                    #expect(message.contains(String(text)) && message.hasSuffix("。"))
                    outcomes.refused += 1
                }
            }
        }
        #expect(outcomes.read > 200 && outcomes.refused > 5_000)
    }
}
