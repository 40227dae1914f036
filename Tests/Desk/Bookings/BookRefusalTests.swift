import Almanac
import Clinic
import Desk
import Ledger
import TestSupport
import Testing

/// Every reason why a seat cannot be had, and what is offered instead.
@Suite("Seats that cannot be booked")
struct BookRefusalTests {
    @Test(arguments: places)
    func aRuleSaysNo(sample: BookRefusal) async throws {
        try await sample.hold()
    }

    private static func at(
        _ name: String, _ moment: String, at venue: VenueID = TestWard.nakacho, _ code: Refusal.Code,
        fields: [String: String] = [:], offered: String?
    ) -> BookRefusal {
        let book = Book(wish: TestWard.wish(venue, moment), resident: TestWard.resident("ヤマダ", 2))
        return BookRefusal(testDescription: name, book: book, code: code, fields: fields, offered: offered)
    }

    private static func seat(_ name: String, _ seat: Int64, _ code: Refusal.Code, offered: String?)
        -> BookRefusal
    {
        BookRefusal(
            testDescription: name,
            book: Book(wish: .seat(SeatID(seat)), resident: TestWard.resident("ヤマダ", 2)),
            code: code, fields: code == .notFound ? ["seat": ""] : [:], offered: offered)
    }

    static let places = [
        at("yesterday", "2026-04-07 10:00", .past, offered: "nakacho 2026-04-09 10:30"),
        at(
            "this minute", "2026-04-08 10:00", at: TestWard.shimura, .past,
            offered: "shimura 2026-04-08 10:30"),
        at("taken", "2026-04-09 10:00", .seatTaken, offered: "nakacho 2026-04-09 10:30"),
        at("between two seats", "2026-04-09 10:45", .noSuchSeat, offered: "nakacho 2026-04-09 10:30"),
        at("at noon", "2026-04-09 12:00", .noSuchSeat, offered: "nakacho 2026-04-09 11:30"),
        at("on a shut day", "2026-04-12 10:00", .noSuchSeat, offered: "nakacho 2026-04-11 10:00"),
        at("beyond the plan", "2027-04-06 10:00", .noSuchSeat, offered: nil),
        at(
            "nowhere", "2026-04-09 10:00", at: VenueID("tokumaru")!, .badInput, fields: ["venue": ""],
            offered: nil),
        at("a closed day", "2026-04-18 10:00", .noSuchSeat, offered: "nakacho 2026-04-16 10:00"),
        seat("no such seat", 9999, .notFound, offered: nil),
        seat("a retired seat", 87, .noSuchSeat, offered: "shimura 2026-04-17 13:30"),
        seat("a seat of a closed day", 89, .noSuchSeat, offered: "nakacho 2026-04-16 10:00"),
    ]

    /// The day on which a month's bookings open binds, and says itself.
    @Test
    func aMonthOpensWhenItOpens() async throws {
        // Given bookings of April from 25 March, 9:00
        let ward = try await TestWard.planned(at: "2026-03-25 08:59") {
            $0.ward.bookingOpens.rule = .monthBefore(day: 25, time: time("09:00"))
        }
        let book = Book(
            wish: TestWard.wish(TestWard.nakacho, "2026-04-07 10:00"), resident: TestWard.resident("タナカ"))
        // When a minute too early
        let refusal = try await ward.refusal(book)
        // Then
        #expect(refusal.code == .notOpenYet && refusal.alternatives == [])
        #expect(refusal.fields == ["opensAt": "2026-03-25T09:00:00+09:00"])
        // When it is time
        ward.at("2026-03-25 09:00")
        #expect(try await ward.tell(book).state == .booked)
    }
}
