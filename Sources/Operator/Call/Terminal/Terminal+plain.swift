import Foundation
import Glibc

/// Reading past libedit: what it must neither show, nor keep, nor bring back.
extension Terminal {
    /// Reads a line as the terminal itself edits it.
    ///
    /// - Parameter hidden: whether nobody may see it.
    static func line(prompt: String, hidden: Bool, idleAfter idle: Duration?) -> TypedLine {
        with { settings in
            settings.c_lflag |= tcflag_t(ICANON)
            settings.c_iflag |= tcflag_t(ICRNL)
            if hidden { settings.c_lflag &= ~tcflag_t(ECHO) } else { settings.c_lflag |= tcflag_t(ECHO) }
        } run: {
            write(prompt)
            let typed = rest(idleAfter: idle)
            // Enter is shown only where everything is.
            if hidden || typed == .end || typed == .idle { write("\n") }
            return typed
        }
    }

    /// Waits for a key without showing it; false where the terminal is gone.
    static func anyKey() -> Bool {
        with { settings in
            settings.c_lflag &= ~tcflag_t(ECHO | ICANON)
        } run: {
            var byte: [UInt8] = [0]
            return read(STDIN_FILENO, into: &byte) > 0
        }
    }

    /// Takes everything off the screen, and what has scrolled out of it; where a terminal can do neither, out
    /// of sight.
    static func clear() {
        let kind = ProcessInfo.processInfo.environment["TERM"] ?? "dumb"
        write(kind == "dumb" ? String(repeating: "\n", count: 100) : "\u{1B}[H\u{1B}[2J\u{1B}[3J")
    }

    /// Waits until there is something to read; false once the time is over.
    static func wait(_ descriptor: Int32, atMost patience: Duration?) -> Bool {
        guard let patience else { return true }
        let end = ContinuousClock.now + patience
        while true {
            let left = max(.zero, end - .now)
            let milliseconds = min(left / .milliseconds(1), Double(Int32.max))
            var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            let found = poll(&wanted, 1, Int32(milliseconds.rounded(.up)))
            if found > 0 { return true }
            // A signal, for instance that the window has another size, is no key.
            if left == .zero { return false }
        }
    }

    /// Reads to the end of the line. A password ends long before the most that is taken.
    private static func rest(idleAfter idle: Duration?) -> TypedLine {
        var line: [UInt8] = []
        var byte: [UInt8] = [0]
        while line.count < LineReader.longestLine {
            guard wait(STDIN_FILENO, atMost: idle) else { return .idle }
            guard read(STDIN_FILENO, into: &byte) > 0 else { return .end }
            if byte[0] == UInt8(ascii: "\n") { return .line(String(decoding: line, as: UTF8.self)) }
            line.append(byte[0])
        }
        return .end
    }

    /// Runs a body under other settings. What was typed before they hold, and what is left over after, is
    /// dropped: it was meant for nobody here, and would be shown.
    private static func with<Value>(
        _ change: (inout termios) -> Void, run body: () -> Value
    ) -> Value {
        var settings = termios()
        tcgetattr(STDIN_FILENO, &settings)
        var before = settings
        change(&settings)
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &settings)
        defer { tcsetattr(STDIN_FILENO, TCSAFLUSH, &before) }
        return body()
    }
}
