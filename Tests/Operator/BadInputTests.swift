import Foundation
import Testing

/// Whatever people type: exit 2 with one Japanese sentence, nothing changed, no trace of the inside.
@Suite struct BadInputTests {
    /// What each field is tried with.
    static let bad: [String] = [
        "", " ", "\u{1}x", "a\u{1B}[31mb", "行\n二", "😀", "-1",
        "999999999999999999999999", String(repeating: "あ", count: 30_000), "' OR 1=1 --", "\u{202E}abc",
        "1e9",
    ]

    static let resident = ["--kana", "タナカ", "--phone", "3958-0163", "--age", "75"]

    static func book(_ change: [String: String?]) -> [String] {
        var words: [String: String?] = [
            "--venue": "nakacho", "--at": "4/7 10:00", "--kana": "タナカ", "--phone": "3958-0163", "--age": "75",
        ]
        words.merge(change) { $1 }
        let given = words.compactMapValues(\.self).sorted { $0.key < $1.key }
        return ["book"] + given.flatMap { [$0.key, $0.value] }
    }

    /// A new account, `mori` unless the place of its id is named.
    static func account(_ change: [String: String?]) -> [String] {
        var words: [String: String?] = ["--name": "森", "--role": "venue", "--venue": "nakacho"]
        words.merge(change.filter { $0.key != "%" }) { $1 }
        let given = words.compactMapValues(\.self).sorted { $0.key < $1.key }
        return ["account", "new", change["%"] == nil ? "mori" : "%"] + given.flatMap { [$0.key, $0.value] }
    }

    /// A corner on a date that has none.
    static func corner(_ change: [String: String]) -> [String] {
        var words = ["--place": "広場", "--date": "4/18", "--hours": "10:00-16:00"]
        words.merge(change.filter { $0.key != "title" }) { $1 }
        return ["corner", "new", change["title"] ?? "区民まつり", "--apply"]
            + words.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
    }

    /// What is in anybody's own words: a name of somebody who works here, what a key is for.
    private static func isFree(_ command: [String]) -> Bool {
        let place = command.firstIndex(of: "%") ?? 0
        if command.first == "corner" { return ["new", "--place", "--because"].contains(command[place - 1]) }
        if ["milestone", "grade"].contains(command.first) {
            return ["new", "--planned", "--department", "--evidence", "--because"].contains(
                command[place - 1])
        }
        return command.first == "account" && (command.firstIndex(of: "%") ?? 0) > 0
            && ["--name", "--purpose"].contains(command[(command.firstIndex(of: "%") ?? 1) - 1])
    }

    /// A reason or a note may be any words, no note takes it away, and an empty `--today` or `--when` says
    /// nothing.
    private static func isFine(_ command: [String], _ text: String) -> Bool {
        if isFree(command)
            || !Set(command).isDisjoint(with: [
                "--waive-age", "--waive-limit", "--reach", "--note", "--other",
            ])
            || command.starts(with: ["topic", "add", "%"])
        {
            let any = ["😀", "999999999999999999999999", "' OR 1=1 --", "1e9"]
            return any.contains(text) || text.isEmpty && command.first == "person"
        }
        return !Set(command).isDisjoint(with: ["--today", "--when"]) && ["", " "].contains(text)
    }

    @Test(arguments: commands) func everyBadTextIsRefusedInOneSentence(_ command: [String]) throws {
        // given: a planned year with one booking
        let scratch = try Self.shared()
        let before = try scratch.contents()
        for text in Self.bad where !Self.isFine(command, text) {
            // when
            let words = command.map { $0 == "%" ? text : $0 }
            let result = try scratch.sumaho(words + Self.onDay(command))
            // then
            let what = "\(command) with \(text.prefix(20).debugDescription): \(result.errors.prefix(300))"
            #expect(result.exitCode == 2 && result.complaint.count == 1, "\(what)")
            #expect(Self.isJapaneseSentence(result.complaint.first ?? ""), "\(what)")
            #expect(!result.errors.contains("Fatal") && !result.signalled, "\(what)")
            #expect(!result.errors.unicodeScalars.contains { $0 == "\u{1B}" }, "\(what)")
        }
        #expect(try scratch.contents() == before, "\(command)")
    }

