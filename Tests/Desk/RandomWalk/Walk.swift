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
    var plan = Walk.plan
    /// Bookings and marks made so far; those cancelled.
    var bookings: [Booking] = []
    var marks: [MarkID] = []
    var cancelled: [BookingID] = []
    /// Wishes on the waiting list, closures and notes made so far.
    var waitings: [WaitingID] = []
    var closed: [CloseSeats] = []
    var notes: [TurnedAwayID] = []
    /// Two operators' prompts.
    let prompts: [ClaimID]
    /// Entries of the queue at the door made so far.
    var queued: [Queued] = []
    /// Keys issued so far.
    var tokens: [TokenID] = []
    /// The tablets enrolled so far.
    var tablets: [TabletID] = []
    /// Persons that count as another now.
    var merged: [PersonID] = []
    /// The corner days fixed so far, and what was counted there.
    var corners: [CornerID: Corner] = [:]
    /// Courses and applications made so far.
    var courses: [CourseID] = []
    var applications: [ApplicationID] = []
    /// Changes made so far: as many rows has the journal.
    var changes = 7
    /// How often each kind of step was taken, and how often refused.
    var taken: [String: Int] = [:]
    var refused: [String: Int] = [:]

    /// The ward's plan with limits that these few people reach.
    static let plan = {
        var plan = TestWard.plan
        plan.ward.calls.limits = CallRules.Limits(openBookings: 3, perDay: 2)
        return plan
    }()

    /// The seats kept for somebody as they were after the last step.
    private var holds: [Hold] = []

    init(seed: UInt64) async throws {
        random = SeededGenerator(seed: seed)
        ward = try await TestWard.planned(at: "2026-04-03 09:00", seed: seed) { $0 = Self.plan }
        prompts = [ward.randomness.freshID(), ward.randomness.freshID()]
        // Two people are known from the start, for whoever wants to merge some, and two wait for anything.
        for (number, time) in ["10:00", "10:30"].enumerated() {
            bookings.append(try await ward.book("2026-04-16 \(time)", "ハヤシ", 90 + number))
        }
        for number in 0...1 {
            let resident = TestWard.resident("オガワ", 92 + number)
            waitings.append(try await ward.tell(JoinWaiting(resident: resident)).waiting)
        }
        for account in Self.accounts.prefix(2) { try await ward.account(account) }
        ward.at("2026-04-\(Int.random(in: 10...14, using: &random)) 09:50")
        watch = JournalWatch(ward.ledger)
    }

    /// Walks to the end. Answers what was broken, with the step after which it was; nil where nothing was.
    mutating func run() async throws -> String? {
        let steps = Int.random(in: 12...20, using: &random)
        for step in 1...steps {
            let name = try await takeStep()
            // Reports cost more than everything else: every third step, and the last.
            let broken = try await Invariants.broken(
                in: ward, reports: step.isMultiple(of: 3) || step == steps)
            let journal = Int(
                try await ward.ledger.numbers("SELECT count(*) FROM journal WHERE action <> 'settle'")[0])
            var faults =
                broken + (journal == changes ? [] : ["\(journal) journal rows for \(changes) changes"])
            faults += unexpected
            if !faults.isEmpty {
                return "step \(step), \(name): \(faults.joined(separator: "; "))"
            }
        }
        // The month's end costs as much as many steps: every fourth walk comes to it.
        let faults = Int.random(in: 0..<4, using: &random) == 0 ? try await endMonth() + unexpected : []
        guard faults.isEmpty else { return "at the month's end: \(faults.joined(separator: "; "))" }
        let findings = try await ward.ask(Inspect()).filter { !$0.ok && !Self.harmless.contains($0.check) }
        return findings.isEmpty ? nil : "at the end: \(findings.map(\.check))"
    }

    /// Who was passed over when seats were offered in a change.
    private mutating func jumps(_ change: String) async throws -> [String] {
        let (before, now) = (holds, ward.clock.clock.now())
        holds = try await Hold.live(in: ward)
        let made = holds.filter { hold in !before.contains { $0.id == hold.id } }
        // Where time had work to do first, and then somebody changed who may be offered what, nobody can tell
        // from the rows that are left.
        let hadWork = before.contains { $0.until <= now }
        guard !made.isEmpty, !hadWork || Self.neutral.contains(change) else { return [] }
        taken["offer", default: 0] += 1
        return try await Queue(in: ward).jumped(by: made, now: now, plan.ward.calls)
    }

    /// Findings that ask a person to look, and that walks rightly lead to.
    private static let harmless = [
        "unplanned-days", "served-after-ending", "closures-unasked", "waiting-after-closing",
        "paper-unplaced", "taken-back-and-never-counted",
        "one-person-twice",
    ]

    /// Faults that a step itself has seen.
    var unexpected: [String] = []

    /// Makes a change; nil where a rule refuses it. What it did must stand in the journal.
    mutating func tell<C: Change>(_ change: C) async throws -> C.Answer? {
        try await watch.forget()
        taken[C.name, default: 0] += 1
        do {
            let answer = try await ward.tell(change)
            changes += 1
            unexpected += try await watch.differences()
            unexpected += try await jumps(C.name)
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
