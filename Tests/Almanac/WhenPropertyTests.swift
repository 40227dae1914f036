import Almanac
import Testing

@Suite struct WhenPropertyTests {
    @Test("on whatever day it is said: never before today, on the right weekdays, of the right length")
    func anyDay() throws {
        var dice = Dice(seed: 2_026)
        for _ in 0..<400 {
            // Given any day of sixty years,
            let today = day("2020-01-01").adding(days: Int.random(in: 0..<22_000, using: &dice))
            let weekday = try #require(Weekday.allCases.randomElement(using: &dice))
            let number = Int.random(in: 1...60, using: &dice)
            // when periods are said, then they are as long as their names say,
            let lengths = [
                ("今週", 8 - today.weekday.rawValue), ("来週", 7), ("再来週", 7), ("来週末", 2), ("来月上旬", 10),
                ("来月中旬", 10), ("来月", today.civilMonth.next.dayCount), ("\(number)日間", number),
                ("今月", today.civilMonth.dayCount - today.day + 1), ("明日から\(number)日間", number), ("一週間", 7),
                ("\(today.civilMonth.next.month)月", today.civilMonth.next.dayCount),
            ]
            for (text, length) in lengths {
                let when = try WhenPhrase.parse(text, today: today)
                let (first, last) = try (#require(when.first), #require(when.last))
                #expect(first >= today && last - first + 1 == length, "\(text) on \(today)")
            }
            // weeks begin on Monday,
            #expect(try WhenPhrase.parse("来週", today: today).first?.weekday == .monday)
            // and a day of the week is that one, in the week that was said.
            for (text, days) in [("来週\(weekday.kanji)曜", 1...13), ("再来週の\(weekday.kanji)", 8...20)] {
                let when = try WhenPhrase.parse(text, today: today)
                let date = try #require(when.first)
                #expect(date.weekday == weekday && days ~= date - today && when.last == date)
            }
        }
    }

    @Test("whatever parts come together in whatever order: a sensible value, or a sentence")
    func anyParts() throws {
        let words = [
            "11/24", "24日", "来週", "12月", "火", "木曜", "平日", "週末", "午前", "PM", "2時", "10:30", "10", "明日から",
            "12/25まで",
            "3日間", "来月上旬", "次の火曜", "昨日", "月末", "から", "まで", "〜", "の", "と", "(", "日", "半", "1224", "🙂", "末",
        ]
        var dice = Dice(seed: 11_22)
        var outcomes = (read: 0, refused: 0)
        for _ in 0..<8_000 {
            let today = day("2026-11-16").adding(days: Int.random(in: 0..<60, using: &dice))
            let said = (0..<Int.random(in: 1...4, using: &dice)).compactMap { _ in
                words.randomElement(using: &dice)
            }
            do throws(PhraseError) {
                let when = try WhenPhrase.parse(said.joined(), today: today)
                outcomes.read += 1
                #expect(
                    when.first.map { $0 >= today } != false && when.last.map { $0 >= today } != false,
                    "\(said)")
                if let first = when.first, let last = when.last {
                    #expect(first <= last, "\(said)")
                    let fitting = CivilDate.dates(from: first, through: last)
                        .filter { when.weekdays.contains($0.weekday) }
                    #expect(when.weekdays.isEmpty || fitting.count > 1, "\(said)")
                    #expect(first < last || when.weekdays.isEmpty, "\(said)")
                }
                #expect(when.part == nil || when.time == nil, "\(said)")
            } catch {
                outcomes.refused += 1
                #expect(error.message.hasSuffix("。"), "\(said)")
            }
        }
        #expect(outcomes.read > 1_000 && outcomes.refused > 1_000, "\(outcomes)")
    }
}
