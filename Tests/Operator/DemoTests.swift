import Testing

/// The first thing a new user runs.
@Suite struct DemoTests {
    @Test func theSameSeedAndDayGiveTheSameOutput() throws {
        let scratch = try Scratch()
        let first = try scratch.sumaho(["demo", "--no-serve", "--today", "2026-04-08"])
        let again = try scratch.sumaho(["demo", "--no-serve", "--today", "2026-04-08"])
        let other = try scratch.sumaho(["demo", "--no-serve", "--today", "2026-04-08", "--seed", "7"])
        #expect(first.exitCode == 0 && first.output == again.output)
        #expect(other.output != first.output)
        for heading in ["■ 本日の受付", "■ 月報", "■ 目標進捗"] { #expect(first.output.contains(heading)) }
    }

    @Test func aDayWithoutSessionsShowsTheNext() throws {
        // 5 April 2026 is a Sunday.
        let result = try Scratch().sumaho(["demo", "--no-serve", "--today", "2026-04-05"])
        #expect(result.exitCode == 0 && result.output.contains("■ 次の開催日の受付"))
    }
}
