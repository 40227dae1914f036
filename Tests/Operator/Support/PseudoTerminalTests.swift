import Glibc
import Testing

/// The harness itself can say no.
@Suite struct PseudoTerminalTests {
    @Test func whatNeverComesIsMissed() async throws {
        let terminal = try PseudoTerminal(.typist)
        try await terminal.expect("受付> ")
        let error = await #expect(throws: PseudoTerminal.Timeout.self) {
            try await terminal.expect("line:", within: 0.2)
        }
        #expect(error?.transcript == "受付> ")
        // What was expected once is not found again.
        await #expect(throws: PseudoTerminal.Timeout.self) { try await terminal.expect("受付", within: 0.2) }
        await #expect(throws: PseudoTerminal.Timeout.self) { _ = try await terminal.wait(within: 0.2) }
    }

    @Test func itIsEightyByTwentyFourAndControls() async throws {
        let script = "stty size; ps -o tty= -p $$; ps -o sess= -p $$; echo $TERM; exit 3"
        let terminal = try PseudoTerminal(
            Binary(path: "/bin/sh"), ["-c", script], environment: ["TERM": "dumb"])
        let printed = try await terminal.expect("dumb\n")
        let words = printed.split(whereSeparator: \.isWhitespace)
        #expect(words[..<2] == ["24", "80"] && words[2].hasPrefix("pts/"))
        #expect(Int32(words[3]) == terminal.process)
        #expect(try await terminal.wait() == .exited(3))
    }

    @Test func nobodyIsLeftBehind() async throws {
        var terminal: PseudoTerminal? = try PseudoTerminal(.typist)
        try await terminal?.expect("受付> ")
        let process = try #require(terminal?.process)
        #expect(kill(process, 0) == 0)
        terminal = nil
        #expect(kill(process, 0) == -1 && errno == ESRCH)
    }

    @Test(
        arguments: [
            ("\u{1B}[2Jあ\u{1B}[1;31mい\u{1B}[0m", "あい"), ("a\r\nb\u{7}\u{8}c", "a\nbc"),
            ("\u{1B}]0;title\u{7}x\u{1B}(By\u{1B}Mz", "xyz"), ("a\u{1B}[", "a"),
        ])
    func escapesAreLeftOut(_ sent: String, _ seen: String) {
        var text = TerminalText()
        for byte in sent.utf8 { text.append(CollectionOfOne(byte)) }
        #expect(String(decoding: text.plain, as: UTF8.self) == seen)
    }
}
