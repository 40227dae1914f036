import Foundation
import Testing

/// Whatever people type about courses: exit 2 with one Japanese sentence, and nothing changed.
@Suite struct BadCourseInputTests {
    private static func new(_ change: [String: String]) -> [String] {
        var words = [
            "--venue": "志村", "--capacity": "20", "--date": "6/7 10:00-12:00", "--selection": "lottery",
            "--opens": "4/2", "--closes": "5/20",
        ]
        words.merge(change.filter { $0.key != "title" }) { $1 }
        return ["course", "new", change["title"] ?? "写真", "--apply"]
            + words.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
    }

    private static func apply(_ change: [String: String?]) -> [String] {
        var words: [String: String?] = ["--kana": "ヤマダ", "--phone": "3958-0164", "--age": "75"]
        words.merge(change.filter { $0.key != "course" }) { $1 }
        let given = words.compactMapValues(\.self).sorted { $0.key < $1.key }
        return ["course", "apply", (change["course"] ?? nil) ?? "1"] + given.flatMap { [$0.key, $0.value] }
    }

    static let commands: [[String]] = [
        ["course", "list", "%"], ["course", "list", "--year", "%"],
        new(["title": "%"]), new(["--venue": "%"]), new(["--room": "%"]), new(["--capacity": "%"]),
        new(["--date": "%"]), new(["--selection": "%"]), new(["--opens": "%"]), new(["--closes": "%"]),
        new(["--deadline": "%"]), new(["--minimum-age": "%"]), new(["--first-timer": "%"]),
        new(["--reserves": "%"]), new(["--content": "%"]), new(["--teacher": "%"]), new(["--fee": "%"]),
        new(["--id": "%"]),
        [
            "course", "new", "写真", "--selection", "lottery", "--opens", "4/2", "--closes", "5/20", "--group",
            "%",
        ],
        ["course", "show", "%"], ["course", "copy", "%"], ["course", "cancel", "%", "--reason", "雨"],
        ["course", "cancel", "1", "--reason", "%"],
        apply(["course": "%"]), apply(["--kana": "%"]), apply(["--phone": "%"]), apply(["--age": "%"]),
        apply(["--born": "%", "--age": nil]), apply(["--name": "%"]), apply(["--person": "%"]),
        apply(["--choice": "%"]), apply(["--address": "%"]), apply(["--source": "%"]),
        apply(["--postmark": "%"]), apply(["--received": "%"]), apply(["--first": "%"]),
        apply(["--exception": "%", "--age": "40"]), apply(["--id": "%"]),
        ["course", "postcards", "%", "/dev/null"], ["course", "postcards", "1", "%"],
        ["course", "postcards", "1", "/dev/null", "--received", "%"],
        ["course", "postcards", "1", "/dev/null", "--id", "%"],
        ["course", "applications", "%"], ["course", "withdraw", "%"], ["course", "withdraw", "1-%"],
        ["course", "withdraw", "%-1"], ["course", "restore", "%"],
        ["course", "freeze", "%", "--value-source", "数値", "--value-on", "5/22"],
        ["course", "freeze", "2", "--value-source", "%", "--value-on", "4/9"],
        ["course", "freeze", "2", "--value-source", "数値", "--value-on", "%"],
        ["course", "lift", "%", "--reason", "間違い"], ["course", "draw", "%", "--value", "1234"],
        ["course", "draw", "1", "--value", "1", "--replaces", "%"], ["course", "published", "%"],
        ["course", "result", "%"], ["course", "check", "%"], ["course", "verify", "%", "--value", "1"],
        ["course", "verify", "LIST", "--value", "%"],
        ["course", "verify", "LIST", "--value", "1", "--hash", "%"],
        ["course", "calls", "%"], ["course", "called", "%", "self"], ["course", "called", "1", "%"],
        ["course", "roster", "%"], ["course", "roster", "1", "--group", "%"],
        ["course", "mark", "%", "1", "attended"], ["course", "mark", "1", "%", "attended"],
        ["course", "mark", "1", "1", "%"], ["course", "mark", "1", "1", "attended", "--date", "%"],
    ]

    /// What may be in anybody's own words, and then is fine.
    private static let free = [
        "--content", "--teacher", "--fee", "--reason", "--address", "--exception", "--value-source",
        "--value",
    ]

