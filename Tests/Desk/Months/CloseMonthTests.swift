import Almanac
import Clinic
import Desk
import Ledger
import TestSupport
import Testing

/// 月締め: every day is settled or excused, the figures stay, and what is corrected later shows.
@Suite("Closing a month")
struct CloseMonthTests {
    static let april = CivilMonth("2026-04")!
    private static let report = ReportPeriod(.month(april))
    private static let asClosed = ReportPeriod(.month(april), basis: .closed)

    /// Of April 仲町 has the 7th, 志村 the 8th with somebody on it; every day but these two is closed.
    static func ward() async throws -> TestWard {
        let ward = try await TestWard.planned()
        try await ward.book("2026-04-07 10:00", "タナカ", 1)
        try await ward.book("2026-04-07 10:30", "ヤマダ", 2)
        try await ward.book("2026-04-08 10:00", at: TestWard.shimura, "タナカ", 1)
        ward.at("2026-04-08 15:10")
        for booking in 1...3 {
            try await ward.tell(MarkAttendance(booking: BookingID(Int64(booking)), value: .attended))
        }
        ward.at("2026-05-01 09:00")
        for opened in try await ward.ask(OpenDays()) where opened.date.day > 8 || opened.date.day < 7 {
            try await ward.tell(CloseDay(venue: opened.venue, date: opened.date))
        }
        return ward
    }

    static func excuse(_ venue: VenueID, _ date: String, _ reason: String = "大雨") -> CloseMonth.Excuse {
        CloseMonth.Excuse(venue: venue, date: day(date), reason: reason)
    }

    @Test func whatIsNotSettledIsListedByVenue() async throws {
        let ward = try await Self.ward()
        // when it is closed with two days open
        let refusal = try await ward.refusal(CloseMonth(month: Self.april))
        // then both are named, by venue
        #expect(refusal.code == .monthNotSettled)
        #expect(refusal.fields == ["nakacho": "2026-04-07", "shimura": "2026-04-08"])
        #expect(refusal.message.contains("仲町 4/7") && refusal.message.contains("志村 4/8"))
        let state = try await ward.ask(ShowMonth(month: Self.april))
        #expect(state.closing == nil)
        #expect(state.unsettled.map(\.date) == [day("2026-04-07"), day("2026-04-08")])
        // and one settled, one excused is enough
        try await ward.tell(CloseDay(venue: TestWard.nakacho, date: day("2026-04-07")))
        let closing = try await ward.tell(
            CloseMonth(month: Self.april, excuses: [Self.excuse(TestWard.shimura, "2026-04-08")]))
        #expect(closing.entries == 15, "12 sessions, 3 bookings")
        let closed = try await ward.ask(ShowMonth(month: Self.april))
        #expect(closed.excuses.map(\.reason) == ["大雨"] && closed.corrections.isEmpty)
        #expect(try await ward.refusal(CloseMonth(month: Self.april)).code == .monthClosed)
    }

    @Test func aMonthThatGoesOnOrIsNotKnownCannotBeClosed() async throws {
        let ward = try await TestWard.planned(at: "2026-04-30 23:59")
        #expect(try await ward.refusal(CloseMonth(month: Self.april)).code == .tooEarly)
        #expect(try await ward.refusal(CloseMonth(month: CivilMonth("2025-04")!)).code == .notPlanned)
        #expect(try await ward.refusal(asking: Self.asClosed).code == .monthOpen)
    }

    /// A month closed with all its days settled.
    private static func closed() async throws -> TestWard {
        let ward = try await ward()
        try await ward.tell(CloseDay(venue: TestWard.nakacho, date: day("2026-04-07")))
        try await ward.tell(CloseDay(venue: TestWard.shimura, date: day("2026-04-08")))
        try await ward.tell(CloseMonth(month: april))
        return ward
    }

