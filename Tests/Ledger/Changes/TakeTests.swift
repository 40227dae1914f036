import Almanac
import Clinic
import Desk
import TestSupport
import Testing

@testable import Ledger

/// The one way to a seat: the insert decides, and only its own refusal is taken for "sold".
@Suite("Taking a seat")
struct TakeTests {
    private static let time = (date: CivilDate("2026-04-07")!, start: CivilTime("10:00")!)

    /// The seats of three desks at one time, and a booking to put on one.
    private func ward() async throws -> TestWard {
        try await TestWard.planned { $0.venues[0].consultation.desks = 3 }
    }

    private static func booking(_ ward: TestWard, request: RequestID? = nil) -> NewBooking {
        NewBooking(
            person: nil, kind: .booking, source: .phone, firstTime: nil, ageBand: nil, party: 1,
            request: request ?? ward.randomness.freshID(), madeAt: TestWard.instant("2026-04-01 09:00"))
    }

    @Test
    func desksFillOneAfterTheOther() async throws {
        let ward = try await ward()
        let seats = try await ward.ledger.read {
            try $0.seats(at: TestWard.nakacho, on: Self.time.date, from: Self.time.start)
        }
        #expect(seats.map(\.desk) == [1, 2, 3])
        for seat in seats {
            let taken = try await ward.ledger.write { writing in
                try writing.take(oneOf: seats, for: Self.booking(ward)).flatMap {
                    try writing.reading.booking($0)
                }
            }
            #expect(taken?.seat == seat.seat)
        }
        let none = try await ward.ledger.write { try $0.take(oneOf: seats, for: Self.booking(ward)) }
        #expect(none == nil)
        #expect(try await ward.ledger.value(Int.self, "SELECT count(*) FROM booking") == 3)
    }

    /// Only the index's own word is "sold": whatever else goes wrong is no reason to try the next seat.
    @Test(arguments: [
        ("a request that has a booking", "UNIQUE constraint failed: booking.request"),
        ("a seat that is not for sale", "the seat is not for sale"),
        ("a person who is not there", "FOREIGN KEY constraint failed"),
    ])
    func anotherErrorIsThrownOn(what: String, message: String) async throws {
        let ward = try await ward()
        let failure = try await #require(throws: LedgerFailure.self, "\(what)") {
            try await ward.ledger.write { writing in
                let seats = try writing.reading.seats(
                    at: TestWard.nakacho, on: Self.time.date, from: Self.time.start)
                var new = Self.booking(ward)
                switch what {
                case "a request that has a booking":
                    _ = try writing.take(oneOf: seats, for: new)
                case "a seat that is not for sale":
                    try writing.update("seat", "id", seats[0].seat, ["retired": true])
                default:
                    new = NewBooking(
                        person: PersonID(99), kind: .booking, source: .phone, firstTime: nil, ageBand: nil,
                        party: 1, request: new.request, madeAt: new.madeAt)
                }
                _ = try writing.take(oneOf: seats, for: new)
            }
        }
        #expect(failure.detail.contains(message), "\(failure.detail)")
        // And the whole change is undone
        #expect(try await ward.ledger.value(Int.self, "SELECT count(*) FROM booking") == 0)
        #expect(try await ward.ledger.value(Int.self, "SELECT count(*) FROM seat WHERE retired = 1") == 0)
    }
}
