import Almanac
import Clinic
import Desk
import Ledger
import TestSupport
import Testing

/// A seat kept for somebody who waits is no booking yet: what can be done to bookings cannot be done to it.
@Suite("Held seats")
struct HoldIsNoBookingTests {
    /// Booking 2 is the hold for wish 1, of person 2, on Tuesday 7 April, 10:00; call 1 is its offer.
    private func ward(_ edit: (inout WardPlan) -> Void = { _ in }) async throws -> TestWard {
        let ward = try await TestWard.planned(at: "2026-04-06 09:00", edit)
        let booking = try await ward.book("2026-04-07 10:00")
        try await ward.tell(
            JoinWaiting(venue: TestWard.nakacho, resident: TestWard.resident("ヤマダ", 2)))
        try await ward.tell(Cancel(booking: booking.booking))
        return ward
    }

    @Test
    func areNotCancelledMovedOrMarked() async throws {
        let ward = try await ward()
        let hold = BookingID(2)
        let marked = MarkAttendance(booking: hold, value: .attended)
        let refusals = [
            try await ward.refusal(Cancel(booking: hold)),
            try await ward.refusal(Move(booking: hold, to: TestWard.later("2026-04-09 10:00"))),
            try await ward.refusal(marked),
        ]
        #expect(refusals.map(\.code) == [.seatHeld, .seatHeld, .seatHeld])
        // When it was not taken in time, it is still nobody's visit
        ward.at("2026-04-07 10:05")
        #expect(try await ward.refusal(marked).code == .seatHeld)
    }

    @Test
    func oneThatIsTakenKeepsWhyItMayBeBeyondTheLimit() async throws {
        // Given somebody who has as many bookings as they may
        let ward = try await ward { $0.ward.calls.limits.openBookings = 1 }
        try await ward.tell(
            Book(wish: TestWard.wish(TestWard.nakacho, "2026-04-09 10:00"), person: PersonID(2)))
        #expect(try await ward.refusal(ReportCall(task: TaskID(1), result: .accepted)).code == .limitReached)
        // When the operator says why they may have one more
        let accept = ReportCall(task: TaskID(1), result: .accepted, limitWaiver: "通訳と来るため")
        #expect(try await ward.tell(accept).booking.state == .booked)
        // Then the reason is kept, and goes on with the booking
        let waivers = "SELECT limitWaiver FROM booking WHERE limitWaiver IS NOT NULL ORDER BY id"
        #expect(try await ward.ledger.texts(waivers) == ["通訳と来るため"])
        try await ward.tell(Move(booking: BookingID(2), to: TestWard.later("2026-04-11 10:00")))
        #expect(try await ward.ledger.texts(waivers) == ["通訳と来るため", "通訳と来るため"])
    }

    /// What was waived when it was made need not be waived again when its cancellation is taken back.
    @Test
    func aBookingBeyondTheLimitIsRestored() async throws {
        let ward = try await TestWard.planned { $0.ward.calls.limits.perDay = 1 }
        try await ward.book("2026-04-07 10:00")
        let beyond = Book(
            wish: TestWard.wish(TestWard.nakacho, "2026-04-07 10:30"), person: PersonID(1),
            limitWaiver: "書類が多いため")
        let booking = try await ward.tell(beyond).booking
        try await ward.tell(Cancel(booking: booking))
        #expect(try await ward.tell(Restore(booking: booking)).state == .booked)
    }

    @Test
    func aWishThatCameTrueOrStandsAgainIsNotRevived() async throws {
        let ward = try await ward()
        try await ward.tell(ReportCall(task: TaskID(1), result: .accepted))
        #expect(try await ward.refusal(RejoinWaiting(waiting: WaitingID(1))).code == .nothingToDo)
        // Somebody who left and joined again waits already
        let wish = JoinWaiting(venue: TestWard.shimura, person: PersonID(2))
        let first = try await ward.tell(wish).waiting
        try await ward.tell(LeaveWaiting(waiting: first))
        try await ward.tell(wish)
        #expect(try await ward.refusal(RejoinWaiting(waiting: first)).code == .alreadyWaiting)
    }

    /// What happened beats what was planned: an entry taken back at once is counted if they came after all.
    @Test
    func somebodyServedOnAnUndoneEntryIsCounted() async throws {
        let ward = try await TestWard.planned(at: "2026-04-07 09:00")
        let booking = try await ward.book("2026-04-07 10:00").booking
        try await ward.tell(Cancel(booking: booking, cause: .undone))
        let month = ReportPeriod(.month(CivilMonth("2026-04")!))
        let before = try await ward.ask(month).total
        #expect(before[.visits] == 0 && before[.cancelled] == 0)
        try await ward.tell(MarkAttendance(booking: booking, value: .attended))
        #expect(try await ward.ask(month).total[.visits] == 1)
    }
}
