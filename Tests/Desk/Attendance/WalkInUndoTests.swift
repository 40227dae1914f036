import Almanac
import Clinic
import Desk
import Ledger
import TestSupport
import Testing

/// What venue staff take back with one tap, and the name that comes later.
@Suite("Taking a visit back, and naming it")
struct WalkInUndoTests {
    /// 「元に戻す」 after 当日受付: the visit never was, and its seat is anybody's.
    @Test
    func aWalkInByMistakeNeverCame() async throws {
        // given
        let ward = try await TestWard.planned(at: "2026-04-07 10:05")
        let booking = try await ward.tell(WalkIn(venue: TestWard.nakacho, party: 2))
        #expect(try await ward.report().figures[.visits] == 2)
        // when
        let undone = try await ward.tell(Cancel(booking: booking.booking, cause: .undone))
        // then
        #expect(undone.state == .cancelled)
        let report = try await ward.report()
        #expect(report.figures[.visits] == 0 && report.figures[.walkIns] == 0 && report.served == 0)
        #expect(report.figures[.cancelled] == 0 && report.unmarked == [])
        #expect(try await ward.tell(WalkIn(venue: TestWard.nakacho)).seat == booking.seat)
        // and only once
        let again = try await ward.refusal(Cancel(booking: booking.booking, cause: .undone))
        #expect(again.code == .alreadyEnded)
    }

    /// A mark taken back leaves the visit without a statement: the day cannot be closed over it, and it can
    /// be undone or marked again.
    @Test
    func aWalkInWhoseMarkIsTakenBackIsOpen() async throws {
        let ward = try await TestWard.planned(at: "2026-04-07 10:05")
        let booking = try await ward.tell(WalkIn(venue: TestWard.nakacho)).booking
        try await ward.tell(MarkAttendance(booking: booking, value: .cleared))
        #expect(try await ward.report().unmarked == [booking])
        try await ward.tell(MarkAttendance(booking: booking, value: .attended))
        #expect(try await ward.report().served == 1)
        try await ward.tell(MarkAttendance(booking: booking, value: .cleared))
        #expect(try await ward.tell(Cancel(booking: booking, cause: .undone)).state == .cancelled)
    }

    /// Other reasons do not undo what happened.
    @Test
    func somebodyWhoCameHasNothingToCancel() async throws {
        let ward = try await TestWard.planned(at: "2026-04-07 10:05")
        let booking = try await ward.tell(WalkIn(venue: TestWard.nakacho)).booking
        for cause in [nil, .other, .solved] as [Booking.Cause?] {
            #expect(try await ward.refusal(Cancel(booking: booking, cause: cause)).code == .alreadyMarked)
        }
        // A booking is no walk-in: whoever is marked as come has come.
        let booked = try await ward.book("2026-04-07 11:00")
        ward.at("2026-04-07 11:05")
        try await ward.tell(MarkAttendance(booking: booked.booking, value: .attended))
        let refusal = try await ward.refusal(Cancel(booking: booked.booking, cause: .undone))
        #expect(refusal.code == .alreadyMarked)
    }

    @Test
    func aNameComesLater() async throws {
        // given a visit without a name
        let ward = try await TestWard.planned(at: "2026-04-07 10:05")
        let booking = try await ward.tell(WalkIn(venue: TestWard.nakacho)).booking
        #expect(try await ward.report().figures[.unnamed] == 1)
        // when the name is said
        let named = try await ward.tell(
            NameWalkIn(booking: booking, resident: TestWard.resident("タナカ ハナ")))
        // then it is that person's visit, their first
        #expect(named.person != nil && named.state == .attended)
        let report = try await ward.report()
        #expect(
            report.figures[.unnamed] == 0 && report.figures[.people] == 1 && report.figures[.firstTime] == 1)
        #expect(report.ageBands.map(\.band) == [.from75])
        // and another's, where it was the wrong one
        let other = try await ward.tell(
            NameWalkIn(booking: booking, resident: TestWard.resident("ヤマダ", 2)))
        #expect(other.person != named.person)
    }

    static let refused: [(NameWalkIn, Refusal.Code)] = [
        (NameWalkIn(booking: BookingID(1), person: PersonID(1)), .nothingToDo),
        (NameWalkIn(booking: BookingID(2), person: PersonID(1)), .nothingToDo),
        (NameWalkIn(booking: BookingID(2)), .badInput),
        (NameWalkIn(booking: BookingID(2), person: PersonID(99)), .notFound),
        (NameWalkIn(booking: BookingID(3), resident: TestWard.resident("ヤマダ", 2)), .nothingToDo),
        (NameWalkIn(booking: BookingID(99), person: PersonID(1)), .notFound),
    ]

    /// Booking 1 is タナカ's, 2 タナカ's visit, 3 a visit that was undone.
    @Test(arguments: refused.indices)
    func whatCannotBeNamedIsRefused(index: Int) async throws {
        let ward = try await TestWard.planned()
        let person = try await ward.book("2026-04-09 10:00").person
        ward.at("2026-04-07 10:05")
        try await ward.tell(WalkIn(venue: TestWard.nakacho, person: person))
        try await ward.tell(WalkIn(venue: TestWard.nakacho))
        try await ward.tell(Cancel(booking: BookingID(3), cause: .undone))
        #expect(try await ward.refusal(Self.refused[index].0).code == Self.refused[index].1)
    }
}
