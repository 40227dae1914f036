import Foundation

/// An operator's prompt in a terminal of its own, typed into line by line.
struct Prompt: Sendable {
    let terminal: PseudoTerminal
    /// What was said before the first prompt.
    let greeting: [String]

    /// - Parameter today: the day it is for the program, or the day and the time.
    init(
        _ scratch: Scratch, today: String, _ arguments: [String] = [], terminal kind: String = "xterm"
    ) async throws {
        terminal = try PseudoTerminal(
            .sumaho, ["call"] + arguments,
            environment: ["SUMAHO_DATABASE": scratch.database, "SUMAHO_TODAY": today, "TERM": kind])
        greeting = Self.lines(try await terminal.expect(Self.mark, within: Self.patience))
    }

    /// What stands before the cursor, and nowhere else.
    static let mark = "> "
    private static let patience = 30.0

    /// Types a line and returns the lines of the answer.
    @discardableResult
    func enter(_ line: String) async throws -> [String] {
        try terminal.type(line + "\r")
        return try await answer()
    }

    /// The lines of the answer to what has been typed.
    func answer() async throws -> [String] {
        // The line that was typed ends where the answer begins.
        try await terminal.expect("\n", within: Self.patience)
        return Self.lines(try await terminal.expect(Self.mark, within: Self.patience))
    }

    /// Without the prompt that comes after them.
    private static func lines(_ text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    }
}

extension Scratch {
    private static let template = Result { try Scratch.planned() }

    /// A planned fiscal year 2026, one desk at each venue, without planning it again.
    static func ofPlannedYear() throws -> Scratch {
        let scratch = try Scratch()
        try FileManager.default.copyItem(atPath: template.get().database, toPath: scratch.database)
        return scratch
    }

    /// Runs the program on a day; what it refuses is an error.
    @discardableResult
    func sumaho(on today: String, _ arguments: [String]) throws -> String {
        let result = try sumaho(arguments + ["--today", today])
        guard result.exitCode == 0 else {
            throw Refused(command: arguments.joined(separator: " "), why: result.errors + result.output)
        }
        return result.output
    }

    /// A command that should have been done was not.
    struct Refused: Error {
        let command: String
        let why: String
    }
}
