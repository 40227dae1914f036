import Almanac
import Clinic
import Desk
import Ledger
import TestSupport
import Testing

/// 出欠: statements that add up, in any order and however often they are sent.
@Suite("Marking attendance")
struct MarkAttendanceTests {
    private static let first = MarkID("00000000-0000-4000-8000-000000000001")!
    private static let second = MarkID("00000000-0000-4000-8000-000000000002")!

    /// A booking of 7 April, 10:00, on that day at 10:10.
    private func ward() async throws -> (TestWard, BookingID) {
        let ward = try await TestWard.planned()
        let booking = try await ward.book("2026-04-07 10:00")
        ward.at("2026-04-07 10:10")
        return (ward, booking.booking)
    }

    @Test(arguments: [
        (MarkValue.attended, Booking.State.attended), (.absent, .absent),
        (.absentWithNotice, .absentWithNotice),
        (.cleared, .booked),
    ])
    func aMarkIsTheState(value: MarkValue, state: Booking.State) async throws {
        let (ward, booking) = try await ward()
        #expect(try await ward.tell(MarkAttendance(booking: booking, value: value)).state == state)
    }

    @Test
    func tomorrowHasNotHappened() async throws {
        let ward = try await TestWard.planned(at: "2026-04-06 23:59")
        let booking = try await ward.book("2026-04-07 10:00")
        let mark = MarkAttendance(booking: booking.booking, value: .attended)
        #expect(try await ward.refusal(mark).code == .tooEarly)
        // The day itself may be marked from its first minute on: who calls in sick calls early.
        ward.at("2026-04-07 00:00")
        #expect(try await ward.tell(mark).state == .attended)
    }

    @Test
    func aNumberNobodyHasIsRefused() async throws {
        let (ward, _) = try await ward()
        let refusal = try await ward.refusal(MarkAttendance(booking: BookingID(99), value: .attended))
        #expect(refusal.code == .notFound)
    }

    /// The later statement wins by when it was seen, not by when it came; the first is of 10:00.
    @Test(arguments: [
        ("2026-04-07 10:05", Booking.State.absent), ("2026-04-07 09:55", .attended),
        // A clock that runs ahead is held to the time of arrival, which is later than 10:00.
        ("2026-04-07 23:00", .absent),
    ])
    func theLatestStatementCounts(moment: String, state: Booking.State) async throws {
        let (ward, booking) = try await ward()
        try await ward.tell(
            MarkAttendance(
                booking: booking, value: .attended, happenedAt: TestWard.instant("2026-04-07 10:00")))
        let answer = try await ward.tell(
            MarkAttendance(booking: booking, value: .absent, happenedAt: TestWard.instant(moment)))
        #expect(answer.state == state)
    }

    /// A mark that is replaced never counts, whichever of the two arrives first.
    @Test(arguments: [true, false])
    func aReplacedMarkNeverCounts(originalFirst: Bool) async throws {
        let (ward, booking) = try await ward()
        let original = MarkAttendance(
            booking: booking, value: .attended, mark: Self.first,
            happenedAt: TestWard.instant("2026-04-07 10:05"))
        let correction = MarkAttendance(
            booking: booking, value: .absent, mark: Self.second,
            happenedAt: TestWard.instant("2026-04-07 10:01"), replaces: Self.first)
        try await ward.tell(originalFirst ? original : correction)
        #expect(try await ward.tell(originalFirst ? correction : original).state == .absent)
    }

    /// A device that lost the answer sends its mark again under another request: one row, the same answer.
    @Test
    func aMarkSentUnderTwoRequestsIsOne() async throws {
        let (ward, booking) = try await ward()
        let at = TestWard.instant("2026-04-07 10:05")
        let mark = MarkAttendance(booking: booking, value: .attended, mark: Self.first, happenedAt: at)
        let one = try await ward.tell(mark)
        #expect(try await ward.tell(mark) == one)
        #expect(try await ward.ledger.count("mark") == 1)
        // What says something else under the same id is another mark by mistake
        for other in [
            MarkAttendance(booking: booking, value: .absent, mark: Self.first, happenedAt: at),
            MarkAttendance(
                booking: booking, value: .attended, mark: Self.first,
                happenedAt: TestWard.instant("2026-04-07 10:06")),
            MarkAttendance(
                booking: booking, value: .attended, mark: Self.first, happenedAt: at, replaces: Self.second),
        ] {
            #expect(try await ward.refusal(other).code == .idReused)
        }
        let itself = MarkAttendance(
            booking: booking, value: .absent, mark: Self.second, replaces: Self.second)
        #expect(try await ward.refusal(itself).code == .badInput)
    }

    /// Rule 5: what happened beats what was planned.
    @Test
    func whoComesAfterCancellingIsCounted() async throws {
        let ward = try await TestWard.planned()
        let booking = try await ward.book("2026-04-07 10:00").booking
        try await ward.tell(Cancel(booking: booking))
        ward.at("2026-04-07 10:10")
        // That they stayed away changes nothing
        #expect(try await ward.tell(MarkAttendance(booking: booking, value: .absent)).state == .cancelled)
        ward.at("2026-04-07 10:20")
        #expect(try await ward.tell(MarkAttendance(booking: booking, value: .attended)).state == .attended)
        let total = try await ward.ask(ReportPeriod(.month(CivilMonth("2026-04")!))).total
        #expect(total[.visits] == 1 && total[.cancelled] == 0 && total[.booked] == 0)
        // Its seat is still free: a mark takes no seat
        let free = try await ward.ask(FindOpenings(venue: TestWard.nakacho, days: 1)).places
        #expect(free.first == "nakacho 2026-04-07 10:30")
        #expect(try await ward.ledger.numbers("SELECT count(*) FROM booking WHERE endedAt IS NULL") == [0])
    }
}

/// A wrong tap is corrected by the next, whatever the clock says.
@Suite("Corrections at one moment")
struct CorrectionTests {
    @Test
    func theLastWordCountsThoughTheClockStands() async throws {
        let ward = try await TestWard.planned()
        let booking = try await ward.book("2026-04-07 10:00").booking
        ward.at("2026-04-07 10:10")
        for value in [
            MarkValue.attended, .absent, .attended, .cleared, .absentWithNotice, .attended, .cleared,
        ] {
            let answer = try await ward.tell(MarkAttendance(booking: booking, value: value))
            #expect(answer.state == Booking.State(ended: nil, mark: value, session: .open), "\(value)")
        }
        // What is told later of an earlier moment does not overrule what was seen since.
        try await ward.tell(MarkAttendance(booking: booking, value: .absent))
        let late = MarkAttendance(
            booking: booking, value: .attended, happenedAt: TestWard.instant("2026-04-07 09:59"))
        #expect(try await ward.tell(late).state == .absent)
    }
}
