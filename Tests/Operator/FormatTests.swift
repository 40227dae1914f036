import Foundation
import Testing

/// One report in any form, to the screen or into a file.
@Suite struct FormatTests {
    private static let report = ["report", "day", "仲町", "--today", "2026-04-07 15:00"]

    private func file(_ scratch: Scratch, _ name: String) throws -> Data {
        try Data(contentsOf: URL(fileURLWithPath: scratch.folder + "/" + name))
    }

    @Test func aFileIsMadeOnceAndReplacedOnlyWhenAsked() throws {
        let scratch = try Scratch.planned()
        let path = scratch.folder + "/day.csv"
        let words = Self.report + ["--format", "csv", "--output", path]
        let made = try scratch.sumaho(words)
        #expect(made.exitCode == 0 && made.output.isEmpty && made.errors == "\(path) に書きました。\n")
        let bytes = try file(scratch, "day.csv")
        #expect(bytes.starts(with: Array("\u{FEFF}日付,会場,区分,項目,数\r\n2026-04-07,仲町ふれあい館,".utf8)))
        let again = try scratch.sumaho(words)
        #expect(again.exitCode == 2 && again.errors.contains("すでにあります") && again.errors.contains("--force"))
        try Data("x".utf8).write(to: URL(fileURLWithPath: path))
        #expect(try scratch.sumaho(words).exitCode == 2)
        #expect(try file(scratch, "day.csv") == Data("x".utf8))
        #expect(try scratch.sumaho(words + ["--force"]).exitCode == 0)
        #expect(try file(scratch, "day.csv") == bytes)
        // Nothing else is left beside it, and others may read it as any file
        let names = try FileManager.default.contentsOfDirectory(atPath: scratch.folder)
        #expect(names.filter { $0.contains("csv") } == ["day.csv"])
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode.map { $0 & 0o600 } == 0o600 && mode != 0o600)
    }

    @Test func aFolderGetsAFileOfTheReportsName() throws {
        let scratch = try Scratch.planned()
        let folder = scratch.folder + "/out"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for form in ["text", "csv", "xlsx"] {
            #expect(try scratch.sumaho(Self.report + ["--format", form, "--output", folder]).exitCode == 0)
        }
        #expect(try scratch.sumaho(Self.report + ["--json", "--output", folder + "/"]).exitCode == 0)
        let name = "day-2026-04-07-nakacho"
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        #expect(names == ["csv", "json", "txt", "xlsx"].map { "\(name).\($0)" })
        // What goes to the screen is what goes into a file
        let text = try scratch.sumaho(Self.report).output
        #expect(text.contains("日報"))
        #expect(try file(scratch, "out/\(name).txt") == Data(text.utf8))
        #expect(try file(scratch, "out/\(name).xlsx").starts(with: Array("PK".utf8)))
        let data = try JSONSerialization.jsonObject(with: file(scratch, "out/\(name).json"))
        #expect((data as? [String: Any])?["venue"] as? String == "nakacho")
        #expect(try scratch.sumaho(Self.report + ["--output", folder]).exitCode == 2)
    }

    @Test func cp932SaysWhatItChanged() throws {
        let scratch = try Scratch.planned()
        let path = scratch.folder + "/day.csv"
        let came = ["walkin", "--venue", "仲町", "--age", "77", "--today", "2026-04-07 10:05"]
        #expect(try scratch.sumaho(came).exitCode == 0)
        let words = Self.report + ["--format", "csv", "--encoding", "cp932", "--output", path]
        let made = try scratch.sumaho(words)
        #expect(made.exitCode == 0 && made.errors.contains("「〜」を「～」にしました(1か所)。\n"), "\(made.errors)")
        let text = String(data: try file(scratch, "day.csv"), encoding: .shiftJIS)
        #expect(text?.contains("2026-04-07,仲町ふれあい館,年代,75～79歳,1\r\n") == true)
    }

    @Test(arguments: [
        (["--json", "--format", "csv"], "--json と --format"), (["--encoding", "cp932"], "--format csv"),
        (["--format", "xlsx", "--encoding", "utf8"], "--format csv"), (["--format", "pdf"], "書き方が違います"),
        (["--format", "csv", "--output", ""], "書き込めません"),
        (["--format", "csv", "--output", "/no/such/folder/day.csv"], "書き込めません"),
        (["--format", "csv", "--output", "/no/such/folder/"], "書き込めません"),
        (["--format", "csv", "--output", "/dev/null", "--force"], "書き込めません"),
        (["--format", "csv", "--encoding", "euc"], "書き方が違います"),
    ])
    func whatDoesNotGoTogetherIsRefused(words: [String], sentence: String) throws {
        let scratch = try Scratch.planned()
        let result = try scratch.sumaho(Self.report + words)
        let said = words.contains("--json") ? result.output : result.errors
        #expect(result.exitCode == 2 && said.contains(sentence), "\(result)")
        #expect(said.split(separator: "\n").count == 1 && result.output + result.errors == said)
    }

    /// A pipe takes the bytes, a terminal would only be confused by them.
    @Test func aWorkbookIsNotShownOnATerminal() throws {
        let scratch = try Scratch.planned()
        let words = Self.report + ["--format", "xlsx", "--database", scratch.database]
        let quoted = ([Binary.sumaho.path] + words).map { "'\($0)'" }.joined(separator: " ")
        let shown = try Binary(path: "/usr/bin/env").run(["script", "-qec", quoted, "/dev/null"])
        #expect(shown.exitCode == 2 && shown.output.contains("画面に出せません"), "\(shown)")
        let piped = try Binary(path: "/bin/sh").run(["-c", quoted + " | head -c 2"])
        #expect(piped.output == "PK")
    }
}
