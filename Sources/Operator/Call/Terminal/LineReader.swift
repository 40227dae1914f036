import Glibc

/// What came from the terminal.
package enum TypedLine: Equatable, Sendable {
    /// A line, without its end.
    case line(String)
    /// Ctrl-C: what stood in the line is dropped.
    case interrupted
    /// Ctrl-D on an empty line, a closed terminal, or the end of a file.
    case end
    /// Nobody has pressed a key for as long as was said; what stood in the line is dropped.
    case idle
}

/// Reads lines for a prompt: edited on a terminal, as they come from anything else.
///
/// A process can have one only: libedit and the terminal are global. On a terminal the program is then no
/// longer ended by Ctrl-C or a hang-up; the next line says so instead.
package final class LineReader {
    /// Bytes of a line that are taken; the rest is dropped.
    package static let longestLine = 4_096

    private enum Source {
        case terminal
        case file(LinesOfFile)
    }

    private var source: Source

    /// - Parameter completing: the words that the word before the cursor may become, for the TAB key, the
    ///   likely ones first. One that does not begin like it replaces it when it is the only one.
    package init(completing: @escaping (String) -> [String]) {
        if isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 {
            LineEditor.prepare(completing: completing)
            source = .terminal
        } else {
            source = .file(LinesOfFile(descriptor: STDIN_FILENO))
        }
    }

    /// Waits for the next line, and holds its thread until then. The prompt is shown on a terminal only.
    ///
    /// - Parameter idle: how long a terminal may be without a key; nil for ever.
    package func next(prompt: String, idleAfter idle: Duration? = nil) -> TypedLine {
        switch source {
        case .terminal:
            return LineEditor.next(prompt: prompt, idleAfter: idle)
        case .file(var lines):
            defer { source = .file(lines) }
            return lines.next().map { .line($0) } ?? .end
        }
    }

    /// Whether somebody sits at a terminal.
    package var isInteractive: Bool {
        if case .terminal = source { true } else { false }
    }

    /// Waits for a line that nobody may see, a password; nil where none comes.
    package func secret(prompt: String) -> String? {
        if case .line(let line) = plain(prompt: prompt, hidden: true) { line } else { nil }
    }

    /// Waits for a line that the arrow keys never bring back, and that brings none back: before anybody has
    /// signed in.
    ///
    /// - Parameters:
    ///   - hidden: whether nobody may see it.
    ///   - idle: how long a terminal may be without a line; nil for ever.
    package func plain(prompt: String, hidden: Bool, idleAfter idle: Duration? = nil) -> TypedLine {
        switch source {
        case .terminal:
            return Terminal.line(prompt: prompt, hidden: hidden, idleAfter: idle)
        case .file(var lines):
            defer { source = .file(lines) }
            return lines.next().map { .line($0) } ?? .end
        }
    }

    /// Keeps a line for the arrow keys, in memory only.
    package func remember(_ line: String) {
        if case .terminal = source { LineEditor.remember(line) }
    }

    /// Forgets the lines kept: another person sits here.
    package func forget() {
        if case .terminal = source { LineEditor.forget() }
    }

    /// Takes everything off the screen.
    package func clearScreen() {
        if case .terminal = source { Terminal.clear() }
    }

    /// Waits for any key, which is not shown; false where the terminal is gone.
    package func anyKey() -> Bool {
        if case .terminal = source { Terminal.anyKey() } else { true }
    }
}