    /// Commands that lack something they need.
    static let incomplete: [[String]] = [
        ["plan"], ["publish", "poster"], ["publish", "ics"], ["publish", "opendata"],
        ["publish", "koho", "--submit"], ["publish", "koho", "--deadline", "4/10"],
        ["publish", "ics", "nakacho", "--all"], ["holidays", "import"], ["book"],
        ["book", "--venue", "nakacho"],
        ["book", "--venue", "nakacho", "--at", "4/7 10:00"],
        ["book", "--venue", "nakacho", "--at", "4/7 10:00", "--kana", "タナカ"],
        ["book", "--venue", "nakacho", "--at", "4/7 10:00", "--kana", "タナカ", "--phone", "3958-0199"],
        ["move"], ["move", "1"], ["cancel"], ["find"], ["mark"], ["mark", "1"], ["walkin"],
        ["walkin", "--venue", "nakacho", "--phone", "3958-0163"],
        ["person", "show"], ["person", "merge"], ["person", "merge", "1"], ["person", "unmerge"],
        ["person", "new"], ["person", "correct"], ["wait", "join"], ["wait", "leave"], ["wait", "rejoin"],
        ["tasks", "report"], ["tasks", "report", "1"], ["close"], ["close", "nakacho"], ["open"],
        ["open", "nakacho"], ["uncancel"], ["readback"],
        ["day", "close"], ["day", "reopen"], ["day", "reopen", "nakacho"], ["day", "enter"],
        ["day", "settle"], ["day", "name"], ["queue", "join"], ["queue", "list"], ["queue", "serve"],
        ["queue", "book"], ["queue", "book", "1"], ["queue", "leave"], ["queue", "rejoin"],
        ["account", "new"], ["account", "new", "mori"], ["account", "new", "mori", "--name", "森"],
        ["account", "new", "mori", "--name", "森", "--role", "venue"],
        ["account", "new", "mori", "--name", "森", "--role", "office", "--head"],
        ["account", "renew"], ["account", "renew", "sato"], ["account", "end"], ["account", "password"],
        ["account", "password", "sato"], ["account", "unlock"], ["account", "token"],
        ["account", "token", "sato"], ["account", "revoke"],
        ["account", "pin"], ["account", "pin", "sato"], ["tablet", "retire"],
        ["record"], ["record", "1"], ["record", "show"], ["record", "earlier"], ["topic", "add"],
        ["topic", "retire"],
        ["corner", "new"], ["corner", "new", "区民まつり", "--date", "4/18", "--hours", "10:00-16:00"],
        ["corner", "count"], ["corner", "tally"], ["corner", "tally", "1"], ["corner", "show"],
        ["corner", "cancel"], ["corner", "cancel", "1"], ["corner", "restore"],
        ["target", "set"], ["target", "set", "個別相談会"], ["target", "set", "個別相談会", "5", "--as-planned"],
        ["milestone", "set"], ["milestone", "set", "accessibility-training"],
        ["milestone", "set", "accessibility-training", "4/1"], ["milestone", "take-back"],
        ["milestone", "new"], ["milestone", "new", "冊子"], ["milestone", "drop"], ["grade", "set"],
        ["grade", "set", "達成"],
    ]

    @Test(arguments: incomplete) func whatIsMissingIsNamedInOneSentence(_ command: [String]) throws {
        let scratch = try Self.shared()
        let before = try scratch.contents()
        let result = try scratch.sumaho(command + Self.onDay(command))
        #expect(result.exitCode == 2 && result.complaint.count == 1, "\(command): \(result.errors)")
        #expect(Self.isJapaneseSentence(result.complaint.first ?? ""), "\(command): \(result.errors)")
        #expect(try scratch.contents() == before, "\(command)")
    }

    private static func onDay(_ command: [String]) -> [String] {
        command.contains("--today") || command == ["%"] || command == ["report", "%"]
            ? [] : ["--today", "2026-04-07 09:00"]
    }

    static func isJapaneseSentence(_ line: String) -> Bool {
        line.count <= 400 && line.unicodeScalars.contains { (0x3041...0x30FF).contains($0.value) }
            && line.contains("。")
    }

    private static let made = Result { try ward() }

    /// One ward for all commands, each with a copy of its own: none of them may change it.
    private static func shared() throws -> Scratch {
        let (made, scratch) = (try Self.made.get(), try Scratch())
        try FileManager.default.copyItem(atPath: made.database, toPath: scratch.database)
        return scratch
    }

    private static func ward() throws -> Scratch {
        let scratch = try Scratch.planned()
        let made = try scratch.sumaho(
            ["book", "--venue", "nakacho", "--at", "4/7 11:00", "--today", "2026-04-01 09:00"] + resident)
        #expect(made.exitCode == 0, "\(made.errors)")
        let account = try scratch.sumaho([
            "account", "new", "sato", "--name", "佐藤", "--role", "office", "--today", "2026-04-01 09:00",
        ])
        #expect(account.exitCode == 0, "\(account.errors)")
        return scratch
    }
}
