import Almanac
import Clinic
import Foundation
import Ledger
import Testing

/// A draw that anybody can make again, and that favours nobody.
@Suite("Fairness of a draw")
struct FairnessTests {
    private static let draws = 20_000

    /// 40 applicants, every fourth for the first time, for 12 places.
    private static func list(_ count: Int = 40, second: String = "A") -> DrawList {
        DrawList(
            course: CourseID(1), groups: [.init(code: GroupCode("A")!, capacity: 12)], reserves: 5,
            valueOn: CivilDate("2026-12-03")!, source: "試験",
            entries: (1...count).map {
                .init(number: $0, isFirst: $0.isMultiple(of: 4), choices: [GroupCode(second)!])
            })
    }

    private static func sha256(_ text: String) -> String { Digest.sha256(text.utf8) }

    /// Of equal standing everybody wins as often as anybody, within chance: chi-square, printed.
    @Test func everybodyOfEqualStandingWinsAsOften() {
        let list = Self.list()
        var wins: [Int: Int] = [:]
        for value in 0..<Self.draws {
            let order = list.order(String(value), sha256: Self.sha256)
            let placed = list.outcomes(of: order).filter { $0.result == .place }
            for outcome in placed { wins[outcome.number, default: 0] += 1 }
            // No first-timer loses to a repeater: all ten have a place before anybody else.
            #expect(Set(placed.prefix(10).map(\.number)) == Set((1...40).filter { $0.isMultiple(of: 4) }))
        }
        let repeaters = list.entries.filter { !$0.isFirst }.map { wins[$0.number, default: 0] }
        let expected = Double(Self.draws) * 2 / Double(repeaters.count)
        // Without replacement the variance is smaller by the share that loses.
        let share = 2.0 / Double(repeaters.count)
        let chi =
            repeaters.reduce(0.0) { sum, wins in
                let gap = Double(wins) - expected
                return sum + gap * gap / (expected * (1 - share))
            } * (Double(repeaters.count - 1) / Double(repeaters.count))
        // 29 degrees of freedom: more than 58.3 happens once in a thousand, less than 10.2 too.
        print(
            "chi-square \(chi) of 29,",
            "wins \(repeaters.min() ?? 0)...\(repeaters.max() ?? 0) around \(expected)"
        )
        #expect((10.2...58.3).contains(chi))
    }

    /// One application more or other, and the whole order is another.
    @Test func oneApplicationChangesTheOrder() {
        let before = Self.list().order("5678", sha256: Self.sha256).map(\.number)
        let after = Self.list(41).order("5678", sha256: Self.sha256).map(\.number).filter { $0 != 41 }
        #expect(before != after)
        #expect(before == Self.list().order("5678", sha256: Self.sha256).map(\.number))
        #expect(before != Self.list().order("5679", sha256: Self.sha256).map(\.number))
    }

    /// A script that knows nothing of the program makes the same draw from the published file.
    @Test(arguments: ["5678", "38,915.87", "あたり"])
    func aScriptMakesTheSameDraw(value: String) throws {
        let list = Self.list(100)
        let path = FileManager.default.temporaryDirectory.path + "/draw-\(UUID().uuidString).txt"
        try Data(list.text.utf8).write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/redo_draw.py"
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", script, path, value]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        let mine = list.outcomes(of: list.order(value, sha256: Self.sha256)).map { outcome in
            ([String(outcome.position), String(outcome.number), outcome.result.rawValue]
                + [outcome.group?.text, outcome.rank.map(String.init)].compactMap(\.self))
                .joined(separator: " ")
        }
        #expect(output == mine.joined(separator: "\n") + "\n")
        #expect(mine.count == 100)
    }
}
