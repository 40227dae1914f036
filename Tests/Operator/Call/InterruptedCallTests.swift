import Foundation
import Testing

/// Ctrl-C, a closed terminal, and programs killed in the middle of a call: nothing is half-booked, nothing
/// held for ever.
@Suite(.serialized) struct InterruptedCallTests {
    static let kills = Int(ProcessInfo.processInfo.environment["SUMAHO_CALL_KILLS"] ?? "") ?? 40
    private static let morning = "2026-11-17 09:00"
    private static let interrupt = "\u{03}"

    private static func prompt(_ scratch: Scratch, entries: [String] = []) async throws -> Prompt {
        let prompt = try await Prompt(scratch, today: morning)
        for entry in entries { try await prompt.enter(entry) }
        return prompt
    }

    private static func live(_ scratch: Scratch) throws -> Int {
        try scratch.count("SELECT count(*) FROM booking WHERE endedAt IS NULL")
    }

    @Test func interruptInALineDropsItAndKeepsTheCall() async throws {
        let scratch = try Scratch.ofPlannedYear()
        let prompt = try await Self.prompt(scratch, entries: ["39580101", "n やまもと はな 78", "a"])
        try prompt.terminal.type("b1a" + Self.interrupt)
        try await prompt.terminal.expect("(入力を消しました。終わるときは q)\n新 ヤマモト ハナ> ")
        #expect(try Self.live(scratch) == 0 && scratch.count("SELECT count(*) FROM person") == 0)
        try prompt.terminal.type(Self.interrupt)
        try await prompt.terminal.expect("(入力を消しました。")
        try await prompt.terminal.expect("> ")
        let answer = try await prompt.enter("b1a")
        #expect(answer.joined().contains("お取りいたしました"))
        #expect(try Self.live(scratch) == 1)
    }

    @Test func interruptWhileItWorksLeavesTheWorkDone() async throws {
        let scratch = try Scratch.ofPlannedYear()
        let prompt = try await Self.prompt(scratch, entries: ["39580101", "n やまもと はな 78", "a"])
        try prompt.terminal.type("b1a\r" + Self.interrupt)
        try await prompt.terminal.expect("お取りいたしました。")
        try await prompt.terminal.expect("> ")
        #expect(try Self.live(scratch) == 1)
        #expect(CallRecord.faults(in: scratch, said: []) == [])
    }

    @Test(arguments: [("at the prompt", ""), ("in a line", "b1"), ("while it works", "b1a\r")])
    func aClosedTerminalEndsThePrompt(_ name: String, _ typed: String) async throws {
        let scratch = try Scratch.ofPlannedYear()
        let prompt = try await Self.prompt(scratch, entries: ["39580101", "n やまもと はな 78", "a"])
        try prompt.terminal.type(typed)
        prompt.terminal.hangUp()
        _ = try await prompt.terminal.wait()
        #expect(try Self.live(scratch) <= (typed.hasSuffix("\r") ? 1 : 0))
        #expect(CallRecord.faults(in: scratch, said: []) == [])
        // The next prompt goes on.
        let next = try await Self.prompt(scratch, entries: ["39580102", "n たなか はな 78", "a"])
        let answer = try await next.enter("b1a")
        #expect(answer.joined().contains("お取りいたしました"))
    }

    @Test func killedAtAnyMomentItHasNothingHalfDone() async throws {
        let scratch = try Scratch.planned(desks: 4)
        var said: Set<Int> = []
        var changes = 0
        for round in 0..<Self.kills {
            let before = try scratch.count("SELECT count(*) FROM journal")
            let calls = try await Self.callAndKill(in: scratch, round)
            said.formUnion(calls.bookings)
            changes += calls.changes
            // What was not said is at most the change under way.
            let made = try scratch.count("SELECT count(*) FROM journal") - before
            #expect((0...1).contains(made - calls.changes), "round \(round): \(made), said \(calls.changes)")
            if round % 10 == 9 {
                #expect(CallRecord.faults(in: scratch, said: said) == [], "after \(round) kills")
            }
        }
        #expect(CallRecord.faults(in: scratch, said: said) == [])
        print("\(Self.kills) prompts killed, \(changes) changes acknowledged before")
        #expect(changes > Self.kills, "calls that hardly get anywhere show nothing")
    }

    /// Lets an operator type two calls ahead, and kills the prompt somewhere among them.
    private static func callAndKill(
        in scratch: Scratch, _ round: Int
    ) async throws -> (bookings: Set<Int>, changes: Int) {
        let prompt = try await prompt(scratch)
        let calls = (0..<2).map { call in
            let wish = round % 10 == 3 ? ["w"] : []
            let entries =
                ["\(39_600_000 + round * 2 + call)", "n やまもと はな 78", "a", "b1a", "m2b", "u"]
                + ["x", "u", "m1b"] + wish + ["x"]
            return entries.map { $0 + "\r" }.joined()
        }
        try prompt.terminal.type(calls.joined())
        // By what has been said and not by the clock: the machine may be busy.
        let enough = Int.random(in: 0..<10)
        let end = ContinuousClock.now + .seconds(3)
        while changes(saidBy: prompt) < enough, ContinuousClock.now < end {
            try await Task.sleep(for: .milliseconds(2))
        }
        try await Task.sleep(for: .microseconds(Int.random(in: 0..<20_000)))
        prompt.terminal.kill()
        #expect(try await prompt.terminal.wait() == .killed(by: SIGKILL))
        return (bookings(saidBy: prompt), changes(saidBy: prompt))
    }

