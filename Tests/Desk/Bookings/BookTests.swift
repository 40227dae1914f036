import Almanac
import Clinic
import Desk
import Ledger
import TestSupport
import Testing

/// 予約: the seat is theirs, and nobody else's.
@Suite("Booking")
struct BookTests {
    @Test
    func aBookingTakesItsSeat() async throws {
        // Given
        let ward = try await TestWard.planned()
        // When
        let booking = try await ward.book("2026-04-07 10:00")
        // Then
        let place = try #require(try await ward.ledger.read { try $0.booking(booking.booking) })
        #expect(booking.seat == place.seat && booking.person == place.person)
        #expect(booking.venue == TestWard.nakacho && booking.date == day("2026-04-07"))
        #expect(booking.start == time("10:00") && booking.end == time("10:30"))
        #expect(booking.state == .booked && booking.candidates == [])
        #expect(place.source == .phone && place.kind == .booking && place.party == 1)
        let openings = try await ward.ask(FindOpenings(venue: TestWard.nakacho, days: 30))
        #expect(openings.count == 47 && !openings.contains { $0.seat == booking.seat })
    }

    @Test
    func desksFillOneAfterTheOther() async throws {
        let ward = try await TestWard.planned { $0.venues[0].consultation.desks = 2 }
        let first = try await ward.book("2026-04-07 10:00", "タナカ", 1)
        let second = try await ward.book("2026-04-07 10:00", "ヤマダ", 2)
        #expect(first.seat != second.seat && first.start == second.start)
        let full = Book(
            wish: TestWard.wish(TestWard.nakacho, "2026-04-07 10:00"), resident: TestWard.resident("サトウ", 3))
        #expect(try await ward.refusal(full).code == .seatTaken)
    }

    @Test
    func aSeatByNumberIsThatSeat() async throws {
        // Given two desks, and the number of the second's seat
        let ward = try await TestWard.planned { $0.venues[0].consultation.desks = 2 }
        let free = try await ward.ask(FindOpenings(venue: TestWard.nakacho, from: day("2026-04-07"), days: 1))
        let second = try #require(free.first { $0.desk == 2 && $0.start == time("10:00") })
        let book = Book(wish: .seat(second.seat), resident: TestWard.resident("タナカ"))
        // When
        #expect(try await ward.tell(book).seat == second.seat)
        // Then it is gone, although the first desk's is free; that one is offered first
        let again = Book(wish: .seat(second.seat), resident: TestWard.resident("ヤマダ", 2))
        let refusal = try await ward.refusal(again)
        #expect(refusal.code == .seatTaken)
        #expect(refusal.alternatives.first?.desk == 1 && refusal.alternatives.first?.start == time("10:00"))
    }

    /// The day itself may be booked, up to the moment that a seat begins.
    @Test
    func aSeatIsSoldUntilItBegins() async throws {
        let ward = try await TestWard.planned(at: "2026-04-07 09:59")
        try await ward.book("2026-04-07 10:00")
        ward.at("2026-04-07 10:30")
        let wish = TestWard.wish(TestWard.nakacho, "2026-04-07 10:30")
        let refusal = try await ward.refusal(Book(wish: wish, resident: TestWard.resident("ヤマダ", 2)))
        #expect(refusal.code == .past)
        #expect(refusal.alternatives.places.first == "nakacho 2026-04-07 11:00")
    }

    /// Alternatives are the nearest free seats: by days, another venue counting as three, then by minutes.
    @Test
    func alternativesAreFreeAndNearestFirst() async throws {
        // Given a Thursday whose 13:00 and 13:30 are sold
        let ward = try await TestWard.planned()
        try await ward.book("2026-04-09 13:00", "タナカ", 1)
        try await ward.book("2026-04-09 13:30", "ヤマダ", 2)
        // When a third wants 13:00
        let wish = TestWard.wish(TestWard.nakacho, "2026-04-09 13:00")
        let refusal = try await ward.refusal(Book(wish: wish, resident: TestWard.resident("サトウ", 3)))
        // Then
        #expect(refusal.code == .seatTaken)
        #expect(
            refusal.alternatives.places == [
                "nakacho 2026-04-09 14:00", "nakacho 2026-04-09 11:30", "nakacho 2026-04-09 14:30",
                "nakacho 2026-04-09 11:00", "nakacho 2026-04-09 10:30",
            ])
        // When the day is full, then the Tuesday and the Saturday follow
        for (number, start) in ["10:00", "10:30", "11:00", "11:30", "14:00", "14:30"].enumerated() {
            try await ward.book("2026-04-09 \(start)", "スズキ", 10 + number)
        }
        let full = try await ward.refusal(Book(wish: wish, resident: TestWard.resident("サトウ", 3)))
        #expect(
            full.alternatives.places == [
                "nakacho 2026-04-07 13:00", "nakacho 2026-04-11 13:00", "nakacho 2026-04-07 13:30",
                "nakacho 2026-04-11 13:30", "nakacho 2026-04-07 14:00",
            ])
    }
}
