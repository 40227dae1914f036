import Almanac
import Clinic
import Desk
import Testing

@testable import Ledger

/// Rule 4, said twice: by the view `attendance` in SQL and by `Mark.current` in Swift.
@Suite("The mark that counts")
struct AttendanceViewTests {
    private static let sets = 50

    /// A view that broke ties the other way, or let a replaced mark count, fails in every one of these seeds.
    @Test(arguments: 1...10 as ClosedRange<UInt64>)
    func theViewAndTheRuleAgree(seed: UInt64) async throws {
        // Given marks of fifty bookings in any order
        var random = SeededGenerator(seed: seed)
        var marks: [Mark] = []
        for booking in 1...Self.sets { marks += Self.marks(of: BookingID(Int64(booking)), &random) }
        // Some replace a mark of another booking: that one stays.
        marks = marks.map { mark in
            guard mark.replaces == nil, Int.random(in: 0..<10, using: &random) == 0 else { return mark }
            return mark.replacing(marks.randomElement(using: &random)?.id)
        }.filter { $0.replaces != $0.id }
        let ledger = try Ledger.inMemory()
        try await ledger.run(SchemaRule.rows + Self.walkIns)
        // When they have arrived
        let arriving = marks.shuffled(using: &random)
        try await ledger.write { writing in
            for mark in arriving { try writing.add(mark, by: "test") }
        }
        // Then both say the same of each
        var counted = 0
        for booking in 1...Self.sets {
            let own = marks.filter { $0.booking == BookingID(Int64(booking)) }
            let said = try await ledger.value(
                String?.self, "SELECT value FROM attendance WHERE booking = \(booking)")
            let current = Mark.current(own.shuffled(using: &random))
            #expect(said == current?.value.rawValue, "seed \(seed), booking \(booking): \(own)")
            if said != nil, own.count > 1 { counted += 1 }
        }
        // And the sets put the rule to the test
        #expect(counted > Self.sets / 4, "seed \(seed)")
    }

    private static let walkIns =
        "DROP TRIGGER mark_isNeverDeleted; DELETE FROM mark; UPDATE booking SET request = NULL;"
        + (3...sets).map {
            """
            INSERT INTO booking (id, session, kind, source, madeAt) VALUES (\($0), 1, 'walk-in', 'venue', 5);
            """
        }.joined()

    /// Up to six marks within a few milliseconds, so that times often are equal; ids in no order.
    private static func marks(of booking: BookingID, _ random: inout SeededGenerator) -> [Mark] {
        let ids = (0..<Int.random(in: 0...6, using: &random)).map { _ in
            MarkID(random: (0..<16).map { _ in UInt8.random(in: 0...255, using: &random) })
        }
        let stranger = MarkID(random: (0..<16).map { _ in UInt8.random(in: 0...255, using: &random) })
        return ids.map { id in
            let others = ids.filter { $0 != id } + [stranger]
            return Mark(
                id: id, booking: booking,
                value: MarkValue.allCases.randomElement(using: &random) ?? .attended,
                happenedAt: Instant(milliseconds: Int64.random(in: 1...4, using: &random)),
                arrivedAt: Instant(milliseconds: Int64.random(in: 2...5, using: &random)),
                replaces: Int.random(in: 0..<3, using: &random) == 0
                    ? others.randomElement(using: &random) : nil)
        }
    }
}

extension Mark {
    fileprivate func replacing(_ other: MarkID?) -> Mark {
        Mark(
            id: id, booking: booking, value: value, happenedAt: happenedAt, arrivedAt: arrivedAt,
            replaces: other)
    }
}
