import Clinic
import Desk
import Foundation
import Ledger
import TestSupport
import Testing

/// A thousand walks (`SUMAHO_WALKS`) from seed 1 on (`SUMAHO_SEED`); a failure names the seed of its walk.
@Suite("Random walks")
struct RandomWalkTests {
    private static let count = UInt64(ProcessInfo.processInfo.environment["SUMAHO_WALKS"] ?? "") ?? 1000
    private static let first = UInt64(ProcessInfo.processInfo.environment["SUMAHO_SEED"] ?? "") ?? 1
    /// So many walk side by side.
    private static let shares: UInt64 = 4

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
        guard Self.count >= 1000 else { return }
        for change in Catalogue.changes where change.name != ImportHolidays.name {
            let (all, no) = (taken[change.name] ?? 0, refused[change.name] ?? 0)
            #expect(no > 0 && no < all * 9 / 10, "\(change.name): \(no) of \(all) refused")
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
}
