import Testing

/// Entries chained with 「;」 at the prompt, and entries that the half page names. It is Tuesday, 17 November.
@Suite struct ChainTests {
    private static let today = "2026-11-17 09:00"

    /// 田中さん is at hand; 志村 has a session on Wednesday the 25th, whose first seat is sold.
    private static func prompt() async throws -> (Scratch, Prompt) {
        let scratch = try Scratch.ofPlannedYear()
        for (at, kana, phone) in [
            ("11/25 10:00", "さとう きよ", "3958-0102"), ("11/18 10:00", "たなか はな", "3958-0101"),
        ] {
            try scratch.sumaho(
                on: "2026-11-16 09:00",
                [
                    "book", "--venue", "志村", "--at", at, "--kana", kana, "--phone", phone, "--age", "78",
                ])
        }
        let prompt = try await Prompt(scratch, today: today)
        try await prompt.enter("39580101")
        return (scratch, prompt)
    }

    private static func bookings(_ scratch: Scratch) throws -> Int {
        try scratch.count("SELECT count(*) FROM booking WHERE endedAt IS NULL")
    }

    /// A number typed before the list was seen means what was asked for, never what is offered instead.
    @Test(arguments: [
        ("a 志村 24日;b 1", "近くの空きです。"), ("a 志村 25日 17時;b 1", "ほかの時間の空きです。"),
        ("a 志村 25日 10時;b 1", "10:30"), ("a 志村 24日;m 1", "近くの空きです。"),
    ])
    func aChainStopsAtWhatNobodyAskedFor(line: String, shows: String) async throws {
        let (scratch, prompt) = try await Self.prompt()
        let answer = try await prompt.enter(line).joined()
        #expect(answer.contains(shows), "\(answer)")
        #expect(answer.contains("ご希望どおりの空きではないので、続きはしていません(残りの1件)。"), "\(answer)")
        #expect(try Self.bookings(scratch) == 2)
        #expect(try scratch.count("SELECT count(*) FROM booking WHERE endedAt IS NOT NULL") == 0)
        // Whoever has seen the list may choose from it.
        let booked = try await prompt.enter("b 1").joined()
        #expect(booked.contains("ご予約をお取りいたしました。"), "\(booked)")
        #expect(try Self.bookings(scratch) == 3)
    }

    @Test(arguments: ["a 志村 25日;b 1", "a 志村 25日 10時半;b 1", "a 志村 25日 午前;+;b 1"])
    func aChainGoesOnWithWhatWasAskedFor(line: String) async throws {
        let (scratch, prompt) = try await Self.prompt()
        let answer = try await prompt.enter(line).joined()
        #expect(answer.contains("ご予約をお取りいたしました。") && !answer.contains("していません"), "\(answer)")
        #expect(try Self.bookings(scratch) == 3)
    }

    /// Nothing follows the list, so nothing has been left undone.
    @Test func aListAloneIsNotStopped() async throws {
        let (_, prompt) = try await Self.prompt()
        let answer = try await prompt.enter("a 志村 24日").joined()
        #expect(answer.contains("近くの空きです。") && !answer.contains("していません"), "\(answer)")
    }

    @Test func whatTheHalfPageNamesWorks() async throws {
        let (scratch, prompt) = try await Self.prompt()
        let page = try await prompt.enter("h").joined(separator: "\n")
        #expect(page.contains("k 連絡 聞こえにくい"))
        let kept = try await prompt.enter("k 連絡 聞こえにくい").joined()
        #expect(kept.contains("記録しました"), "\(kept)")
        #expect(try scratch.count("SELECT count(*) FROM personDetails WHERE reach = '聞こえにくい'") == 1)
    }

    /// 月 is Monday, and 火曜 no question on a Tuesday: who waits does so week after week.
    @Test(arguments: [("月 午前", "月 午前"), ("月曜 午前", "月 午前"), ("火曜", "火")])
    func aDayOfTheWeekIsWaitedForEveryWeek(words: String, wish: String) async throws {
        let (_, prompt) = try await Self.prompt()
        let answer = try await prompt.enter("w 志村 \(words)").joined()
        #expect(answer.contains("(待ち: 志村 \(wish)") && !answer.contains("だけ"), "\(answer)")
    }
}
