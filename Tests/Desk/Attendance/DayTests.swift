import Almanac
import Clinic
import Desk
import TestSupport
import Testing

/// 本日の受付: every seat with whoever has it, and whoever was served without one.
@Suite("A day's list")
struct DayTests {
    /// "10:00 タナカ attended", "10:30 -", "- (unnamed) attended".
    private func lines(_ ward: TestWard, _ question: Day) async throws -> [String] {
        try await ward.ask(question).map { entry in
            let start = entry.start?.description ?? "-"
            guard let guest = entry.guest else { return "\(start) -" }
            return "\(start) \(guest.kana ?? "(unnamed)") \(guest.state.rawValue)"
        }
    }

    @Test
    func everySeatShowsOnce() async throws {
        let ward = try await TestWard.planned(at: "2026-04-07 09:00")
        try await ward.book("2026-04-07 10:30")
        #expect(
            try await lines(ward, Day()) == [
                "10:00 -", "10:30 タナカ ハナ booked", "11:00 -", "11:30 -", "13:00 -", "13:30 -", "14:00 -",
                "14:30 -",
            ])
        #expect(try await lines(ward, Day(date: day("2026-04-12"))) == [])
        #expect(try await lines(ward, Day(venue: TestWard.shimura)) == [])
    }

    @Test
    func aGuestIsShownWithAllThatServesThem() async throws {
        let ward = try await TestWard.planned(at: "2026-04-07 09:00")
        let booking = try await ward.book("2026-04-07 10:30")
        let entry = try #require(try await ward.ask(Day()).first { $0.guest != nil })
        let guest = try #require(entry.guest)
        #expect(entry.seat == booking.seat && entry.desk == 1 && entry.venue == TestWard.nakacho)
        #expect(guest.booking == booking.booking && guest.person == booking.person)
        #expect(guest.phone == "090-1000-1001" && guest.kind == .booking && guest.party == 1)
        #expect(guest.firstTime == true && guest.ageBand == .from75)
    }

    /// What has ended is gone from the list, its seat shows as free; but whoever came all the same is there.
    @Test
    func whatEndedIsHiddenUnlessTheyCame() async throws {
        // Given one cancelled, one moved within the day, one cancelled and the seat sold again
        let ward = try await TestWard.planned(at: "2026-04-07 09:00")
        let cancelled = try await ward.book("2026-04-07 10:00", "タナカ", 1)
        let moved = try await ward.book("2026-04-07 10:30", "ヤマダ", 2)
        let resold = try await ward.book("2026-04-07 11:30", "サトウ", 3)
        try await ward.tell(Cancel(booking: cancelled.booking))
        try await ward.tell(Move(booking: moved.booking, to: TestWard.later("2026-04-07 11:00")))
        try await ward.tell(Cancel(booking: resold.booking))
        try await ward.book("2026-04-07 11:30", "スズキ", 4)
        let free = ["13:00 -", "13:30 -", "14:00 -", "14:30 -"]
        #expect(
            try await lines(ward, Day())
                == ["10:00 -", "10:30 -", "11:00 ヤマダ booked", "11:30 スズキ booked"] + free)
        // When two of those who cancelled come all the same
        ward.at("2026-04-07 11:40")
        for booking in [cancelled, resold] {
            try await ward.tell(MarkAttendance(booking: booking.booking, value: .attended))
        }
        // Then they show beside whoever has the seat
        #expect(
            try await lines(ward, Day())
                == [
                    "10:00 タナカ attended", "10:30 -", "11:00 ヤマダ booked", "11:30 サトウ attended",
                    "11:30 スズキ booked",
                ]
                + free)
    }

    /// A mistaken 取消 is found again; what nobody ever booked is none.
    @Test
    func whatWasCancelledIsRemembered() async throws {
        let ward = try await TestWard.planned(at: "2026-04-07 09:00")
        let first = try await ward.book("2026-04-07 10:00", "タナカ", 1)
        let second = try await ward.book("2026-04-07 10:30", "ヤマダ", 2)
        let third = try await ward.book("2026-04-07 11:00", "サトウ", 3)
        try await ward.tell(Cancel(booking: first.booking, cause: .unwell))
        try await ward.tell(Cancel(booking: second.booking, cause: .undone))
        ward.pass(seconds: 60)
        try await ward.tell(Cancel(booking: third.booking))
        let list = try await ward.ask(Cancelled(venue: TestWard.nakacho))
        #expect(list.map(\.kana) == ["サトウ", "タナカ"] && list.map(\.cause) == [nil, .unwell])
        try await ward.tell(Restore(booking: third.booking))
        try await ward.tell(MarkAttendance(booking: first.booking, value: .attended))
        #expect(try await ward.ask(Cancelled(venue: TestWard.nakacho)) == [])
    }

    @Test
    func thoseWithoutASeatComeLast() async throws {
        let ward = try await TestWard.planned(at: "2026-04-07 14:50")
        try await ward.book("2026-04-09 10:00")
        try await ward.tell(WalkIn(venue: TestWard.nakacho))
        try await ward.tell(WalkIn(venue: TestWard.nakacho, person: PersonID(1)))
        #expect(
            try await lines(ward, Day()).suffix(3)
                == ["14:00 -", "14:30 (unnamed) attended", "- タナカ ハナ attended"])
    }

    @Test
    func aClosedDayStillShowsWhoIsExpected() async throws {
        let ward = try await TestWard.planned(at: "2026-04-07 09:00")
        try await ward.book("2026-04-07 10:00")
        try await ward.ledger.forge("UPDATE session SET state = 'closed' WHERE id = 2")
        #expect(try await lines(ward, Day()).first == "10:00 タナカ ハナ session-closed")
    }

    @Test
    func venuesComeInPrintedOrder() async throws {
        let ward = try await TestWard.planned(at: "2026-04-07 09:00") {
            $0.venues[1].consultation.weekdays = [.tuesday]
        }
        let venues = try await ward.ask(Day()).map(\.venue)
        #expect(
            venues == Array(repeating: TestWard.nakacho, count: 8)
                + Array(repeating: TestWard.shimura, count: 8))
        let refusal = try await ward.refusal(asking: Day(venue: VenueID("tokumaru")!))
        #expect(refusal.code == .badInput)
    }

    @Test
    func theNextDayIsTheNextWithSeatsOpen() async throws {
        let ward = try await TestWard.planned()
        #expect(try await ward.ask(NextDay()) == [day("2026-04-06")])
        #expect(try await ward.ask(NextDay(from: day("2026-04-12"))) == [day("2026-04-13")])
        #expect(try await ward.ask(NextDay(from: day("2026-04-19"))) == [])
        #expect(try await ward.ask(NextDay(venue: TestWard.nakacho)) == [day("2026-04-07")])
        #expect(try await ward.ask(NextDay(venue: TestWard.shimura)) == [day("2026-04-06")])
        try await ward.ledger.forge("UPDATE session SET state = 'closed' WHERE id = 1")
        #expect(try await ward.ask(NextDay()) == [day("2026-04-07")])
    }
}
