import Almanac
import Clinic
import Desk
import Foundation
import Ledger
import TestSupport
import Testing

/// 400 walks (`SUMAHO_WALKS`; `soak.sh` has 10,000) from seed 1 on (`SUMAHO_SEED`); a failure names the seed
/// of its walk.
@Suite("Random walks")
struct RandomWalkTests {
    private static let count = UInt64(ProcessInfo.processInfo.environment["SUMAHO_WALKS"] ?? "") ?? 400
    private static let first = UInt64(ProcessInfo.processInfo.environment["SUMAHO_SEED"] ?? "") ?? 1
    /// So many walk side by side.
    private static let shares: UInt64 = 2

    @Test(arguments: 0..<shares)
    func whateverIsAskedTheRulesHold(share: UInt64) async throws {
        var taken: [String: Int] = [:]
        var refused: [String: Int] = [:]
        for offset in stride(from: share, to: Self.count, by: UInt64.Stride(Self.shares)) {
            let seed = Self.first &+ offset
            var walk = try await Walk(seed: seed)
            if let broken = try await walk.run() {
                Issue.record("SUMAHO_SEED=\(seed) SUMAHO_WALKS=1: \(broken)")
            }
            taken.merge(walk.taken, uniquingKeysWith: +)
            refused.merge(walk.refused, uniquingKeysWith: +)
        }
        // Walks that were refused everything, or nothing, would prove little.
        guard Self.count >= 400 else { return }
        #expect(taken["offer"] ?? 0 > 100, "seats were offered \(taken["offer"] ?? 0) times")
        for change in Catalogue.changes where change.name != ImportHolidays.name {
            let (all, no) = (taken[change.name] ?? 0, refused[change.name] ?? 0)
            // Whoever asks for a call gets none where there is none: that is no refusal.
            #expect((no > 0) != (change.name == ClaimTask.name), "\(change.name) was refused \(no) times")
            #expect(all > 0 && no < all * 9 / 10, "\(change.name): \(no) of \(all) refused")
        }
    }

    /// The control: a ledger without the index, and a double booking forged into it.
    @Test
    func aDoubleBookingIsSeen() async throws {
        // Given a ward in which all holds
        let ward = try await TestWard.planned(at: "2026-04-07 09:00")
        let booking = try await ward.book("2026-04-07 10:00")
        #expect(try await Invariants.broken(in: ward) == [])
        // When the rule is gone and the seat is sold again
        try await ward.ledger.forge("DROP INDEX booking_liveSeat")
        let wish = SeatWish.seat(try #require(booking.seat))
        try await ward.tell(Book(wish: wish, resident: TestWard.resident("ヤマダ", 2)))
        // Then the same invariants tell
        #expect(try await Invariants.broken(in: ward) == ["a seat sold twice: 1"])
    }

    /// The control of what holds of the waiting list: what would break each rule is seen by that rule.
    @Test(arguments: [
        (
            "UPDATE waiting SET endedAt = 5, endReason = 'left' WHERE id = 1",
            ["a hold for nobody who waits: 1"]
        ),
        (
            "UPDATE task SET closedAt = 5, result = 'declined'",
            ["a hold without its one open offer: 1"]
        ),
        (
            "UPDATE booking SET holdUntil = 2000000000000 WHERE kind = 'hold'",
            ["a hold that outlasts its session's beginning: 1"]
        ),
        (
            "UPDATE seat SET closed = 1 WHERE id = 9",
            ["a hold on a closed seat: 1"]
        ),
        (
            "UPDATE session SET state = 'closed' WHERE id = 4",
            ["a session that is not what its seats say: 1"]
        ),
        (
            "UPDATE booking SET endedAt = 5, endReason = 'expired' WHERE kind = 'hold'",
            [
                "an offer of a seat that is no longer kept: 1",
                "a call that is nobody's business any more: 1",
            ]
        ),
        (
            "UPDATE waiting SET endedAt = 5, endReason = 'served' WHERE id = 2",
            ["a wish served without a booking, or a booking without its wish served: 1"]
        ),
        (
            """
            INSERT INTO booking (session, seat, person, kind, source, party, waiting, holdUntil, madeAt)
            VALUES (2, 10, 2, 'hold', 'phone', 1, 1, 1775509200000, 5)
            """,
            ["a hold without its one open offer: 1", "two seats offered for one wish: 1"]
        ),
    ])
    func brokenRulesOfTheWaitingListAreSeen(forgery: String, seen: [String]) async throws {
        let ward = try await Self.queue()
        #expect(try await Invariants.broken(in: ward) == [])
        try await ward.ledger.forge(forgery)
        #expect(try await Invariants.broken(in: ward) == seen)
    }

    /// The control: whoever joined before the one that a seat is kept for has been passed over.
    @Test
    func aJumpedQueueIsSeen() async throws {
        // Given a seat that is kept for the first of two
        let ward = try await Self.queue()
        let (holds, now) = (try await Hold.live(in: ward), ward.clock.clock.now())
        let rules = TestWard.plan.ward.calls
        #expect(holds.map(\.wish) == [1])
        #expect(try await Queue(in: ward).jumped(by: holds, now: now, rules) == [])
        // When the second turns out to have been there before
        try await ward.ledger.forge("UPDATE waiting SET joinedAt = 5 WHERE id = 2")
        // Then it shows, but not where they could not come
        let jumped = "wish 2 was passed over when seat 9 was kept for 1"
        #expect(try await Queue(in: ward).jumped(by: holds, now: now, rules) == [jumped])
        for reason in [
            "UPDATE waiting SET part = 'afternoon' WHERE id = 2",
            "UPDATE waiting SET weekdays = 125 WHERE id = 2",
            "UPDATE waiting SET venue = 'shimura' WHERE id = 2",
            "UPDATE personDetails SET statedAge = 55 WHERE person = 3",
        ] {
            let other = try await Self.queue()
            try await other.ledger.forge("UPDATE waiting SET joinedAt = 5 WHERE id = 2")
            try await other.ledger.forge(reason)
            #expect(try await Queue(in: other).jumped(by: holds, now: now, rules) == [], "\(reason)")
        }
    }

    /// Two wait for 仲町, and the seat of Tuesday 7 April, 10:00 (seat 9), is given back and kept for the
    /// first.
    private static func queue() async throws -> TestWard {
        let ward = try await TestWard.planned(at: "2026-04-02 09:00")
        let booking = try await ward.book("2026-04-07 10:00")
        for (number, kana) in ["ヤマダ", "サトウ"].enumerated() {
            try await ward.tell(
                JoinWaiting(venue: TestWard.nakacho, resident: TestWard.resident(kana, 2 + number)))
        }
        try await ward.tell(Cancel(booking: booking.booking))
        return ward
    }
}
