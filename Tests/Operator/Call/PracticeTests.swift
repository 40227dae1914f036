import Foundation
import Testing

/// The prompt for practice, without a terminal, and for those who listen to it.
@Suite struct PracticeTests {
    private static let morning = "2026-11-17 09:00"
    private static let call = [
        "39580101", "n やまもと はな 78", "a", "b1a", "m2b", "u", "x", "u", "w 志村", "z", "t",
    ]

    @Test func practiceLeavesNothingBehind() async throws {
        // given
        let scratch = try Scratch.ofPlannedYear()
        let before = try (EndState.text(scratch), Self.files(scratch))
        // when
        let prompt = try await Prompt(scratch, today: Self.morning, ["--practice"])
        #expect(prompt.greeting.first == "練習です。本当の予約は変わりません。")
        var answers: [String] = []
        for line in Self.call { answers += try await prompt.enter(line) }
        // then
        #expect(answers.joined().contains("ご予約をお取りいたしました"))
        #expect(answers.joined().contains("キャンセル待ちを承りました"))
        #expect(prompt.terminal.transcript.contains("練習 ヤマモト ハナ> "))
        #expect(try Self.files(scratch) == before.1)
        try prompt.terminal.type("q\r")
        #expect(try await prompt.terminal.wait() == .exited(0))
        #expect(try Self.files(scratch) == before.1)
        #expect(try EndState.text(scratch) == before.0)
        // The control: the same without practice is seen.
        let real = try await Prompt(scratch, today: Self.morning)
        for line in Self.call { try await real.enter(line) }
        #expect(try EndState.text(scratch) != before.0)
    }

    private static func files(_ scratch: Scratch) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: scratch.folder).sorted()
    }

    @Test func linesFromAPipeAreAnsweredAsPlainLines() throws {
        let scratch = try Scratch.ofPlannedYear()
        let input = scratch.folder + "/input"
        try Data((Self.call + ["\u{1B}[31mたなか", "q"]).joined(separator: "\n").utf8)
            .write(to: URL(fileURLWithPath: input))
        let result = try Binary(path: "/bin/sh").run(
            ["-c", "\"$0\" call < \"$1\"", Binary.sumaho.path, input],
            environment: ["SUMAHO_DATABASE": scratch.database, "SUMAHO_TODAY": Self.morning])
        #expect(result.exitCode == 0 && result.errors == "")
        #expect(result.output.contains("ヤマモト ハナ様のご予約をお取りいたしました。"))
        #expect(result.output.hasSuffix("お疲れさまでした。\n"))
        // Neither a prompt nor anything that a terminal would obey.
        #expect(!result.output.contains(Prompt.mark))
        #expect(
            result.output.unicodeScalars.allSatisfy {
                $0 == "\n" || $0.properties.generalCategory != .control
            })
        #expect(try scratch.count("SELECT count(*) FROM booking WHERE endedAt IS NULL") == 1)
    }

    @Test func aPipeThatEndsEndsTheDay() throws {
        let scratch = try Scratch.ofPlannedYear()
        let result = try Binary.sumaho.run(
            ["call"], environment: ["SUMAHO_DATABASE": scratch.database, "SUMAHO_TODAY": Self.morning])
        #expect(result.exitCode == 0)
        #expect(result.output.hasSuffix("お疲れさまでした。\n"))
    }

    /// What libedit needs to edit a line: moving the cursor, inserting, and erasing. No colour, no title, no
    /// second screen, nothing that jumps about: a screen reader reads lines.
    @Test(arguments: ["xterm", "dumb"])
    func aTerminalGetsLinesAndNothingElse(_ kind: String) async throws {
        let scratch = try Scratch.ofPlannedYear()
        let prompt = try await Prompt(scratch, today: Self.morning, terminal: kind)
        for line in Self.call + ["h", "? b", "ｎ　たなか"] {
            try await prompt.enter(line)
        }
        try prompt.terminal.type("たな\u{1B}[Dか\u{7F}\u{7F}\r")
        _ = try await prompt.answer()
        let escapes = prompt.terminal.escapes
        let moving = /\[[0-9;]*[ABCDGJKP@]/
        #expect(escapes.filter { $0.wholeMatch(of: moving) == nil } == [])
        if kind == "dumb" { #expect(escapes == []) }
        let isPlain = prompt.terminal.transcript.unicodeScalars.allSatisfy {
            $0 == "\n" || $0.properties.generalCategory != .control
        }
        #expect(isPlain)
    }
}
