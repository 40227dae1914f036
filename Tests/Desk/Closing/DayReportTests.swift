import Almanac
import Clinic
import Desk
import Ledger
import TestSupport
import Testing

/// 日報: a Saturday, every figure of it.
@Suite("The day's report")
struct DayReportTests {
    /// Eight seats: six booked, one of them by two people, one cancelled; two walk-ins, one of three people
    /// over capacity; three at the door, one each way.
    @Test
    func aBusyDayAddsUp() async throws {
        // given
        let ward = try await TestWard.busy(free: ["11:30"], at: "2026-04-07 09:00")
        try await ward.tell(Cancel(booking: BookingID(7)))
        ward.at("2026-04-07 10:05")
        for (booking, value) in [
            (1, MarkValue.attended), (2, .attended), (3, .absent), (4, .absentWithNotice),
        ] {
            try await ward.tell(MarkAttendance(booking: BookingID(Int64(booking)), value: value))
        }
        try await ward.tell(WalkIn(venue: TestWard.nakacho, at: TestWard.instant("2026-04-07 11:30")))
        try await ward.tell(
            WalkIn(
                venue: TestWard.nakacho, at: TestWard.instant("2026-04-07 11:35"),
                resident: Resident(age: 82), party: 3))
        let entries = [
            try await ward.queue(TestWard.resident("タナカ")), try await ward.queue(), try await ward.queue(),
        ]
        try await ward.tell(ServeQueued(queued: entries[0].queued))
        try await ward.tell(LeaveQueue(queued: entries[1].queued))
        // when
        let report = try await ward.report()
        // then
        let figures = report.figures
        #expect(figures[.seats] == 8 && figures[.booked] == 6 && figures[.cancelled] == 1)
        #expect(figures[.absent] == 1 && figures[.absentWithNotice] == 1 && figures[.unmarked] == 2)
        #expect(figures[.walkIns] == 3 && figures[.overCapacity] == 2)
        #expect(
            figures[.visits] == 7 && report.served == 7 && figures[.people] == 3 && figures[.unnamed] == 4)
        #expect(report.ageBands.map { "\($0.band.rawValue) \($0.visits)" } == ["75-79 3", "80-84 3"])
        #expect(report.withoutAge == 1)
        #expect(report.queue.served == 1 && report.queue.left == 1 && report.queue.waiting == 1)
        #expect(report.queue.booked == 0 && report.unmarked.count == 2 && report.closing == nil)
    }

    /// 参加人数 as the ward defines it; the head count is of people all the same.
    @Test
    func visitsFollowTheWardsDefinition() async throws {
        let ward = try await TestWard.planned(at: "2026-04-07 10:05") { $0.ward.visitsCount = .bookings }
        try await ward.tell(WalkIn(venue: TestWard.nakacho, resident: Resident(age: 82), party: 3))
        let report = try await ward.report()
        #expect(report.figures[.visits] == 1 && report.ageBands.map(\.visits) == [1] && report.served == 3)
        #expect(try await ward.tell(CloseDay(venue: TestWard.nakacho, headCount: 3)).served == 3)
    }

    @Test
    func aDayThatIsNoneIsRefused() async throws {
        let ward = try await TestWard.planned()
        let refusal = try await ward.refusal(
            asking: ReportDay(venue: TestWard.nakacho, date: day("2026-04-06")))
        #expect(refusal.code == .noSession)
        #expect(try await ward.report().unmarked == [])
    }
}
