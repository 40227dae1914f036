import Almanac
import Testing

/// Today is Sunday, 22 November 2026.
@Suite struct WhenJunkTests {
    @Test(
        "days and times that do not exist",
        arguments: [
            "2/30", "25時", "11月31日", "10時60分", "32日", "32", "2/29", "13月", "2月の30日", "24日 25", "24日 1061",
            "0日間", "昭和64年2月1日", "令和9年13月", "12/1〜32", "9999週間後", "2200-01-01", "24日 午前10時60分",
        ])
    func impossible(text: String) throws {
        let sentence = try #require(complaint(about: text))
        #expect(sentence.hasPrefix("「\(text)」という日時はありません(") && sentence.hasSuffix("。"))
    }

    @Test(
        "what is not understood",
        arguments: [
            "月", "日", "日 午前", "11月日", "ふ", "志村", "👍", "👨‍👩‍👧", "\u{0}", "\u{1B}[31m", "24日\u{7}", "\r\n",
            "e\u{301}",
            "24日の", "24日、", "の", "の24日", "から", "まで", "以降", "12/1-", "12/1--12/10", "11/24(火", "11/24(祝)",
            "11/",
            "10:", "10:3", "毎週", "次の", "来年", "24 25", "年内 3日間", "3日間 3日間", "土日以外", "祝日", "１１²", "99999", "十百",
            // One of two is not both, and no time either.
            "3、4日", "4日か5", "3か4日", "24・25日", "24日か来週", "火曜か24日", "午前か2時", "来週と火曜",
        ])
    func unreadable(text: String) throws {
        let sentence = try #require(complaint(about: text))
        #expect(sentence.hasPrefix("「\(text)」は日時として読めません(24日、来週") && sentence.hasSuffix("。"))
    }

    @Test("at most 40 characters, however many come")
    func tooLong() throws {
        let spaces = String(repeating: " ", count: 37)
        #expect(try meaning(of: spaces + "24日") == "2026-11-24")
        let clock = ContinuousClock()
        for text in [
            spaces + "24日 ", String(repeating: "長", count: 30_000), String(repeating: "👍", count: 30_000),
            String(repeating: "の", count: 30_000), "e" + String(repeating: "\u{301}", count: 30_000),
            String(repeating: "\u{0}", count: 30_000),
        ] {
            let taken = clock.measure {
                #expect(complaint(about: text)?.hasPrefix("日時は40文字以内です") == true)
            }
            #expect(taken < .seconds(1))
        }
    }
}
