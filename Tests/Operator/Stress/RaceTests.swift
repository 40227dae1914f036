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
        /// Exit 1, seat-taken, with free seats, the first as near in time as any at the venue that day.
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
        let results = runners.map { $0.wait() }
        let free = try nearest(date, time, in: scratch)
        return try results.reduce(into: Outcome()) { outcome, result in
            switch result.exitCode {
            case 0: outcome.winners += 1
            case 1 where try isProper(result.output, date, time, free: free): outcome.properLosers += 1
            default: outcome.others.append("\(result.exitCode): \(result.output)\(result.errors)")
            }
        }
    }

    private static func isProper(_ output: String, _ wanted: CivilDate, _ time: String, free: Int?) throws
        -> Bool
    {
        guard let refusal = try json(output) as? [String: Any], refusal["code"] as? String == "seat-taken",
            let alternatives = refusal["alternatives"] as? [[String: Any]], let first = alternatives.first
        else { return false }
        // A full day is answered with another.
        guard let free else { return first["date"] as? String != wanted.description }
        return first["venue"] as? String == "nakacho" && first["date"] as? String == wanted.description
            && minutes(first["start"] as? String, from: time) == free
    }

    /// Minutes from a time to the nearest seat that is free at the venue on that day, when all is over.
    private static func nearest(_ date: CivilDate, _ time: String, in scratch: Scratch) throws -> Int? {
        let openings = try scratch.sumaho([
            "openings", "nakacho", "--from", "\(date)", "--days", "1", "--json", "--today",
            "\(date.civilMonth.first) 09:00",
        ])
        let free = try json(openings.output) as? [[String: Any]] ?? []
        return free.compactMap { minutes($0["start"] as? String, from: time) }.min()
    }

    private static func minutes(_ text: String?, from other: String) -> Int? {
        guard let one = text.flatMap({ CivilTime($0) }), let other = CivilTime(other) else { return nil }
        return abs(one.minutes - other.minutes)
    }
}
