import Foundation
import Glibc
import Testing

/// Lines typed into a real terminal, and lines that come from anything else.
@Suite struct LineReaderTests {
    private static let up = "\u{1B}[A"
    static let left = "\u{1B}[D"
    private static let backspace = "\u{7F}"
    static let interrupt = "\u{03}"
    static let end = "\u{04}"

    /// A prompt that waits for its first key.
    static func start(
        _ environment: [String: String] = [:], _ arguments: [String] = []
    ) async throws -> PseudoTerminal {
        let terminal = try PseudoTerminal(.typist, arguments, environment: environment)
        try await terminal.expect("受付> ")
        return terminal
    }

    @Test(
        arguments: [
            ("plain", "book 10:00", "book 10:00"),
            ("Japanese, corrected", "たな" + backspace + "か", "たか"),
            ("Japanese, inserted", "たか" + left + "な", "たなか"),
            ("Japanese, cut out", "たなか" + left + backspace, "たか"),
            ("full width", "１０：３０　ＡＢ×", "１０：３０　ＡＢ×"),
            ("beyond the basic plane", "𠮷野" + left + backspace + "吉", "吉野"),
            (
                "past a screen line", String(repeating: "あ", count: 100) + left + "い",
                String(repeating: "あ", count: 99) + "いあ"
            ),
            ("home and end", "b\u{1}a\u{5}c", "abc"),
            ("keys that do nothing", "a\u{1B}[5~b\u{1B}[2~c\u{1B}[15~d\u{1B}xe", "abcde"),
            ("Ctrl-D inside", "abc" + left + end, "ab"),
            ("one word", "しむ\t", "しむら "),
            ("one ASCII word", "yot\t", "yotei "),
            ("what several have in common", "なか\tだ\t", "なかだい "),
            ("a word that begins otherwise", "toku\t", "とくまる "),
            ("no such word", "abc\t", "abc"),
            ("a word after a full-width space", "a　しむ\t", "a　しむら "),
        ])
    func whatIsTypedArrives(_ name: String, _ keys: String, _ line: String) async throws {
        for environment in [["TERM": "xterm"], ["TERM": "dumb", "LANG": "C"]] {
            let terminal = try await Self.start(environment)
            try terminal.type(keys + "\r")
            try await terminal.expect("line: \(line)\n受付> ")
            #expect(terminal.charactersSent == keys.unicodeScalars.count + 1)
            try terminal.type(Self.end)
            try await terminal.expect("end\n")
            #expect(try await terminal.wait() == .exited(0))
        }
    }

    @Test(arguments: ["C", "POSIX", "ja_JP.UTF-8", "ja_JP.eucJP"])
    func japaneseIsEditedInAnyLocale(_ locale: String) async throws {
        let terminal = try await Self.start(["LC_ALL": locale])
        try terminal.type("たな" + Self.backspace + "か\r")
        try await terminal.expect("line: たか\n")
    }

    @Test func arrowsBringLinesBack() async throws {
        let terminal = try await Self.start()
        let long = String(repeating: "長", count: 400)
        for line in ["一", "二", "二", long] {
            try terminal.type(line + "\r")
            try await terminal.expect("line: \(line)\n受付> ")
        }
        // Neither the long one nor the second of two alike was kept.
        try terminal.type(Self.up + Self.up + "つ\r")
        try await terminal.expect("line: 一つ\n")
    }

    @Test func tabTwiceShowsWhatThereIs() async throws {
        let terminal = try await Self.start()
        try terminal.type("\t\t")
        try await terminal.expect("\nyoyaku  yotei  なかちょう  なかだい  しむら")
        try await terminal.expect("受付> ")
        try terminal.type("a\r")
        try await terminal.expect("line: a\n")
    }

    /// What stood in the line is dropped, and the next line is read as ever.
    @Test(arguments: [("at the prompt", ""), ("in a line", "たなか" + left)])
    func nobodyThereIsNoticed(_ name: String, _ keys: String) async throws {
        let terminal = try await Self.start([:], ["3000"])
        try terminal.type(keys)
        try await terminal.expect("idle\n受付> ", within: 30)
        try terminal.type("e\r")
        try await terminal.expect("line: e\n")
    }

    @Test func linesTypedAheadAreKept() async throws {
        let terminal = try await Self.start()
        try terminal.type("wait\r")
        try await terminal.expect("busy\n")
        try terminal.type("たな\rb\u{7F}c\r")
        terminal.signal(SIGUSR1)
        try await terminal.expect("line: たな\n")
        try await terminal.expect("line: c\n")
    }

    @Test func aMillionCharactersWithoutAnEndAreCutOff() async throws {
        let terminal = try await Self.start()
        for _ in 0..<100 { try terminal.type(String(repeating: "z", count: 10_000)) }
        try terminal.type(Self.backspace + "y\r")
        // The line is full, so that only what shortens it counts.
        let line = try await terminal.expect(
            "line: " + String(repeating: "z", count: 4_095) + "\n", within: 60)
        #expect(line.utf8.count < 100_000)
        #expect(try peakMemory(of: terminal.process) < 60_000)
    }

    /// In KiB, as the kernel counts.
    private func peakMemory(of process: pid_t) throws -> Int {
        let status = try String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
        let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") })
        return try #require(line.split(separator: " ").compactMap { Int($0) }.first)
    }

    @Test(
        arguments: [
            ("nothing", "", ""),
            ("lines", "a\nb\n", "line: a\nline: b\n"),
            ("no last end", "a\nた", "line: a\nline: た\n"),
            ("empty lines", "\n\na\n", "line: \nline: \nline: a\n"),
            ("Windows", "a\r\nb\r\n", "line: a\nline: b\n"),
            ("no keys", "a\tb\u{3}\u{4}\n", "line: a\tb\u{3}\u{4}\n"),
            (
                "across a chunk",
                String(repeating: "あ", count: 1_000) + "\n" + String(repeating: "い", count: 1_000),
                "line: " + String(repeating: "あ", count: 1_000) + "\nline: "
                    + String(repeating: "い", count: 1_000) + "\n"
            ),
            (
                "too long", String(repeating: "z", count: 1_000_000) + "\nnext\n",
                "line: " + String(repeating: "z", count: 4_096) + "\nline: next\n"
            ),
        ])
    func whatIsNoTerminalIsReadAsItComes(_ name: String, _ input: String, _ output: String) throws {
        #expect(try Self.pipe(Data(input.utf8)) == output + "end\n")
    }

    @Test func whatIsNoTextIsMarked() throws {
        #expect(
            try Self.pipe(Data([0x61, 0xFF, 0x62, 0x0A, 0xE3, 0x81]))
                == "line: a\u{FFFD}b\nline: \u{FFFD}\nend\n")
    }

    /// What the typist answers to a pipe.
    private static func pipe(_ input: Data) throws -> String {
        let scratch = try Scratch()
        try input.write(to: URL(fileURLWithPath: scratch.folder + "/input"))
        let result = try Binary(path: "/bin/sh").run(
            ["-c", "cat \"$1\" | \"$0\"", Binary.typist.path, scratch.folder + "/input"])
        #expect(result.errors == "")
        return result.output
    }
}
