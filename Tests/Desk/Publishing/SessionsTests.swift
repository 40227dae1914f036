import Almanac
import Clinic
import Desk
import TestSupport
import Testing

/// 開催日 as anybody may know it.
@Suite("Sessions to be published")
struct SessionsTests {
    private func sessions(_ ward: TestWard) async throws -> [AnnouncedSession] {
        try await ward.ask(Sessions(from: day("2026-04-01"), days: 90))
    }

    private func session(_ ward: TestWard, _ venue: VenueID, _ date: String) async throws -> AnnouncedSession
    {
        try #require(try await sessions(ward).first { $0.venue == venue && $0.date == day(date) })
    }

    @Test
    func eachIsThereWithItsSeats() async throws {
        let ward = try await TestWard.planned()
        try await ward.book("2026-04-07 10:00")
        let all = try await sessions(ward)
        #expect(all.count == 12 && all.allSatisfy { $0.seats == 8 && !$0.cancelled && $0.sequence == 0 })
        #expect(all.map(\.date) == all.map(\.date).sorted())
        let first = try await session(ward, TestWard.nakacho, "2026-04-07")
        #expect(first.free == 7 && first.hours.map(\.description) == ["10:00-12:00", "13:00-15:00"])
        #expect(first.changedAt == TestWard.instant("2026-04-01 09:00"))
        #expect(first.name == "consultation-nakacho-2026-04-07")
    }

    /// A closure changes the entry, taking it back changes it again, and its name stays.
    @Test
    func everyChangeCounts() async throws {
        let ward = try await TestWard.planned()
        let (venue, date) = (TestWard.nakacho, "2026-04-09")
        let before = try await session(ward, venue, date)
        ward.at("2026-04-02 10:00")
        try await ward.tell(CloseSeats(venue: venue, date: day(date), span: TimeSpan("10:00-12:00")))
        let half = try await session(ward, venue, date)
        #expect(half.hours == [TimeSpan("13:00-15:00")!] && !half.cancelled && half.sequence == 1)
        #expect(half.changedAt == TestWard.instant("2026-04-02 10:00") && half.name == before.name)
        ward.at("2026-04-03 10:00")
        try await ward.tell(CloseSeats(venue: venue, date: day(date)))
        let off = try await session(ward, venue, date)
        #expect(off.cancelled && off.sequence == 2 && off.hours.count == 2 && off.free == 0)
        try await ward.tell(OpenSeats(venue: venue, date: day(date)))
        #expect(try await session(ward, venue, date).sequence == 3)
        // A booking is no change of the session, and of the others none was touched.
        try await ward.book("2026-04-09 11:00")
        #expect(try await session(ward, venue, date).sequence == 3)
        #expect(try await session(ward, venue, "2026-04-11").sequence == 0)
    }

    /// A re-plan takes nobody's number back, though it retires what had been changed.
    @Test
    func aReplanNeverCountsBackwards() async throws {
        let ward = try await TestWard.planned()
        try await ward.tell(ward.applyPlan { $0.venues[0].consultation.slotMinutes = 60 })
        try await ward.tell(ward.applyPlan { $0.venues[0].consultation.weekdays = [.tuesday] })
        #expect(try await sessions(ward).count == 8)
        try await ward.tell(ward.applyPlan())
        let back = try await session(ward, TestWard.nakacho, "2026-04-09")
        #expect(back.sequence == 3 && back.name == "consultation-nakacho-2026-04-09" && back.seats == 8)
        #expect(try await session(ward, TestWard.shimura, "2026-04-08").sequence == 0)
    }

    /// What is no longer planned is told of only where people have read that it would be held.
    @Test
    func whatWasInPrintIsCancelledAndNotForgotten() async throws {
        let ward = try await TestWard.planned()
        try await ward.tell(TestWard.koho())
        try await ward.tell(ward.applyPlan { $0.venues[0].consultation.weekdays = [.tuesday] })
        let all = try await sessions(ward)
        #expect(all.filter(\.cancelled).map(\.date.day) == [9, 11, 16, 18] && all.count == 12)
        #expect(all.filter(\.cancelled).allSatisfy { $0.hours.count == 2 && $0.sequence == 1 })
    }

    @Test
    func coursesAreThereByGroupAndDate() async throws {
        let ward = try await TestWard.planned()
        let course = try await ward.tell(NewCourse(entry: TestWard.course())).course
        let dates = try await sessions(ward).filter { $0.programme == .course }
        #expect(dates.map(\.name) == ["course-1-A-2026-05-10", "course-1-A-2026-05-17"])
        #expect(dates.allSatisfy { $0.course == course && $0.free == nil && !$0.cancelled })
        try await ward.tell(CancelCourse(course: course, reason: "講師の都合"))
        #expect(try await sessions(ward).filter { $0.programme == .course }.allSatisfy(\.cancelled))
    }

    @Test(arguments: [0, -1, 732])
    func aSpanHasItsLimits(days: Int) async throws {
        let ward = try await TestWard.planned()
        let refusal = try await ward.refusal(asking: Sessions(from: day("2026-04-01"), days: days))
        #expect(refusal.code == .badInput && refusal.fields.keys.contains("days"))
    }
}
