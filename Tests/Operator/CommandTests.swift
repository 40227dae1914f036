import Foundation
import Testing

/// The commands as people and programs use them, on the real binary.
@Suite struct CommandTests {
    @Test func aVisitFromPlanToReport() throws {
        let scratch = try Scratch.planned()
        let today = ["--today", "2026-04-07 10:05"]

        // when: somebody books, moves, another cancels, both days come
        let booked = try answer(scratch.book("タナカ ハナ", "3958-0163", at: "4/7 10:30"))
        #expect(booked["state"] as? String == "booked")
        let id = try #require(booked["booking"] as? Int)
        let moved = try answer(
            scratch.sumaho(["move", "\(id)", "--at", "4/7 10:00", "--json", "--today", "2026-04-01 10:00"]))
        let number = try #require(moved["booking"] as? Int)
        #expect(moved["start"] as? String == "10:00")
        let other = try answer(scratch.book("スズキ", "090-1000-0001", at: "4/7 11:00"))
        let cancelled = try answer(scratch.sumaho(["cancel", "\(other["booking"] ?? 0)", "--json"] + today))
        #expect(cancelled["state"] as? String == "cancelled")
        let marked = try answer(scratch.sumaho(["mark", "\(number)", "attended", "--json"] + today))
        #expect(marked["state"] as? String == "attended")
        let walkIn = try answer(
            scratch.sumaho(["walkin", "--venue", "仲町", "--party", "2", "--json"] + today))
        #expect(walkIn["state"] as? String == "attended" && walkIn["person"] is NSNull)

        // then: every report says so
        let month = try answer(scratch.sumaho(["report", "month", "2026-04", "--json"] + today))
        let total = try #require(month["total"] as? [String: Any])
        #expect(total["visits"] as? Int == 3 && total["people"] as? Int == 1 && total["unnamed"] as? Int == 2)
        #expect(total["cancelled"] as? Int == 1 && total["walkIns"] as? Int == 1)
        let progress = try answer(scratch.sumaho(["report", "progress", "--json"] + today))
        let items = try #require(progress["items"] as? [[String: Any]])
        #expect(items.first { $0["programme"] as? String == "consultation" }?["visits"] as? Int == 3)
        let grade = try #require(progress["grade"] as? [String: Any])
        #expect(grade["proposed"] is NSNull && grade["ifEndedToday"] as? String == "未達成")
        #expect(try scratch.sumaho(["doctor"]).exitCode == 0)
    }

    @Test func aRepeatedRequestAnswersTheSame() throws {
        let scratch = try Scratch.planned()
        let id = "0190c0de-0000-4000-8000-000000000001"
        let first = try scratch.book("タナカ", "3958-0163", at: "4/7 10:30", id: id)
        let again = try scratch.book("タナカ", "3958-0163", at: "4/7 10:30", id: id)
        let other = try scratch.book("タナカ", "3958-0163", at: "4/7 11:00", id: id)
        #expect(first.exitCode == 0 && again.output == first.output)
        #expect(other.exitCode == 1 && other.output.contains("id-reused"))
        #expect(try scratch.count("SELECT count(*) FROM booking") == 1)
        // Who typed it is told which option it was.
        let words = try scratch.sumaho(["turnaway", "仲町", "--id", id, "--today", "2026-04-01 09:00"])
        #expect(words.exitCode == 1 && words.errors.contains("--id"), "\(words.errors)")
    }

    @Test func theNewsletterIsPrintedAsPublished() throws {
        let scratch = try Scratch()
        #expect(try scratch.sumaho(["plan", "令和6", "--apply", "--today", "2025-01-10"]).exitCode == 0)
        let lines = try scratch.sumaho(["publish", "koho", "--lines", "--month", "2025-02"]).output.split(
            separator: "\n")
        let published = try String(
            contentsOfFile: Scratch.repository + "/Tests/Reports/Data/koho-2025-02.txt", encoding: .utf8
        ).split(separator: "\n")
        #expect(published.count == 4 && lines.prefix(4) == published[...])
    }

    @Test func planAloneNeedsNoDatabaseAndMakesNone() throws {
        let scratch = try Scratch()
        let plan = try answer(scratch.sumaho(["plan", "R8", "--json"]))
        #expect(plan["sessions"] as? Int == 770 && plan["seats"] as? Int == 6160)
        #expect(!FileManager.default.fileExists(atPath: scratch.database))
    }

