import Glibc
import Testing

/// Ctrl-C, Ctrl-Z, a closed terminal, signals: what ends a line, and what ends the program.
extension LineReaderTests {
    @Test(arguments: ["xterm", "dumb"])
    func interruptDropsTheLineOnly(_ term: String) async throws {
        let terminal = try await Self.start(["TERM": term])
        try terminal.type("たなか" + Self.left + Self.interrupt)
        try await terminal.expect("interrupted\n受付> ")
        try terminal.type(Self.interrupt)
        try await terminal.expect("interrupted\n受付> ")
        try terminal.type("abc\r")
        try await terminal.expect("line: abc\n")
    }

    @Test func interruptBetweenLinesIsHarmless() async throws {
        let terminal = try await Self.start()
        try terminal.type("wait\r")
        try await terminal.expect("busy\n")
        try terminal.type(Self.interrupt)
        try await terminal.expect("^C")
        terminal.signal(SIGUSR1)
        try await terminal.expect("受付> ")
        try terminal.type("abc\r")
        try await terminal.expect("line: abc\n")
    }

    @Test func stoppedAndCalledBackItGoesOn() async throws {
        let shell = try PseudoTerminal(Binary(path: "/bin/sh"), ["-i"], environment: ["PS1": "sh> "])
        try await shell.expect("sh> ")
        try shell.type(Binary.typist.path + "\r")
        try await shell.expect("受付> ")
        let editing = shell.settings
        try shell.type("た\u{1A}")
        try await shell.expect("Stopped")
        try await shell.expect("sh> ")
        #expect(shell.settings != editing)
        try shell.type("fg\r")
        try await shell.expect("受付> た")
        try shell.type("な\r")
        try await shell.expect("line: たな\n受付> ")
        #expect(shell.settings == editing)
        try shell.type(Self.end)
        try await shell.expect("end\nsh> ")
        try shell.type("exit 4\r")
        #expect(try await shell.wait() == .exited(4))
    }

    @Test(arguments: [("at the prompt", "た"), ("while it works", "wait\r")])
    func hangUpEndsIt(_ name: String, _ keys: String) async throws {
        let terminal = try await Self.start()
        try terminal.type(keys)
        try await terminal.expect(keys == "た" ? "た" : "busy\n")
        terminal.hangUp()
        terminal.signal(SIGUSR1)
        #expect(try await terminal.wait(within: 10) == .exited(0))
    }

    @Test(arguments: [SIGTERM, SIGKILL])
    func signalsEndIt(_ number: Int32) async throws {
        // The settings as they were before: those of a terminal that nobody has changed.
        let before = try PseudoTerminal(Binary(path: "/bin/cat")).settings
        let terminal = try await Self.start()
        let during = terminal.settings
        #expect(before.count == 4 && during != before)
        try terminal.type("たな")
        try await terminal.expect("たな")
        terminal.signal(number)
        #expect(try await terminal.wait() == .killed(by: number))
        // Nothing helps against the second; it shows that the settings can be seen to differ.
        #expect(terminal.settings == (number == SIGTERM ? before : during))
    }

    @Test func theLastKeyLeavesTheTerminalAsItWas() async throws {
        let terminal = try await Self.start()
        try terminal.type("wait\r")
        try await terminal.expect("busy\n")
        let between = terminal.settings
        terminal.signal(SIGUSR1)
        try await terminal.expect("受付> ")
        #expect(terminal.settings != between)
        try terminal.type(Self.end)
        #expect(try await terminal.wait() == .exited(0))
        #expect(terminal.settings == between)
    }
}
