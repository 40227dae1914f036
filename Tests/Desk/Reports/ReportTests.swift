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

    private static let tuesday = Figures([
        .sessions: 1, .seats: 8, .elapsed: 8, .used: 2, .booked: 4, .attended: 1, .visits: 4, .people: 2,
        .unnamed: 2, .absent: 1, .absentWithNotice: 1, .unmarked: 1, .cancelled: 1, .walkIns: 2,
        .overCapacity: 1, .firstTime: 2,
    ])
    /// The day goes on: of its seats only the one that was used is done with.
    private static let wednesday = Figures([
        .sessions: 1, .seats: 8, .elapsed: 1, .used: 1, .booked: 1, .attended: 1, .visits: 2, .people: 2,
        .firstTime: 1, .repeats: 1, .overCapacity: 1,
    ])
    private static let thursday = Figures([.sessions: 1, .seats: 8, .booked: 1])
    /// タナカ came twice and is one of three.
    private static let april = Figures([
        .sessions: 12, .seats: 96, .elapsed: 17, .used: 3, .booked: 6, .attended: 2, .visits: 6, .people: 3,
        .unnamed: 2, .absent: 1, .absentWithNotice: 1, .unmarked: 1, .cancelled: 1, .walkIns: 2,
        .overCapacity: 2, .firstTime: 3, .repeats: 1,
    ])

    @Test
    func theMonthIsAsCounted() async throws {
        let report = try await ward().ask(ReportPeriod(.month(CivilMonth("2026-04")!)))
        #expect(report.total == Self.april)
        #expect(report.venues.map(\.venue) == [TestWard.nakacho, TestWard.shimura])
        let (nakacho, shimura) = (report.venues[0], report.venues[1])
        #expect(nakacho.parts.map(\.part.first.day) == [7, 9, 11, 14, 16, 18])
        #expect(nakacho.parts[0].figures == Self.tuesday && nakacho.parts[1].figures == Self.thursday)
        #expect(shimura.parts[1].figures == Self.wednesday)
        #expect(report.definition == VisitsCount.people.definition)
        #expect(report.asOf == day("2026-04-08"))
    }

    @Test
    func theYearIsAsCounted() async throws {
        let report = try await ward().ask(ReportPeriod(.year(FiscalYear(2026)!)))
        #expect(report.total == Self.april && report.parts.map(\.figures)[0] == Self.april)
        #expect(report.parts.count == 12 && report.parts.dropFirst().allSatisfy { $0.figures == Figures() })
        #expect(report.venues.map(\.total[.visits]) == [4, 2])
        #expect(report.venues.map(\.total[.people]) == [2, 2])
    }

    /// Where a booking counts once, two strangers on one are one.
    @Test
    func theDefinitionDecidesWhatCounts() async throws {
        let report = try await ward(counting: .bookings).ask(ReportPeriod(.month(CivilMonth("2026-04")!)))
        var expected = Self.april
        (expected[.visits], expected[.unnamed]) = (5, 1)
        #expect(report.total == expected && report.definition == VisitsCount.bookings.definition)
    }

    /// Somebody without a seat was served when the mark that counts says so, whenever the row was typed. Of a
    /// mark of another day nobody knows the hour, and they are counted all the same.
    @Test
    func visitsWithoutASeatHaveTheirOwnHour() async throws {
        // given a couple of 12:15 and somebody of 15:05, typed at 16:20
        let ward = try await TestWard.planned()
        ward.at("2026-04-07 16:20")
        func walkIn(_ moment: String, party: Int = 1) async throws -> Booking {
            try await ward.tell(
                WalkIn(venue: TestWard.nakacho, at: TestWard.instant(moment), party: party))
        }
        _ = try await walkIn("2026-04-07 12:15", party: 2)
        let late = try await walkIn("2026-04-07 15:05")
        func hours() async throws -> [String] {
            let report = try await ward.ask(ReportPeriod(.month(CivilMonth("2026-04")!)))
            #expect(report.total[.visits] == 3)
            return (report.hours ?? []).map {
                "\($0.weekday.kanji) \($0.hour.map(String.init) ?? "?") \($0.visits)"
            }
        }
        #expect(try await hours() == ["火 12 2", "火 15 1"])
        // when one of them is marked again on the day after
        ward.at("2026-04-08 09:00")
        try await ward.tell(MarkAttendance(booking: late.booking, value: .attended))
        // then
        #expect(try await hours() == ["火 12 2", "火 ? 1"])
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
        let month = ReportPeriod(.month(CivilMonth("2026-04")!))
        #expect(try await ward.ask(month).total[.people] == 2)
        try await ward.ledger.forge("UPDATE person SET mergedInto = NULL WHERE id = 6")
        #expect(try await ward.ask(month).total == Self.april)
    }
}