    @Test func aCorrectionChangesNowAndNotTheClosing() async throws {
        let ward = try await Self.closed()
        let before = try await ward.ask(Self.report)
        // when ヤマダ turns out not to have come, and a stranger on the 8th to have been there
        try await ward.tell(MarkAttendance(booking: BookingID(2), value: .absent))
        try await ward.tell(
            WalkIn(
                venue: TestWard.shimura, at: TestWard.instant("2026-04-08 11:00"),
                resident: Resident(age: 70)))
        let (now, kept) = (try await ward.ask(Self.report), try await ward.ask(Self.asClosed))
        #expect(kept.total == before.total && kept.venues == before.venues)
        #expect(now.total[.visits] == 3 && kept.total[.visits] == 3)
        #expect(now.total[.absent] == 1 && now.total[.unnamed] == 1 && now.total[.people] == 1)
        #expect(kept.basis == .closed && kept.closings.map(\.month) == [Self.april])
        // then the corrections are just what lies between the two
        let corrections = try await ward.ask(ShowMonth(month: Self.april)).corrections
        #expect(corrections.map(\.source.description) == ["booking:2", "booking:4"])
        #expect(corrections[0].changes[.figure(.visits)] == -1 && corrections[0].isOtherPerson)
        for figure in Figure.allCases where figure != .people {
            let sum = corrections.reduce(0) { $0 + ($1.changes[.figure(figure)] ?? 0) }
            #expect(kept.total[figure]! + sum == now.total[figure]!, "\(figure)")
        }
    }

    /// Merging two of them afterwards changes how many people there were, and says so.
    @Test func aMergeAfterwardsIsACorrection() async throws {
        let ward = try await Self.closed()
        try await ward.tell(MergePersons(person: PersonID(2), into: PersonID(1)))
        let (now, kept) = (try await ward.ask(Self.report), try await ward.ask(Self.asClosed))
        #expect(now.total[.people] == 1 && kept.total[.people] == 2)
        let corrections = try await ward.ask(ShowMonth(month: Self.april)).corrections
        #expect(corrections.map(\.isOtherPerson) == [true] && corrections[0].changes.isEmpty)
    }

