import Almanac
import Clinic
import Desk
import Ledger
import TestSupport

/// One walk: some steps drawn from a seed over a ward of two venues and two weeks, checked after each.
struct Walk {
    let ward: TestWard
    let watch: JournalWatch
    var random: SeededGenerator
    var plan = TestWard.plan
    /// Bookings and marks made so far.
    var bookings: [Booking] = []
    var marks: [MarkID] = []
    /// Persons that count as another now.
    var merged: [PersonID] = []
    /// Changes made so far: as many rows has the journal.
    var changes = 3
    /// How often each kind of step was taken, and how often refused.
    var taken: [String: Int] = [:]
    var refused: [String: Int] = [:]

    init(seed: UInt64) async throws {
        random = SeededGenerator(seed: seed)
        ward = try await TestWard.planned(at: "2026-04-03 09:00", seed: seed)
        // Two people are known from the start, for whoever wants to merge some.
        for (number, time) in ["10:00", "10:30"].enumerated() {
            bookings.append(try await ward.book("2026-04-16 \(time)", "ハヤシ", 90 + number))
        }
        ward.at("2026-04-\(Int.random(in: 10...14, using: &random)) 09:50")
        watch = JournalWatch(ward.ledger)
    }

    /// Walks to the end. Answers what was broken, with the step after which it was; nil where nothing was.
    mutating func run() async throws -> String? {
        for step in 1...Int.random(in: 12...20, using: &random) {
            let name = try await takeStep()
            let broken = try await Invariants.broken(in: ward)
            let journal = try await ward.ledger.count("journal")
            var faults =
                broken + (journal == changes ? [] : ["\(journal) journal rows for \(changes) changes"])
            faults += unexpected
            if !faults.isEmpty {
                return "step \(step), \(name): \(faults.joined(separator: "; "))"
            }
        }
        let findings = try await ward.ask(Inspect()).filter { !$0.ok && !Self.harmless.contains($0.check) }
        return findings.isEmpty ? nil : "at the end: \(findings.map(\.check))"
    }

    /// Findings that ask a person to look, and that walks rightly lead to.
    private static let harmless = ["unplanned-days", "served-after-ending"]

    /// Faults that a step itself has seen.
    private(set) var unexpected: [String] = []

    /// Makes a change; nil where a rule refuses it. What it did must stand in the journal.
    mutating func tell<C: Change>(_ change: C) async throws -> C.Answer? {
        watch.forget()
        taken[C.name, default: 0] += 1
        do {
            let answer = try await ward.tell(change)
            changes += 1
            unexpected += try await watch.differences()
            return answer
        } catch let refusal as Refusal {
            refused[C.name, default: 0] += 1
            if refusal.code == .systemFailed { unexpected.append(refusal.message) }
            let sold = try await ward.ask(FindOpenings(from: day("2026-04-01"), days: 31, all: true))
            if !Set(refusal.alternatives.map(\.seat)).isSubset(of: sold.map(\.seat)) {
                unexpected.append("alternatives that are not free")
            }
            return nil
        }
    }
}