    private static func bookings(saidBy prompt: Prompt) -> Set<Int> {
        Set(prompt.terminal.transcript.matches(of: /\(予約 ([0-9]+)\)\n/).compactMap { Int($0.output.1) })
    }

    private static func changes(saidBy prompt: Prompt) -> Int {
        let said = prompt.terminal.transcript
        return said.matches(of: /\(予約 [0-9]+\)\n/).count + said.ranges(of: "キャンセル待ちを承りました").count
    }

    @Test(
        arguments: [
            ("a booking is lost", "DROP TRIGGER booking_isNeverDeleted; DELETE FROM booking WHERE id = 2"),
            ("nobody is on the seat", "UPDATE booking SET person = NULL WHERE id = 2"),
            ("somebody without a booking", "INSERT INTO person (id) VALUES (900)"),
            ("a booking that is in no journal", "UPDATE booking SET request = 'x' WHERE id = 2"),
            (
                "the journal is cut",
                "DROP TRIGGER IF EXISTS journal_isNeverDeleted; DELETE FROM journal WHERE id = 2"
            ),
        ])
    func theHarnessWouldNotice(_ name: String, _ sql: String) async throws {
        let scratch = try Scratch.ofPlannedYear()
        for number in 1...2 {
            let prompt = try await Self.prompt(scratch, entries: ["3958010\(number)", "n たなか はな 78", "a 志村"])
            try await prompt.enter("b1\(number == 1 ? "a" : "b")")
        }
        #expect(CallRecord.faults(in: scratch, said: [1, 2]) == [])
        try scratch.execute(sql)
        #expect(CallRecord.faults(in: scratch, said: [1, 2]) != [], "\(name)")
    }

    @Test func aCallThatIsTakenUpGoesToAnotherPromptLater() async throws {
        // given: a call that a prompt has taken up, and that prompt killed
        let scratch = try Scratch.ofPlannedYear()
        try Self.book(in: scratch, "志村", "11/18 10:00", "2026-11-10 10:00")
        let killed = try await Self.prompt(scratch)
        #expect(try await killed.enter("t").joined().contains("▲確認の電話"))
        killed.terminal.kill()
        // then: nobody has it at first, and another prompt a quarter of an hour later
        let soon = try await Prompt(scratch, today: "2026-11-17 09:10")
        #expect(try await soon.enter("t").joined().contains("今かける電話はありません。"))
        let later = try await Prompt(scratch, today: "2026-11-17 09:16")
        #expect(try await later.enter("t").joined().contains("▲確認の電話: 11月18日(水) 10:00 志村"))
        #expect(try await later.enter("1").joined().contains("本人に伝えた"))
    }

    @Test func aSeatThatIsOfferedIsFreeAgainWhenTheOfferEnds() async throws {
        // given: a seat kept for somebody who waits, offered by a prompt that is killed in the middle
        let scratch = try Scratch.ofPlannedYear()
        try Self.book(in: scratch, "志村", "11/18 14:00", "2026-11-16 10:00")
        let waiting = ["wait", "join", "志村", "--kana", "もり しず", "--phone", "3958-0109", "--age", "84"]
        try scratch.sumaho(on: "2026-11-16 10:01", waiting)
        try scratch.sumaho(on: "2026-11-16 10:02", ["cancel", "1"])
        let killed = try await Self.prompt(scratch)
        #expect(try await killed.enter("t").joined().contains("▲空きのご案内"))
        killed.terminal.kill()
        // then: it is nobody else's before the offer ends, and anybody's after
        let before = try await Prompt(scratch, today: "2026-11-17 11:58")
        #expect(try await !before.enter("a 志村 18日 14時").joined().contains("14:00"))
        let after = try await Prompt(scratch, today: "2026-11-17 12:01")
        for entry in ["39580101", "n たなか はな 78"] { try await after.enter(entry) }
        #expect(try await after.enter("a 志村 18日 14時").first == "1 11/18(水) 志村 14:00")
        #expect(try await after.enter("b1").joined().contains("午後2時から／タナカ ハナ様のご予約をお取りいたしました"))
        #expect(CallRecord.faults(in: scratch, said: [1, 2, 3]) == [])
    }

    private static func book(in scratch: Scratch, _ venue: String, _ time: String, _ today: String) throws {
        let resident = ["--kana", "いのうえ はる", "--phone", "3958-0119", "--age", "74"]
        try scratch.sumaho(on: today, ["book", "--venue", venue, "--at", time] + resident)
    }
}
