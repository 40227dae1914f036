import Almanac
import Foundation
import Testing

/// Many processes of the real program want one seat at the same moment.
@Suite(.serialized) struct RaceTests {
    /// How many processes fight, and how often; the soak script asks for more.
    static let processes = 64
    static let rounds = Int(ProcessInfo.processInfo.environment["SUMAHO_RACE_ROUNDS"] ?? "") ?? 20

    struct Outcome {
        var winners = 0
        /// Exit 1, seat-taken, with free seats that are not the one fought for.
        var properLosers = 0
        var others: [String] = []
    }

    @Test func exactlyOneOfManyProcessesGetsTheSeat() throws {
        // given: a planned year; when: each round all want the same seat
        let scratch = try Scratch.planned()
        for round in 0..<Self.rounds {
            let outcome = try Self.race(round, in: scratch)
            // then: one has it, the others are told what is free
            #expect(outcome.winners == 1, "round \(round)")
            #expect(outcome.properLosers == Self.processes - 1, "round \(round): \(outcome.others)")
        }
        #expect(try scratch.sumaho(["doctor"]).exitCode == 0)
        #expect(try scratch.count("SELECT count(*) FROM booking") == Self.rounds)
    }

    /// The control: without the index that decides, the same harness sees collisions.
    @Test func withoutTheIndexTheHarnessSeesCollisions() throws {
        let scratch = try Scratch.planned()
        try scratch.execute("DROP INDEX booking_liveSeat")
        let outcome = try Self.race(0, in: scratch)
        #expect(outcome.winners > 1)
        #expect(try scratch.sumaho(["doctor"]).exitCode == 3)
    }

    /// The seat of a round: the half-hours of Tuesday after Tuesday.
    private static func moment(_ round: Int) -> (date: CivilDate, time: String) {
        let times = ["10:00", "10:30", "11:00", "11:30", "13:00", "13:30", "14:00", "14:30"]
        let first = CivilDate("2026-04-07") ?? .earliest
        return (first.adding(days: 7 * (round / times.count)), times[round % times.count])
    }

    static func race(_ round: Int, in scratch: Scratch) throws -> Outcome {
        // A lock held here keeps all of them at the gate until all have come to it.
        let gate = scratch.folder + "/gate-\(round)"
        let lock = open(gate, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        flock(lock, LOCK_EX)
        let (date, time) = moment(round)
        let runners = try (0..<processes).map { number in
            try scratch.start(
                [
                    "book", "--json", "--today", "\(date.civilMonth.first) 09:00", "--venue", "nakacho",
                    "--at",
                    "\(date) \(time)",
                    "--kana", "タナカ ハナ", "--phone", "090\(10_000_000 + round * 100 + number)", "--age", "75",
                ], under: ["/usr/bin/flock", "--shared", gate])
        }
        close(lock)
        return try runners.map { $0.wait() }.reduce(into: Outcome()) { outcome, result in
            switch result.exitCode {
            case 0: outcome.winners += 1
            case 1 where try isProper(result.output, "\(date) \(time)"): outcome.properLosers += 1
            default: outcome.others.append("\(result.exitCode): \(result.output)\(result.errors)")
            }
        }
    }

    private static func isProper(_ output: String, _ moment: String) throws -> Bool {
        guard let refusal = try json(output) as? [String: Any],
            let alternatives = refusal["alternatives"] as? [[String: Any]]
        else { return false }
        let names = alternatives.map { "\($0["venue"] ?? "") \($0["date"] ?? "") \($0["start"] ?? "")" }
        return refusal["code"] as? String == "seat-taken" && !names.isEmpty
            && !names.contains("nakacho " + moment)
    }
}
