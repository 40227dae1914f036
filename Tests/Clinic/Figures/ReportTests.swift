import Almanac
import Clinic
import Testing

@Suite("Reports of a period")
struct ReportTests {
    private static let april = Period.month(CivilMonth("2026-04")!)
    private static let year = Period.year(FiscalYear(2026)!)

    @Test func aMonthListsTheDaysOfTheTimetableAndThoseOnWhichSomebodyCame() {
        // given two sessions, and somebody served on a day without any
        let report = MadeUpPeriod.report(
            Self.april,
            [session("2026-04-14"), session("2026-04-07"), visit("2026-04-09"), visit("2026-04-07")])
        // then all have their line, in order
        let parts = report.venues[0].parts
        #expect(parts.map(\.part.description) == ["2026-04-07", "2026-04-09", "2026-04-14"])
        #expect(parts.map(\.figures[.visits]) == [1, 1, 0])
        #expect(parts.map(\.figures[.sessions]) == [1, 0, 1])
        #expect(report.venues[0].total == report.total && report.parts == parts)
    }

    @Test func aVenueWithoutAnyDayStandsThereAllTheSame() {
        let report = MadeUpPeriod.report(
            Self.april, [session("2026-04-07")], .bookings, venues: ["b", "a"].map(MadeUpWard.plain))
        #expect(report.venues.map(\.venue.text) == ["b", "a"])
        #expect(report.venues[0].parts.isEmpty)
        #expect(report.venues[0].total == Figures())
        #expect(report.definition == VisitsCount.bookings.definition)
    }

    @Test(arguments: [
        ("2026-04", 2026), ("2026-12", 2026), ("2027-01", 2026), ("2027-03", 2026), ("2027-04", 2027),
    ])
    func aMonthBelongsToItsFiscalYear(month: String, year: Int) {
        let report = MadeUpPeriod.report(.month(CivilMonth(month)!), [])
        #expect(report.fiscalYear == FiscalYear(year))
    }

    @Test func aYearHasTwelveMonthsWhateverHappened() {
        let report = MadeUpPeriod.report(Self.year, [session("2026-04-07")])
        #expect(report.parts.map(\.part) == FiscalYear(2026)!.months.map(Period.Part.month))
        #expect(report.parts.map(\.figures[.sessions]) == [1] + Array(repeating: 0, count: 11))
        #expect(report.venues.map(\.total[.sessions]) == [1, 0])
    }

    /// The same month a year earlier stands beside each month; where nothing is known of it there is nil.
    @Test func lastYearStandsBeside() {
        let report = MadeUpPeriod.report(
            Self.year, [visit("2026-04-07")], before: [visit("2025-04-08"), visit("2025-04-09", at: "b")])
        #expect(report.total[.visits] == 1 && report.yearBefore?[.visits] == 2)
        #expect(report.parts.map { $0.yearBefore?[.visits] } == [2] + Array(repeating: nil, count: 11))
        #expect(report.venues.map { $0.yearBefore?[.visits] } == [1, 1])
        #expect(MadeUpPeriod.report(Self.year, [visit("2026-04-07")]).yearBefore == nil)
    }

    /// Wishes for any venue are in the total and at no venue; other programmes are in neither.
    @Test func whatBelongsToNoVenueStandsApart() {
        let anywhere = Entry(turnedAway: TurnedAwayID(1), venue: nil, date: day("2026-04-07"), people: 3)
        let course = Entry(
            source: Entry.Source(.booking, 9), programme: .course, venue: id("a"), date: day("2026-04-07"),
            person: PersonID(1), counts: [.figure(.visits): 1])
        let report = MadeUpPeriod.report(Self.april, [anywhere, course])
        #expect(report.total == Figures([.turnedAway: 3]) && report.elsewhere == report.total)
        #expect(report.venues.allSatisfy { $0.total == Figures() })
        #expect(report.others.map { $0.figures[.visits] } == [1, 0])
        #expect(report.others.map { $0.figures[.people] } == [1, 0])
    }

    /// A topic that the office has since taken off the list keeps its row, under its code.
    @Test func whatWasCountedIsNeverLeftOut() {
        let entry = Entry(
            source: Entry.Source(.booking, 1), programme: .consultation, venue: id("a"),
            date: day("2026-04-07"), counts: [.figure(.records): 1, .cell(.topic, code: "fax"): 1])
        let rows = MadeUpPeriod.report(Self.april, [entry]).breakdowns.first { $0.breakdown == .topic }?.rows
        #expect(rows?.map { "\($0.label) \($0.count ?? -1)" } == ["LINE 0", "地図 0", "fax 1"])
    }

    @Test(arguments: ["2026-04-07", "2026-04", "2026-Q1", "FY2026"])
    func allGoThroughJSON(period: String) throws {
        let report = MadeUpYear(seed: 7).report(Period(period))
        let (json, back) = try coded(report)
        #expect(back == report)
        #expect(json.contains(#""period":"\#(period)""#))
    }

    private func session(_ date: String) -> Entry {
        Entry(
            SessionRow(id: SessionID(1), programme: .consultation, venue: id("a"), date: day(date), seats: 8),
            DaysOver(before: day("2026-04-30")))
    }

    private func visit(_ date: String, at venue: String = "a") -> Entry {
        Entry(
            source: Entry.Source(.booking, 1), programme: .consultation, venue: id(venue), date: day(date),
            counts: [.figure(.visits): 1, .figure(.unnamed): 1])
    }
}
