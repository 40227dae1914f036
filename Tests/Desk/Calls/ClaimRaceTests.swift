import Almanac
import Clinic
import Desk
import Ledger
import TestSupport
import Testing

/// Twenty prompts at once, over four connections to one file.
@Suite("Many take up calls at once", .serialized, .timeLimit(.minutes(10)))
struct ClaimRaceTests {
    private static let prompts = 20

    @Test
    func nobodyGetsTheSameCall() async throws {
        try await withScratchFolder { folder in
            // Given twenty first-timers of one day
            let path = folder.file("ward.sqlite")
            let first = TestWard(try Ledger.create(at: path))
            try await first.tell(first.applyPlan { $0.venues[0].consultation.desks = 3 })
            let day = day("2026-04-14")
            let free = try await first.ask(FindOpenings(venue: TestWard.nakacho, from: day, days: 1))
            for (number, opening) in free.prefix(Self.prompts).enumerated() {
                let resident = TestWard.resident("タナカ", number)
                try await first.tell(Book(wish: .seat(opening.seat), resident: resident))
            }
            let wards = try [first] + (2...4).map { TestWard(try Ledger.open(at: path), seed: UInt64($0)) }
            for ward in wards { ward.at("2026-04-13 09:00") }
            // When
            let claimed = try await withThrowingTaskGroup(of: ClaimTask.Answer.self) { group in
                for number in 0..<Self.prompts {
                    let ward = wards[number % wards.count]
                    let claim: ClaimID = ward.randomness.freshID()
                    group.addTask { try await ward.tell(ClaimTask(claim: claim)) }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            // Then each has one of their own, and nothing is left
            #expect(Set(claimed.compactMap(\.task)).count == Self.prompts)
            #expect(Set(claimed.compactMap(\.booking)).count == Self.prompts)
            #expect(try await first.tell(ClaimTask(claim: first.randomness.freshID())).task == nil)
            #expect(try await first.ledger.numbers("SELECT count(DISTINCT claim) FROM task") == [20])
            for ward in wards { try ward.ledger.close() }
        }
    }
}
