import Almanac
import Clinic
import Desk
import Ledger
import TestSupport
import Testing

/// The figures of a fortnight counted by hand.
@Suite("Reports")
struct ReportTests {
    /// On 7 April 仲町 serves タナカ, misses two, has one cancelled and one not marked; two strangers take the
    /// last seat and ワタナベ none. On the 8th 志村 serves タナカ again and カトウ, who had cancelled. コバヤシ comes on
    /// the 9th.
    private func ward(counting: VisitsCount = .people) async throws -> TestWard {
        let ward = try await TestWard.planned { $0.ward.visitsCount = counting }
        let tanaka = try await ward.book("2026-04-07 10:00", "タナカ", 1)
        let yamada = try await ward.book("2026-04-07 10:30", "ヤマダ", 2)
        let sato = try await ward.book("2026-04-07 11:00", "サトウ", 3)
        let suzuki = try await ward.book("2026-04-07 11:30", "スズキ", 4)
        try await ward.book("2026-04-07 13:00", "イトウ", 5)
        let again = try await ward.book("2026-04-08 10:00", at: TestWard.shimura, "タナカ", 1)
        let kato = try await ward.book("2026-04-08 10:30", at: TestWard.shimura, "カトウ", 6)
        try await ward.book("2026-04-09 10:00", "コバヤシ", 7)
        for booking in [suzuki, kato] { try await ward.tell(Cancel(booking: booking.booking)) }
        ward.at("2026-04-07 14:35")
        try await ward.tell(MarkAttendance(booking: tanaka.booking, value: .attended))
        try await ward.tell(MarkAttendance(booking: yamada.booking, value: .absent))
        try await ward.tell(MarkAttendance(booking: sato.booking, value: .absentWithNotice))
        try await ward.tell(WalkIn(venue: TestWard.nakacho, party: 2))
        try await ward.tell(WalkIn(venue: TestWard.nakacho, resident: TestWard.resident("ワタナベ", 8)))
        ward.at("2026-04-08 11:00")
        for booking in [again, kato] {
            try await ward.tell(MarkAttendance(booking: booking.booking, value: .attended))
        }
        return ward
    }

    private static func figures(_ counted: (inout Figures) -> Void) -> Figures {
        var figures = Figures()
        counted(&figures)
        return figures
    }

    private static let tuesday = figures {
        ($0.sessions, $0.seats, $0.booked, $0.visits, $0.people, $0.unnamed) = (1, 8, 4, 4, 2, 2)
        ($0.absent, $0.absentWithNotice, $0.unmarked, $0.cancelled) = (1, 1, 1, 1)
        ($0.walkIns, $0.overCapacity, $0.firstTime, $0.repeats) = (2, 1, 2, 0)
    }
    private static let wednesday = figures {
        ($0.sessions, $0.seats, $0.booked, $0.visits, $0.people) = (1, 8, 1, 2, 2)
        ($0.firstTime, $0.repeats, $0.overCapacity) = (1, 1, 1)
    }
    private static let thursday = figures { ($0.sessions, $0.seats, $0.booked) = (1, 8, 1) }
    private static let april = figures {
        // タナカ came twice and is one of three.
        ($0.sessions, $0.seats, $0.booked, $0.visits, $0.people, $0.unnamed) = (12, 96, 6, 6, 3, 2)
        ($0.absent, $0.absentWithNotice, $0.unmarked, $0.cancelled) = (1, 1, 1, 1)
        ($0.walkIns, $0.overCapacity, $0.firstTime, $0.repeats) = (2, 2, 3, 1)
    }

    @Test
    func theMonthIsAsCounted() async throws {
        let report = try await ward().ask(ReportMonth(month: CivilMonth("2026-04")!))
        #expect(report.total == Self.april)
        #expect(report.venues.map(\.venue) == [TestWard.nakacho, TestWard.shimura])
        let (nakacho, shimura) = (report.venues[0], report.venues[1])
        #expect(nakacho.days.map(\.date.day) == [7, 9, 11, 14, 16, 18])
        #expect(nakacho.days[0].figures == Self.tuesday && nakacho.days[1].figures == Self.thursday)
        #expect(shimura.days[1].figures == Self.wednesday)
        #expect(report.definition == VisitsCount.people.definition)
        #expect(report.asOf == day("2026-04-08"))
    }

    @Test
    func theYearIsAsCounted() async throws {
        let report = try await ward().ask(ReportYear(fiscalYear: FiscalYear(2026)!))
        #expect(report.total == Self.april && report.months.map(\.figures)[0] == Self.april)
        #expect(report.months.count == 12 && report.months.dropFirst().allSatisfy { $0.figures == Figures() })
        #expect(
            report.venues.map(\.figures.visits) == [4, 2] && report.venues.map(\.figures.people) == [2, 2])
    }

    /// Where a booking counts once, two strangers on one are one.
    @Test
    func theDefinitionDecidesWhatCounts() async throws {
        let report = try await ward(counting: .bookings).ask(ReportMonth(month: CivilMonth("2026-04")!))
        var expected = Self.april
        (expected.visits, expected.unnamed) = (5, 1)
        #expect(report.total == expected && report.definition == VisitsCount.bookings.definition)
    }

    @Test
    func progressCountsTheSame() async throws {
        let ward = try await ward()
        let report = try await ward.ask(ReportProgress(fiscalYear: ward.year))
        let item = try #require(report.items.first)
        #expect(item.target == 5600 && item.visits == 6 && item.people == 3 && item.unnamed == 2)
        #expect(item.share == 0.001 && item.assumed)
        #expect(report.grade.proposed == nil && report.grade.ifEndedToday != nil && report.items.count == 1)
        // On the last day of the year, and not before, a grade is proposed.
        ward.at("2027-03-30 23:59")
        #expect(try await ward.ask(ReportProgress(fiscalYear: ward.year)).grade.proposed == nil)
        ward.at("2027-03-31 00:00")
        #expect(try await ward.ask(ReportProgress(fiscalYear: ward.year)).grade.proposed != nil)
        let refusal = try await ward.refusal(asking: ReportProgress(fiscalYear: FiscalYear(2025)!))
        #expect(refusal.code == .notPlanned)
    }

    /// Merged persons are one in every figure; unmerged they are two again.
    @Test
    func mergedPeopleAreCountedOnce() async throws {
        let ward = try await ward()
        try await ward.ledger.forge("UPDATE person SET mergedInto = 1 WHERE id = 6")
        let month = ReportMonth(month: CivilMonth("2026-04")!)
        #expect(try await ward.ask(month).total.people == 2)
        try await ward.ledger.forge("UPDATE person SET mergedInto = NULL WHERE id = 6")
        #expect(try await ward.ask(month).total == Self.april)
    }
}