    private static func isFine(_ command: [String], _ text: String) -> Bool {
        let place = command.firstIndex(of: "%") ?? 0
        let isTitle = command[1] == "new" && place == 2
        guard isTitle || (place > 0 && free.contains(command[place - 1])) else { return false }
        // Nothing said of these is nothing to say.
        let isOptional = ["--content", "--teacher", "--fee"].contains(command[place - 1])
        return ["😀", "999999999999999999999999", "' OR 1=1 --", "1e9"].contains(text)
            || isOptional && ["", " "].contains(text)
    }

    /// A third of the texts for each: every text meets every kind of word.
    @Test(arguments: commands.indices) func badTextIsRefusedInOneSentence(_ index: Int) throws {
        let command = Self.commands[index]
        let scratch = try Self.copy()
        let before = try scratch.contents()
        for (number, text) in BadInputTests.bad.enumerated()
        where number % 3 == index % 3 && !Self.isFine(command, text) {
            let words = command.map {
                $0 == "LIST" ? scratch.folder + "/list.txt" : $0.replacing("%", with: text)
            }
            let result = try scratch.on(words, at: "2026-04-07 09:00")
            let what = "\(command) with \(text.prefix(20).debugDescription): \(result.errors.prefix(300))"
            #expect(result.exitCode == 2 && result.complaint.count == 1, "\(what)")
            #expect(BadInputTests.isJapaneseSentence(result.complaint.first ?? ""), "\(what)")
            #expect(!result.errors.contains("Fatal") && !result.signalled, "\(what)")
            #expect(!result.errors.unicodeScalars.contains { $0 == "\u{1B}" }, "\(what)")
        }
        #expect(try scratch.contents() == before, "\(command)")
    }

    /// Commands that lack something they need.
    static let incomplete: [[String]] = [
        ["course", "new"], ["course", "new", "写真"],
        ["course", "new", "写真", "--selection", "lottery", "--opens", "4/2", "--closes", "5/20"],
        ["course", "show"], ["course", "copy"], ["course", "cancel"], ["course", "cancel", "1"],
        ["course", "apply"], ["course", "apply", "1"], ["course", "postcards"], ["course", "postcards", "1"],
        ["course", "postcards", "1", "/dev/null"], ["course", "applications"], ["course", "withdraw"],
        ["course", "restore"], ["course", "freeze"], ["course", "freeze", "1"], ["course", "lift"],
        ["course", "lift", "1"], ["course", "draw"], ["course", "draw", "1"], ["course", "published"],
        ["course", "result"], ["course", "verify"], ["course", "verify", "x"], ["course", "check"],
        ["course", "called"], ["course", "called", "1"], ["course", "roster"], ["course", "mark"],
        ["course", "mark", "1"], ["course", "mark", "1", "1"],
    ]

    @Test(arguments: incomplete) func whatIsMissingIsNamedInOneSentence(_ command: [String]) throws {
        let scratch = try Self.copy()
        let before = try scratch.contents()
        let result = try scratch.on(command, at: "2026-04-07 09:00")
        #expect(result.exitCode == 2 && result.complaint.count == 1, "\(command): \(result.errors)")
        #expect(
            BadInputTests.isJapaneseSentence(result.complaint.first ?? ""), "\(command): \(result.errors)")
        #expect(try scratch.contents() == before, "\(command)")
    }

    /// Two courses, one of which can be closed; somebody with a place in the first; a published list.
    private static let made = Result { try ward() }

    private static func copy() throws -> Scratch {
        let (made, scratch) = (try Self.made.get(), try Scratch())
        for name in ["ward.sqlite", "list.txt"] {
            try FileManager.default.copyItem(
                atPath: made.folder + "/" + name, toPath: scratch.folder + "/" + name)
        }
        return scratch
    }

    private static func ward() throws -> Scratch {
        let scratch = try Scratch.planned()
        for (title, selection, closes) in [("申し込み順", "first-come", "4/20"), ("抽選", "lottery", "4/5")] {
            let date = selection == "lottery" ? "5/17 10:00-12:00" : "5/10 10:00-12:00"
            try scratch.expect(
                ["course", "new", title, "--venue", "志村", "--capacity", "4", "--date", date, "--selection"]
                    + [selection, "--opens", "4/1 09:00", "--closes", closes, "--apply"])
        }
        try scratch.expect(
            ["course", "apply", "1", "--kana", "タナカ", "--phone", "3958-0163", "--age", "70"])
        let list = "sumaho-draw 1\ncourse 2\ngroups A:4\nreserves 2\nvalue 2026-04-09 数値\n1 first A\n"
        try Data(list.utf8).write(to: URL(fileURLWithPath: scratch.folder + "/list.txt"))
        return scratch
    }
}