    /// Each says when it was made, and by whom, whatever it was that changed.
    @Test func correctionsSayWhoMadeThem() async throws {
        let ward = try await Self.closed()
        func told(_ change: some Change, by account: String, at moment: String) async throws {
            ward.at(moment)
            let desk = ward.desk(of: Account(id: account, roles: Role.all))
            _ = try await desk.tell(change, id: ward.randomness.freshID())
        }
        try await told(
            MarkAttendance(booking: BookingID(3), value: .cleared), by: "sato", at: "2026-05-02 10:00")
        try await told(
            MarkAttendance(booking: BookingID(3), value: .absent), by: "suzuki", at: "2026-05-02 10:05")
        try await told(
            MergePersons(person: PersonID(2), into: PersonID(1)), by: "mori", at: "2026-05-03 09:00")
        try await told(
            WalkIn(venue: TestWard.shimura, at: TestWard.instant("2026-04-08 14:00")), by: "abe",
            at: "2026-05-04 09:00")
        let corrections = try await ward.ask(ShowMonth(month: Self.april)).corrections
        #expect(corrections.map(\.source.description) == ["booking:2", "booking:3", "booking:4"])
        #expect(corrections.map(\.account) == ["mori", "suzuki", "abe"])
        #expect(
            corrections.map(\.at)
                == ["2026-05-03 09:00", "2026-05-02 10:05", "2026-05-04 09:00"].map(TestWard.instant))
        // And whoever only counts them is told the same without that.
        let brief = try await ward.ask(ShowMonth(month: Self.april, brief: true)).corrections
        #expect(brief == corrections.map { $0.made(at: nil, by: nil) })
    }

    /// While a month goes on only days that are over are to be settled; the others are still to come.
    @Test func aMonthThatGoesOnListsTheDaysThatAreOver() async throws {
        let ward = try await TestWard.planned(at: "2026-04-06 09:00")
        ward.at("2026-04-08 12:00")
        let state = try await ward.ask(ShowMonth(month: Self.april))
        #expect(state.unsettled.map(\.date) == [day("2026-04-07"), day("2026-04-06")])
        #expect(state.toCome == 10 && !state.isOver && state.asOf == day("2026-04-08"))
        try await ward.tell(CloseDay(venue: TestWard.shimura, date: day("2026-04-08")))
        #expect(try await ward.ask(ShowMonth(month: Self.april)).toCome == 9)
        ward.at("2026-05-01 09:00")
        let over = try await ward.ask(ShowMonth(month: Self.april))
        #expect(over.toCome == 0 && over.unsettled.count == 11 && over.isOver)
    }

    /// What was excused stands in the report as closed.
    @Test func excusesStandInTheReport() async throws {
        let ward = try await Self.ward()
        try await ward.tell(
            CloseMonth(
                month: Self.april,
                excuses: [
                    Self.excuse(TestWard.nakacho, "2026-04-07", "停電"),
                    Self.excuse(TestWard.shimura, "2026-04-08"),
                ]))
        let report = try await ward.ask(Self.asClosed)
        #expect(report.closings.flatMap(\.excuses).map(\.reason) == ["停電", "大雨"])
    }

    /// The year as closed has the closed months as they were, the others as they are.
    @Test func aYearTakesClosedMonthsAsTheyWere() async throws {
        let ward = try await Self.closed()
        try await ward.tell(MarkAttendance(booking: BookingID(2), value: .absent))
        let year = Period.year(ward.year)
        #expect(try await ward.ask(ReportPeriod(year)).total[.visits] == 2)
        let kept = try await ward.ask(ReportPeriod(year, basis: .closed))
        #expect(kept.total[.visits] == 3 && kept.parts[0].figures[.visits] == 3)
        #expect(kept.total[.people] == 2)
        // Over several months whoever has been merged since is one; the month by itself stays as it was.
        try await ward.tell(MergePersons(person: PersonID(2), into: PersonID(1)))
        #expect(try await ward.ask(ReportPeriod(year, basis: .closed)).total[.people] == 1)
        #expect(try await ward.ask(Self.asClosed).total[.people] == 2)
    }

    /// The paper that was filed proves the data: its hash is the journal's, and whoever changes what was kept
    /// is found out.
    @Test func theClosingProvesTheData() async throws {
        let ward = try await Self.closed()
        let closing = try #require(try await ward.ask(ShowMonth(month: Self.april)).closing)
        let isTheJournals = try await ward.ledger.numbers(
            "SELECT hash = '\(closing.journalHash)' FROM journal WHERE id = \(closing.journalRows)")
        #expect(isTheJournals == [1])
        func broken() async throws -> [String] {
            try await ward.ask(Inspect()).filter { !$0.ok }.map(\.check)
        }
        #expect(try await broken() == [])
        try await ward.ledger.forge("DROP TRIGGER closedEntry_isNeverChanged")
        try await ward.ledger.forge(
            "UPDATE closedEntry SET counts = replace(counts, '1', '2') WHERE source = 'booking:1'")
        #expect(try await broken().contains("closed-months"))
    }

    @Test func anExplanationOpensToItsRows() async throws {
        let ward = try await Self.closed()
        try await ward.tell(MarkAttendance(booking: BookingID(2), value: .absent))
        let period = Period.month(Self.april)
        let now = try await ward.ask(ExplainFigure(period: period, measure: .figure(.visits)))
        #expect(now.sum == 2 && now.rows.map(\.source.id) == [1, 3] && now.more == 0)
        let kept = try await ward.ask(
            ExplainFigure(period: period, measure: .figure(.visits), basis: .closed))
        #expect(kept.sum == 3 && kept.rows.map(\.count) == [1, 1, 1])
        // タナカ came twice and is one.
        let people = try await ward.ask(ExplainFigure(period: period, measure: .figure(.people)))
        #expect(people.sum == 1 && people.rows.map(\.count) == [1, 0])
        let shimura = try await ward.ask(
            ExplainFigure(period: period, measure: .figure(.visits), venue: TestWard.shimura))
        #expect(shimura.sum == 1 && shimura.rows.map(\.venue) == [TestWard.shimura])
    }
}
