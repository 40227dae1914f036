import Foundation
import Reports

/// A morning of calls as a plain text that people can read; `Data/morning.txt` says how it is written.
struct Script {
    enum Line: Equatable {
        case call(String)
        case office(at: String, command: [String])
        /// Typed into one terminal, 左 or 右, or 両 into both at once.
        case typed(Desk, String)
        case answered(String)
        case notAnswered(String)
        case answeredApart(String, String)
    }

    enum Desk: String, CaseIterable { case left = "左", right = "右", both = "両" }

    struct Unreadable: Error { let line: String }

    /// Each with its number in the file.
    let lines: [(number: Int, line: Line)]

    init(_ text: String) throws {
        lines = try text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap {
            number, line in try Self.read(String(line)).map { (number + 1, $0) }
        }
    }

    private static func read(_ line: String) throws -> Line? {
        guard let first = line.first, first != "#", first != "「" else { return nil }
        if first == "■" { return .call(String(line.dropFirst(2))) }
        let rest = String(line.drop { $0 != " " }.dropFirst())
        switch line.prefix(while: { $0 != " " }) {
        case "事務":
            let halves = rest.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            guard halves.count == 2 else { throw Unreadable(line: line) }
            return .office(at: halves[0], command: words(halves[1]))
        case "答": return .answered(rest)
        case "無": return .notAnswered(rest)
        case "別":
            let halves = rest.components(separatedBy: " | ")
            guard halves.count == 2 else { throw Unreadable(line: line) }
            return .answeredApart(halves[0], halves[1])
        case let desk where desk.last == ">":
            guard let desk = Desk(rawValue: String(desk.dropLast())) else { throw Unreadable(line: line) }
            return .typed(desk, rest)
        default: throw Unreadable(line: line)
        }
    }

    /// The words of a command, as a shell would take them; only single quotes.
    private static func words(_ command: String) -> [String] {
        command.split(separator: "'", omittingEmptySubsequences: false).enumerated().flatMap { index, part in
            index.isMultiple(of: 2) ? part.split(separator: " ").map(String.init) : [String(part)]
        }
    }
}

/// A script played on the real program, in two terminals on one database.
struct Replay {
    let scratch: Scratch
    let today: String
    /// What was answered that should not have been, and what was not; with the line of the script.
    private(set) var faults: [String] = []
    private(set) var calls = 0
    private var prompts: [Script.Desk: Prompt] = [:]
    /// The last answers, one or two; a line that the screen was too narrow for is one again.
    private var answers: [String] = []

    init(_ scratch: Scratch, today: String) {
        self.scratch = scratch
        self.today = today
    }

    mutating func play(_ script: Script) async throws {
        for (number, line) in script.lines {
            do {
                try await play(line, number)
            } catch {
                throw Fault(line: number, error: error)
            }
        }
    }

    struct Fault: Error, CustomStringConvertible {
        let line: Int
        let error: any Error
        var description: String { "line \(line): \(error)" }
    }

    private mutating func play(_ line: Script.Line, _ number: Int) async throws {
        switch line {
        case .call: calls += 1
        case .office(let moment, let command): try scratch.sumaho(on: moment, command)
        case .typed(let desk, let text):
            let desks: [Script.Desk] = desk == .both ? [.left, .right] : [desk]
            var typing: [Prompt] = []
            for desk in desks { typing.append(try await prompt(desk)) }
            for prompt in typing { try prompt.terminal.type(text + "\r") }
            guard text != "q" else {
                for prompt in typing { _ = try await prompt.terminal.wait() }
                // Who sits down there next begins anew.
                for desk in desks { prompts[desk] = nil }
                return
            }
            answers = []
            for prompt in typing {
                let lines = try await prompt.answer()
                for line in lines where TextWidth.of(line) > 80 {
                    fault(number, "wider than the screen", line)
                }
                answers.append(lines.joined())
            }
        case .answered(let words):
            for answer in answers where !answer.contains(words) {
                fault(number, "not answered: \(words)", answer)
            }
        case .notAnswered(let words):
            for answer in answers where answer.contains(words) { fault(number, "answered: \(words)", answer) }
        case .answeredApart(let one, let other):
            let isApart = [[one, other], [other, one]].contains { words in
                zip(answers, words).allSatisfy { $0.contains($1) }
                    && !zip(answers, words.reversed()).contains { $0.contains($1) }
            }
            if !isApart || answers.count != 2 {
                fault(number, "not \(one) and \(other)", answers.joined(separator: "\n"))
            }
        }
    }

    private mutating func prompt(_ desk: Script.Desk) async throws -> Prompt {
        if let prompt = prompts[desk] { return prompt }
        let prompt = try await Prompt(scratch, today: today)
        prompts[desk] = prompt
        return prompt
    }

    private mutating func fault(_ number: Int, _ what: String, _ answer: String) {
        faults.append("line \(number): \(what)\n  in: \(answer)")
    }
}
