import Almanac
import Glibc

/// How far a long task has come: a title, and below it on a terminal a bar that moves.
struct ProgressBar {
    private let isTerminal = isatty(STDERR_FILENO) == 1
    private var shown = -1
    private static let width = 30

    init(_ title: String) throws {
        try Output.write(title + "\n", to: STDERR_FILENO)
    }

    /// Shows a share from 0 to 1 and what is being done.
    mutating func show(_ share: Double, _ what: String) throws {
        let percent = Int(share * 100)
        guard isTerminal, percent != shown else { return }
        shown = percent
        let filled = Int(share * Double(Self.width))
        let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: Self.width - filled)
        try Output.write("\r[\(bar)] \(percent)% \(what)\u{1B}[K", to: STDERR_FILENO)
    }

    /// Leaves the line.
    func finish() throws {
        if isTerminal { try Output.write("\n", to: STDERR_FILENO) }
    }
}
