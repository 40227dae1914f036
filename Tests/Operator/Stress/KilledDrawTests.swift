import Foundation
import Testing

/// Draw, crash, draw again: the same result, and no second list of winners.
@Suite(.serialized) struct KilledDrawTests {
    static let kills = Int(ProcessInfo.processInfo.environment["SUMAHO_DRAW_KILLS"] ?? "") ?? 24
    private static let evening = ["--today", "2026-04-24 19:00"]

    @Test func killedAtAnyMomentItIsDrawnOnce() throws {
        // Given a closed list of sixty, and what comes out of it where nobody is killed
        let scratch = try Self.frozen()
        let list = try scratch.contents()
        let draw = ["course", "draw", "1", "--value", "5678", "--id", UUID().uuidString]
        let started = ContinuousClock.now
        #expect(try scratch.sumaho(draw + Self.evening).exitCode == 0)
        let whole = (ContinuousClock.now - started) / .microseconds(1)
        let result = try scratch.sumaho(["course", "result", "1"] + Self.evening).output
        #expect(result.split(separator: "\n").count > 60)
        var undone = 0
        for round in 0..<Self.kills {
            try scratch.lay(list)
            let running = try scratch.start(draw + Self.evening)
            usleep(UInt32(whole * Double(round) / Double(Self.kills)))
            running.kill()
            _ = running.wait()
            undone += try scratch.count("SELECT count(*) FROM draw") == 0 ? 1 : 0
            // When it is drawn again, and once more
            for _ in 1...2 {
                let again = try scratch.sumaho(draw + Self.evening)
                #expect(again.exitCode == 0, "round \(round): \(again.errors)")
            }
            // Then it is the same, once
            #expect(try scratch.sumaho(["course", "result", "1"] + Self.evening).output == result)
            #expect(try scratch.count("SELECT count(*) FROM draw") == 1)
            #expect(try scratch.count("SELECT count(*) FROM drawLine") == 60)
            #expect(
                try scratch.count("SELECT count(*) FROM enrolment WHERE state = 'place' AND endedAt IS NULL")
                    == 20)
            #expect(try scratch.sumaho(["doctor"] + Self.evening).exitCode == 0)
        }
        print("\(Self.kills) draws killed, \(undone) of them before anything was written")
        #expect(undone > 0, "a draw that is never killed before its end shows nothing")
    }

    /// A course of 20 places whose list of sixty is closed.
    private static func frozen() throws -> Scratch {
        let scratch = try Scratch.planned()
        let new = [
            "course", "new", "写真", "--venue", "志村", "--capacity", "20", "--date", "5/10 10:00-12:00",
            "--selection", "lottery", "--opens", "4/1", "--closes", "4/20", "--apply",
        ]
        #expect(try scratch.sumaho(new + ["--today", "2026-04-01 09:30"]).exitCode == 0)
        let cards = (10..<70).map { number in
            let kana = String(number).compactMap(\.wholeNumberValue)
                .map { ["アカ", "イキ", "ウク", "エケ", "オコ", "サタ", "シチ", "スツ", "ナハ", "マヤ"][$0] }.joined()
            return "\(kana),,75,090-1000-10\(number),板橋1-\(number)-1"
        }
        let file = scratch.folder + "/cards.txt"
        try Data(cards.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: file))
        let entered = try scratch.sumaho(
            ["course", "postcards", "1", file, "--apply", "--today", "2026-04-10 10:00"])
        #expect(entered.exitCode == 0, "\(entered.errors)")
        let freeze = ["course", "freeze", "1", "--value-source", "ナンバーズ4", "--value-on", "4/24"]
        #expect(try scratch.sumaho(freeze + ["--today", "2026-04-22 10:00"]).exitCode == 0)
        return scratch
    }
}

extension Scratch {
    /// Puts a database down as it was.
    fileprivate func lay(_ contents: Data) throws {
        for end in ["-wal", "-shm"] where FileManager.default.fileExists(atPath: database + end) {
            try FileManager.default.removeItem(atPath: database + end)
        }
        try contents.write(to: URL(fileURLWithPath: database))
    }
}
