import Clinic
import Desk
import Ledger
import TestSupport
import Testing

/// 取消: the booking ends, and its seat is anybody's again.
@Suite("Cancelling a booking")
struct CancelTests {
    @Test
    func theSeatIsFreeAtOnce() async throws {
        // Given
        let ward = try await TestWard.planned()
        let booking = try await ward.book("2026-04-07 10:00")
        // When
        let cancelled = try await ward.tell(Cancel(booking: booking.booking))
        // Then
        #expect(cancelled.state == .cancelled && cancelled.seat == booking.seat)
        let other = try await ward.book("2026-04-07 10:00", "ヤマダ", 2)
        #expect(other.seat == booking.seat)
    }

    @Test
    func whatHasEndedEndsOnce() async throws {
        let ward = try await TestWard.planned()
        let booking = try await ward.book("2026-04-07 10:00")
        try await ward.tell(Cancel(booking: booking.booking))
        let refusal = try await ward.refusal(Cancel(booking: booking.booking))
        #expect(refusal.code == .alreadyEnded && refusal.message.contains("取消"))
        let moved = try await ward.book("2026-04-07 10:30", "ヤマダ", 2)
        try await ward.tell(Move(booking: moved.booking, to: TestWard.later("2026-04-09 10:00")))
        let twice = try await ward.refusal(Cancel(booking: moved.booking))
        #expect(twice.code == .alreadyEnded && twice.message.contains("変更"))
    }

    /// Marks come before: whoever came, or is known to have stayed away, has nothing to cancel.
    @Test(arguments: [MarkValue.attended, .absent, .absentWithNotice])
    func aMarkedBookingStays(value: MarkValue) async throws {
        let ward = try await TestWard.planned(at: "2026-04-07 09:00")
        let booking = try await ward.book("2026-04-07 10:00")
        ward.at("2026-04-07 10:10")
        try await ward.tell(MarkAttendance(booking: booking.booking, value: value))
        #expect(try await ward.refusal(Cancel(booking: booking.booking)).code == .alreadyMarked)
        ward.at("2026-04-07 10:11")
        try await ward.tell(MarkAttendance(booking: booking.booking, value: .cleared))
        // Its time has come all the same: what became of it is attendance.
        #expect(try await ward.refusal(Cancel(booking: booking.booking)).code == .past)
    }

    @Test
    func aNumberNobodyHasIsRefused() async throws {
        let ward = try await TestWard.planned()
        let refusal = try await ward.refusal(Cancel(booking: BookingID(99)))
        #expect(refusal.code == .notFound && refusal.fields.keys.contains("booking"))
    }
}
