import Almanac
import Clinic
import Desk
import Ledger
import TestSupport
import Testing

/// A cancellation taken back: the same booking on the same seat, or a no that says what is free.
@Suite("Taking a cancellation back")
struct RestoreTests {
    /// タナカ has cancelled 7 April, 10:00, at 仲町, because she was unwell; サトウ, person 2, may wait.
    private func ward(
        waiting: Bool = false, _ edit: (inout WardPlan) -> Void = { _ in }
    ) async throws -> (TestWard, Booking) {
        let ward = try await TestWard.strict(edit)
        let booking = try await ward.book("2026-04-07 10:00", "タナカ", 99)
        if waiting { try await ward.join("サトウ", 1) }
        try await ward.tell(Cancel(booking: booking.booking, cause: .unwell))
        return (ward, booking)
    }

    @Test
    func theBookingStandsAsBefore() async throws {
        let (ward, booking) = try await ward()
        #expect(try await ward.tell(Restore(booking: booking.booking)) == booking)
        #expect(
            try await ward.ledger.texts(
                "SELECT 'live' FROM booking WHERE endedAt IS NULL AND endReason IS NULL AND cause IS NULL")
                == ["live"])
        let wish = TestWard.wish(TestWard.nakacho, "2026-04-07 10:00")
        let other = Book(wish: wish, resident: TestWard.resident("ヤマダ", 3))
        #expect(try await ward.refusal(other).code == .seatTaken)
        // It can be cancelled again, and come back again
        try await ward.tell(Cancel(booking: booking.booking))
        #expect(try await ward.tell(Restore(booking: booking.booking)).state == .booked)
        try await ward.expectSound()
    }

    /// While nobody has rung, an offer is no promise; it is taken back and can be made again.
    @Test
    func anOfferNobodyHeardOfIsWithdrawn() async throws {
        let (ward, booking) = try await ward(waiting: true)
        #expect(try await ward.holds() == ["2026-04-07 10:00 サトウ"])
        // When
        #expect(try await ward.tell(Restore(booking: booking.booking)).state == .booked)
        // Then
        #expect(try await ward.holds() == [])
        #expect(try await ward.ask(Tasks()) == [])
        #expect(try await ward.ledger.texts("SELECT result FROM task") == ["withdrawn"])
        #expect(try await ward.ask(WaitingList()).map(\.person) == [PersonID(2)])
        // When it frees once more, then it is offered to the same person
        try await ward.tell(Cancel(booking: booking.booking))
        #expect(try await ward.holds() == ["2026-04-07 10:00 サトウ"])
        try await ward.expectSound()
    }

    /// What has become of the seat meanwhile.
    struct Gone: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let code: Refusal.Code
        let become: @Sendable (TestWard) async throws -> Void
    }

    @Test(arguments: [
        Gone(testDescription: "somebody is ringing", code: .seatHeld) { ward in
            try await ward.tell(ClaimTask(claim: ward.randomness.freshID()))
        },
        Gone(testDescription: "there is a message", code: .seatHeld) { try await $0.report(.message) },
        Gone(testDescription: "it was tried", code: .seatHeld) { try await $0.report(.noAnswer) },
        Gone(testDescription: "it was accepted", code: .seatTaken) { try await $0.report(.accepted) },
        Gone(testDescription: "it was sold", code: .seatTaken) { ward in
            try await ward.report(.declined)
            try await ward.book("2026-04-07 10:00", "ヤマダ", 3)
        },
    ])
    func whatIsPromisedStays(gone: Gone) async throws {
        let (ward, booking) = try await ward(waiting: true)
        try await gone.become(ward)
        let refusal = try await ward.refusal(Restore(booking: booking.booking))
        #expect(refusal.code == gone.code)
        #expect(refusal.alternatives.places.first == "nakacho 2026-04-07 10:30")
    }

    @Test
    func whatIsDeclinedComesBack() async throws {
        let (ward, booking) = try await ward(waiting: true)
        try await ward.report(.declined)
        #expect(try await ward.tell(Restore(booking: booking.booking)).state == .booked)
    }

    @Test
    func aSeatThatIsOffComesBackAsItWasAndMustBeRung() async throws {
        let (ward, booking) = try await ward()
        try await ward.tell(CloseSeats(venue: TestWard.nakacho, date: day("2026-04-07")))
        #expect(try await ward.tell(Restore(booking: booking.booking)).state == .sessionClosed)
        #expect(try await ward.ask(Tasks()).map(\.kind) == [.closure])
        try await ward.tell(OpenSeats(venue: TestWard.nakacho, date: day("2026-04-07")))
        #expect(try await ward.ask(Tasks()) == [])
        try await ward.expectSound()
    }

    @Test
    func onlyWhatWasCancelledAndIsAheadComesBack() async throws {
        let (ward, booking) = try await ward()
        let standing = try await ward.book("2026-04-09 10:00", "ヤマダ", 3)
        #expect(try await ward.refusal(Restore(booking: standing.booking)).code == .nothingToDo)
        try await ward.tell(Move(booking: standing.booking, to: TestWard.later("2026-04-11 10:00")))
        #expect(try await ward.refusal(Restore(booking: standing.booking)).code == .nothingToDo)
        #expect(try await ward.refusal(Restore(booking: BookingID(99))).code == .notFound)
        ward.at("2026-04-07 10:00")
        let walkIn = try await ward.tell(
            WalkIn(venue: TestWard.nakacho, resident: TestWard.resident("イトウ", 4)))
        #expect(try await ward.refusal(Restore(booking: walkIn.booking)).code == .nothingToDo)
        #expect(try await ward.refusal(Restore(booking: booking.booking)).code == .past)
    }

    /// Whoever has booked as much as they may since does not get more by taking back; a reason given holds.
    @Test(arguments: [
        (["2026-04-09 10:00", "2026-04-11 10:00"], "openBookings"), (["2026-04-07 14:30"], "perDay"),
    ])
    func theLimitsHoldHereToo(since: [String], field: String) async throws {
        let (ward, booking) = try await ward()
        for moment in since { try await ward.book(moment, "タナカ", 99) }
        let refusal = try await ward.refusal(Restore(booking: booking.booking))
        #expect(refusal.code == .limitReached && refusal.fields.keys.contains(field))
        let waived = try await ward.tell(
            Book(
                wish: TestWard.wish(TestWard.nakacho, "2026-04-18 10:00"),
                resident: TestWard.resident("タナカ", 99), limitWaiver: "続きのご相談"))
        try await ward.tell(Cancel(booking: waived.booking))
        if field == "perDay" { try await ward.book("2026-04-18 13:00", "タナカ", 99) }
        #expect(try await ward.tell(Restore(booking: waived.booking)).state == .booked)
    }

    /// An entry taken back at once never was a booking; but whoever comes all the same is counted.
    @Test
    func anUndoneEntryCountsInNoReport() async throws {
        let ward = try await TestWard.strict()
        let undone = try await ward.book("2026-04-07 10:00", "タナカ", 1)
        let cancelled = try await ward.book("2026-04-07 10:30", "ヤマダ", 2)
        try await ward.tell(Cancel(booking: undone.booking, cause: .undone))
        try await ward.tell(Cancel(booking: cancelled.booking, cause: .solved))
        let month = ReportPeriod(.month(CivilMonth("2026-04")!))
        let total = try await ward.ask(month).total
        #expect(total[.cancelled] == 1 && total[.booked] == 0)
        #expect(try await ward.ask(ReportPeriod(.year(ward.year))).total == total)
        #expect(
            try await ward.ledger.texts("SELECT ifnull(cause, '') FROM booking ORDER BY id") == [
                "undone", "solved",
            ])
        // Restored it is one again
        try await ward.tell(Restore(booking: undone.booking))
        #expect(try await ward.ask(month).total[.booked] == 1)
        try await ward.tell(Cancel(booking: undone.booking, cause: .undone))
        ward.at("2026-04-07 10:10")
        try await ward.tell(MarkAttendance(booking: undone.booking, value: .attended))
        let served = try await ward.ask(month).total
        #expect(
            served[.visits] == 1 && served[.people] == 1 && served[.cancelled] == 1
                && served[.overCapacity] == 1)
    }

    /// Why a booking was given back is kept for figures; only the reasons there are.
    @Test(arguments: Booking.Cause.allCases)
    func theCauseIsKept(cause: Booking.Cause) async throws {
        let ward = try await TestWard.strict()
        let booking = try await ward.book("2026-04-07 10:00")
        try await ward.tell(Cancel(booking: booking.booking, cause: cause))
        #expect(try await ward.ledger.texts("SELECT cause FROM booking") == [cause.rawValue])
    }
}
