import Foundation
import Testing

/// One morning at the phone desk, played from a script in two terminals at once.
@Suite struct TranscriptTests {
    private static func text(_ name: String) throws -> String {
        let file = try #require(Bundle.module.url(forResource: "Data/" + name, withExtension: "txt"))
        return try String(contentsOf: file, encoding: .utf8)
    }

    @Test func aMorningEndsAsItShould() async throws {
        let scratch = try Scratch.ofPlannedYear()
        var replay = Replay(scratch, today: "2026-11-17 09:00")
        try await replay.play(Script(Self.text("morning")))
        #expect(replay.faults.isEmpty, "\(replay.faults.joined(separator: "\n"))")
        #expect(replay.calls > 20)
        let rows = try EndState.text(scratch)
        let expected = try Self.text("morning-rows")
        #expect(rows == expected, "\(rows)")
        let doctor = try scratch.sumaho(["doctor"])
        #expect(doctor.exitCode == 0, "\(doctor.output)")
    }

    @Test func theRulesOfThePhoneDeskHold() async throws {
        let scratch = try Scratch.ofPlannedYear()
        var replay = Replay(scratch, today: "2026-11-17 09:00")
        try await replay.play(Script(Self.text("corners")))
        #expect(replay.faults.isEmpty, "\(replay.faults.joined(separator: "\n"))")
        #expect(replay.calls > 10)
        let doctor = try scratch.sumaho(["doctor"])
        #expect(doctor.exitCode == 0, "\(doctor.output)")
    }

    @Test func slipsLoseNothingAndAreNamed() async throws {
        let scratch = try Scratch.ofPlannedYear()
        var replay = Replay(scratch, today: "2026-11-17 09:00")
        try await replay.play(Script(Self.text("slips")))
        #expect(replay.faults.isEmpty, "\(replay.faults.joined(separator: "\n"))")
        #expect(replay.calls > 10)
        let doctor = try scratch.sumaho(["doctor"])
        #expect(doctor.exitCode == 0, "\(doctor.output)")
        // The daughter's number stands beside what her mother waits for.
        #expect(try scratch.count("SELECT count(*) FROM waiting WHERE since = '2026-12-05'") == 1)
        #expect(
            try scratch.count("SELECT count(*) FROM callBack WHERE normal = '090-1111-0107'") > 0)
    }

    /// From the prompt into a course by order, one by lot, and out again.
    @Test func callersApplyForCourses() async throws {
        let scratch = try Scratch.ofPlannedYear()
        var replay = Replay(scratch, today: "2026-11-17 09:00")
        try await replay.play(Script(Self.text("courses")))
        #expect(replay.faults.isEmpty, "\(replay.faults.joined(separator: "\n"))")
        #expect(try scratch.count("SELECT count(*) FROM application WHERE endedAt IS NULL") == 4)
        #expect(
            try scratch.count("SELECT count(*) FROM enrolment WHERE state = 'place' AND endedAt IS NULL") == 1
        )
        let doctor = try scratch.sumaho(["doctor"])
        #expect(doctor.exitCode == 0, "\(doctor.output)")
    }

    /// The control: a script that expects something else is found out, in each of its ways.
    @Test func aWrongScriptIsFoundOut() async throws {
        let wrong = """
            ■ 1
            両> 39589999
            答 ありません
            答 お待ちしておりました
            無 登録
            別 登録 | 番号
            """
        var replay = Replay(try Scratch.ofPlannedYear(), today: "2026-11-17 09:00")
        try await replay.play(Script(wrong))
        #expect(replay.faults.map { $0.prefix(6) } == ["line 4", "line 4", "line 5", "line 5", "line 6"])
        #expect(throws: Script.Unreadable.self) { try Script("左 39580101") }
        #expect(throws: Script.Unreadable.self) { try Script("中> 39580101") }
    }
}