    @Test func theProgramRunsWhereItIsDeployed() throws {
        // given: the program copied to another folder, first without what belongs to it
        let scratch = try Scratch()
        let copy = Binary(path: scratch.folder + "/sumaho")
        // By a process of its own: a file that we had open for writing could not be run while a child that
        // another test has just forked still holds it.
        #expect(try Binary(path: "/bin/cp").run([Binary.sumaho.path, copy.path]).exitCode == 0)
        let plan = ["plan", "2026", "--venues", Scratch.repository + "/venues"]
        let alone = try copy.run(plan)
        #expect(alone.exitCode == 2 && alone.complaint.count == 1, "\(alone.errors)")
        // when: the folder of resources lies beside it
        let resources = "sumaho_Operator.resources"
        let built = URL(fileURLWithPath: Binary.sumaho.path).deletingLastPathComponent().path
        try FileManager.default.copyItem(
            atPath: "\(built)/\(resources)", toPath: "\(scratch.folder)/\(resources)")
        #expect(try copy.run(plan).exitCode == 0)
    }

    @Test func applyingAgainChangesNothing() throws {
        let scratch = try Scratch.planned()
        let again = try answer(scratch.sumaho(["plan", "2026", "--apply", "--json"]))
        let applied = try #require(again["applied"] as? [String: Any])
        #expect(applied["unchanged"] as? Int == 770 && applied["added"] as? Int == 0)
        #expect(try scratch.count("SELECT count(*) FROM seat") == 6160)
    }

    @Test func helpIsJapaneseAndTheParsersErrorsAreTwo() throws {
        let scratch = try Scratch()
        let help = try scratch.sumaho(["--help"])
        #expect(help.exitCode == 0 && help.output.contains("使い方:") && !help.output.contains("USAGE"))
        for wrong in [
            ["book", "--nonsense"], ["cancel"], ["openings", "a", "b"], ["book", "--venue"], ["nothing"],
        ] {
            let result = try scratch.sumaho(wrong)
            #expect(result.exitCode == 2 && result.complaint.count == 1, "\(wrong) \(result.errors)")
        }
    }

    @Test func refusalsAreJSONOnRequest() throws {
        let scratch = try Scratch.planned()
        _ = try scratch.book("タナカ", "3958-0163", at: "4/7 10:30")
        let refusal = try scratch.book("スズキ", "3958-0164", at: "4/7 10:30")
        let body = try #require(try json(refusal.output) as? [String: Any])
        #expect(refusal.exitCode == 1 && body["code"] as? String == "seat-taken")
        #expect(Set(body.keys) == ["code", "message", "alternatives", "candidates", "fields"])
        let nearest = try #require((body["alternatives"] as? [[String: Any]])?.first)
        #expect(Set(nearest.keys) == ["seat", "venue", "date", "start", "end", "desk"])
    }

    /// What the README shows a new user to type works as it stands there.
    @Test func theReadmesDayWorks() throws {
        let readme = try String(contentsOfFile: Scratch.repository + "/README.md", encoding: .utf8)
        let part = try #require(readme.components(separatedBy: "## A day with it").last)
        let commands = part.components(separatedBy: "```")[1].replacing(" \\\n", with: " ")
            .split(separator: "\n")
            .filter { $0.hasPrefix("export ") || $0.hasPrefix("sumaho ") }
        #expect(commands.count > 12)
        let scratch = try Scratch()
        let script = ["set -e", "cd '\(Scratch.repository)'"] + commands.map(String.init)
        let file = scratch.folder + "/day.sh"
        try Data(script.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: file))
        let folder = URL(fileURLWithPath: Binary.sumaho.path).deletingLastPathComponent().path
        let result = try Binary(path: "/bin/bash").run(
            [file], environment: ["SUMAHO_DATABASE": scratch.database, "PATH": folder + ":/usr/bin:/bin"])
        #expect(result.exitCode == 0, "\(result.errors)")
        #expect(result.output.contains("来館") && result.output.contains("仲町ふれあい館 電話3958-0163…12月1日"))
    }

    private func answer(_ result: Binary.Result) throws -> [String: Any] {
        #expect(result.exitCode == 0, "\(result.output)\(result.errors)")
        return try #require(try json(result.output) as? [String: Any])
    }
}

extension Scratch {
    /// Books at 仲町 on 1 April, answering in JSON.
    func book(_ kana: String, _ phone: String, at: String, id: String? = nil) throws -> Binary.Result {
        try sumaho(
            [
                "book", "--venue", "nakacho", "--at", at, "--kana", kana, "--phone", phone, "--age", "75",
                "--json", "--today", "2026-04-01 09:00",
            ] + (id.map { ["--id", $0] } ?? []))
    }
}
