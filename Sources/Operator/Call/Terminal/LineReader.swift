import Glibc

/// What came from the terminal.
package enum TypedLine: Equatable, Sendable {
    /// A line, without its end.
    case line(String)
    /// Ctrl-C: what stood in the line is dropped.
    case interrupted
    /// Ctrl-D on an empty line, a closed terminal, or the end of a file.
    case end
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
    package func next(prompt: String) -> TypedLine {
        switch source {
        case .terminal:
            return LineEditor.next(prompt: prompt)
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
        switch source {
        case .terminal:
            return Terminal.hidden(prompt: prompt)
        case .file(var lines):
            defer { source = .file(lines) }
            return lines.next()
        }
    }

    /// Keeps a line for the arrow keys, in memory only.
    package func remember(_ line: String) {
        if case .terminal = source { LineEditor.remember(line) }
    }
}
