import Foundation
import GRDB
import Testing

/// Databases and venue files that are not what they should be: exit 2 or 3, one sentence, nothing changed.
@Suite struct BadFileTests {
    /// Commands that need a database.
    static let commands: [[String]] = [
        ["openings"], ["day"], ["doctor"], ["find", "タナカ"], ["report", "progress"], ["cancel", "1"],
        ["publish", "koho", "--month", "2026-04"], ["mark", "1", "attended"],
        ["walkin", "--venue", "nakacho"],
    ]

    @Test(arguments: commands) func withoutADatabaseTheNextCommandIsNamed(_ command: [String]) throws {
        let scratch = try Scratch()
        let result = try scratch.sumaho(command)
        #expect(result.exitCode == 2)
        #expect(result.complaint.count == 1 && result.errors.contains("sumaho plan"))
        #expect(!FileManager.default.fileExists(atPath: scratch.database))
    }

    @Test(arguments: commands + [["plan", "2026", "--apply"]]) func aDirectoryIsNoDatabase(
        _ command: [String]
    ) throws {
        let scratch = try Scratch()
        try FileManager.default.createDirectory(atPath: scratch.database, withIntermediateDirectories: false)
        try Self.expectOneSentence(try scratch.sumaho(command), [2, 3])
    }

    @Test(arguments: commands + [["plan", "2026", "--apply"]])
    func anotherProgramsDatabaseIsLeftAlone(_ command: [String]) throws {
        let scratch = try Scratch()
        try scratch.execute("CREATE TABLE theirs (a)")
        let before = try scratch.contents()
        try Self.expectOneSentence(try scratch.sumaho(command), [2])
        #expect(try scratch.contents() == before)
    }

    @Test(arguments: [99, 4096, 20_000, 60_000]) func aTruncatedDatabaseFails(_ length: Int) throws {
        let scratch = try Scratch.planned()
        let whole = try scratch.contents()
        for command in Self.commands {
            try whole.prefix(length).write(to: URL(fileURLWithPath: scratch.database))
            try Self.expectOneSentence(try scratch.sumaho(command), [2, 3], command)
        }
    }

    @Test func garbageInTheMiddleIsFoundByTheDoctor() throws {
        let scratch = try Scratch.planned()
        var damaged = try scratch.contents()
        damaged.replaceSubrange(40_000..<80_000, with: Data(repeating: 0x5A, count: 40_000))
        try damaged.write(to: URL(fileURLWithPath: scratch.database))
        #expect(try scratch.sumaho(["doctor"]).exitCode == 3)
    }

    /// Damage anywhere is an answer or a failure that says so: never the end of the process, never a name.
    @Test func damageAnywhereNeverEndsTheProcess() throws {
        let scratch = try Scratch.planned()
        _ = try scratch.book("ヤマノウチ ハナ", "3958-0163", at: "4/7 10:30")
        let whole = try scratch.contents()
        let name = try #require(whole.firstRange(of: Data("ヤマノウチ".utf8)))
        for round in 0..<24 {
            // A byte of the name that is no UTF-8 any more, and others anywhere but in the header.
            var damaged = whole
            damaged[name.lowerBound + round % name.count] = 0xFF
            for flip in 1...round + 1 {
                damaged[100 + (round * 7919 + flip * 104_729) % (whole.count - 100)] = 0x41
            }
            try damaged.write(to: URL(fileURLWithPath: scratch.database))
            for command in [
                ["day", "--date", "4/7"], ["find", "3958-0163"], ["report", "month", "2026-04"],
            ] {
                let result = try scratch.sumaho(command + ["--today", "2026-04-07 09:00"])
                #expect(
                    !result.signalled && [0, 1, 3].contains(result.exitCode), "\(round) \(result.errors)")
                #expect(
                    !result.errors.contains("ノウチ") && !result.errors.contains("Fatal"), "\(result.errors)")
            }
        }
    }

    @Test func aReadOnlyDatabaseCannotBeWrittenByAnOrdinaryUser() throws {
        let scratch = try Scratch.planned()
        let manager = FileManager.default
        try manager.setAttributes([.posixPermissions: 0o444], ofItemAtPath: scratch.database)
        try manager.setAttributes([.posixPermissions: 0o755], ofItemAtPath: scratch.folder)
        let before = try scratch.contents()
        // Root ignores file modes: take them off.
        let user =
            getuid() == 0
            ? ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : ["/usr/bin/env"]
        for command in [["cancel", "1"], ["day"], ["plan", "2026", "--apply"]] {
            try Self.expectOneSentence(try scratch.sumaho(command, under: user), [3], command)
        }
        #expect(try scratch.contents() == before)
    }

    /// The venue folder is a copy with one file changed, for instance 10 MB of it.
    @Test(arguments: [
        ("nakacho.yaml", String(repeating: "a: b\n", count: 2_000_000), "大きすぎ"),
        ("nakacho.yaml", "", "空のファイル"),
        ("nakacho.yaml", "\u{1}\u{2}", "制御文字"),
        ("nakacho.yaml", "id: [", "YAML"),
        ("common.yaml", "ward: {name: 板橋区, code: \"131199\", mayor: x}\n", "mayor"),
        ("zzz.yaml", "id: nakacho\n", "consultation"),
    ]) func aBadVenueFileIsRefusedBeforeAnythingChanges(_ name: String, _ text: String, _ word: String) throws
    {
        let scratch = try Scratch.planned()
        let venues = scratch.folder + "/venues"
        try FileManager.default.copyItem(atPath: Scratch.repository + "/venues", toPath: venues)
        try Data(text.utf8).write(to: URL(fileURLWithPath: venues + "/" + name))
        let before = try scratch.contents()
        let result = try scratch.sumaho(["plan", "2026", "--apply", "--venues", venues])
        try Self.expectOneSentence(result, [2])
        #expect(result.errors.contains(name) && result.errors.contains(word), "\(result.errors)")
        #expect(try scratch.contents() == before)
    }

    @Test(arguments: [
        "", "国民の祝日・休日月日,国民の祝日・休日名称\r\n", "国民の祝日・休日月日,国民の祝日・休日名称\r\n2026/2/30,謎の日\r\n", "x,y\n1,2\n",
    ]) func aBadHolidayFileIsRefused(_ text: String) throws {
        let scratch = try Scratch.planned()
        let file = scratch.folder + "/syukujitsu.csv"
        try Data(text.utf8).write(to: URL(fileURLWithPath: file))
        let before = try scratch.contents()
        try Self.expectOneSentence(try scratch.sumaho(["holidays", "import", file]), [2])
        try Self.expectOneSentence(try scratch.sumaho(["holidays", "import", scratch.folder]), [2])
        #expect(try scratch.contents() == before)
    }

    private static func expectOneSentence(
        _ result: Binary.Result, _ codes: Set<Int32>, _ command: [String] = []
    ) throws {
        #expect(
            codes.contains(result.exitCode), "\(command) \(result.exitCode) \(result.errors)\(result.output)")
        #expect(result.complaint.count == 1, "\(command) \(result.errors)")
        #expect(
            result.errors.contains("。") && !result.errors.contains("Fatal"), "\(command) \(result.errors)")
        #expect(!result.signalled && result.output.isEmpty, "\(command) \(result.output)")
    }
}
