import Almanac
import Clinic
import Desk
import Ledger
import TestSupport
import Testing

/// Rule 1 under pressure, in one process; the race of processes is the stress test's.
@Suite("Many at once", .serialized, .timeLimit(.minutes(10)))
struct ConcurrencyTests {
    private static let callers = 200

    /// How one caller fared.
    private enum Outcome: Sendable {
        case booked(Booking)
        case refused(Refusal)
    }

    private static func outcome(_ body: () async throws -> Booking) async throws -> Outcome {
        do {
            return .booked(try await body())
        } catch let refusal as Refusal {
            return .refused(refusal)
        }
    }

    /// Two hundred over four connections to one file; of 96 seats they all want the same.
    @Test
    func oneSeatIsSoldOnce() async throws {
        try await withScratchFolder { folder in
            // Given
            let path = folder.file("ward.sqlite")
            let first = TestWard(try Ledger.create(at: path))
            try await first.tell(first.applyPlan())
            let wards = try [first] + (2...4).map { TestWard(try Ledger.open(at: path), seed: UInt64($0)) }
            let wish = TestWard.wish(TestWard.nakacho, "2026-04-07 10:00")
            // When
            let outcomes = try await withThrowingTaskGroup(of: Outcome.self) { group in
                for number in 0..<Self.callers {
                    let ward = wards[number % wards.count]
                    let book = Book(wish: wish, resident: TestWard.resident("タナカ", number))
                    group.addTask { try await Self.outcome { try await ward.tell(book) } }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            // Then one has it, and all others are told what is nearest
            var booked: [Booking] = []
            for outcome in outcomes {
                switch outcome {
                case .booked(let booking): booked.append(booking)
                case .refused(let refusal):
                    #expect(refusal.code == .seatTaken, "\(refusal.message)")
                    #expect(refusal.alternatives.places.first == "nakacho 2026-04-07 10:30")
                }
            }
            #expect(outcomes.count == Self.callers && booked.count == 1)
            // And of those who lost nothing is left
            for table in ["booking", "person", "request"] {
                let rows = try await first.ledger.count(table)
                #expect(rows == (table == "request" ? 2 : 1), "\(table)")
            }
            #expect(try await first.ask(Inspect()).filter { !$0.ok } == [])
            for ward in wards { try ward.ledger.close() }
        }
    }

    /// Each takes what is offered, again and again, until the day is sold out: every seat once.
    @Test
    func aDayIsSoldOutExactly() async throws {
        let ward = try await TestWard.planned { $0.venues[0].consultation.desks = 3 }
        let day = day("2026-04-07")
        let sold = try await withThrowingTaskGroup(of: Int.self) { group in
            for number in 0..<40 {
                group.addTask {
                    var free = try await ward.ask(FindOpenings(venue: TestWard.nakacho, from: day, days: 1))
                    while let opening = free.first {
                        let book = Book(wish: .seat(opening.seat), resident: TestWard.resident("タナカ", number))
                        switch try await Self.outcome({ try await ward.tell(book) }) {
                        case .booked: return 1
                        case .refused(let refusal):
                            free = refusal.alternatives.filter {
                                $0.date == day && $0.venue == TestWard.nakacho
                            }
                        }
                    }
                    return 0
                }
            }
            return try await group.reduce(0, +)
        }
        #expect(sold == 24)
        #expect(try await ward.ledger.numbers("SELECT count(DISTINCT seat) FROM booking") == [24])
        #expect(try await Invariants.broken(in: ward) == [])
    }

    /// Two hundred who all are the same wish: one booking, one answer.
    @Test
    func oneWishIsFulfilledOnce() async throws {
        let ward = try await TestWard.planned()
        let id: RequestID = ward.randomness.freshID()
        let book = Book(
            wish: TestWard.wish(TestWard.nakacho, "2026-04-07 10:00"), resident: TestWard.resident("タナカ"))
        let answers = try await withThrowingTaskGroup(of: Booking.self) { group in
            for _ in 0..<Self.callers {
                group.addTask { try await ward.desk.tell(book, id: id) }
            }
            return try await group.reduce(into: Set<Booking>()) { $0.insert($1) }
        }
        #expect(answers.count == 1)
        #expect(try await ward.ledger.count("booking") == 1)
    }
}
