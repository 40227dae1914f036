import Almanac
import Clinic
import Testing

@Suite("Month and year reports")
struct ReportTests {
    private static let april = CivilMonth("2026-04")!

    @Test func aMonthListsTheDaysOfTheTimetableAndThoseOnWhichSomebodyCame() {
        // given a session, a withdrawn one, and somebody served on a day without either
        let report = MonthReport(
            month: Self.april, asOf: day("2026-04-30"), counting: .people, venues: [MadeUpWard.plain("a")],
            sessions: [
                session("2026-04-14"), session("2026-04-07"), session("2026-04-21", inTimetable: false),
            ],
            visits: [visit("2026-04-09"), visit("2026-04-07")])
        // then both the first and the last have their line, in order
        #expect(report.venues[0].days.map(\.date.day) == [7, 9, 14])
        #expect(report.venues[0].days.map(\.figures.visits) == [1, 1, 0])
        #expect(report.venues[0].days.map(\.figures.sessions) == [1, 0, 1])
        #expect(report.venues[0].total == report.total)
    }

    @Test func aVenueWithoutAnyDayStandsThereAllTheSame() {
        let venues = ["b", "a"].map(MadeUpWard.plain)
        let report = MonthReport(
            month: Self.april, asOf: day("2026-04-30"), counting: .bookings, venues: venues,
            sessions: [session("2026-04-07")], visits: [])
        #expect(report.venues.map(\.venue.text) == ["b", "a"])
        #expect(report.venues[0].days.isEmpty)
        #expect(report.venues[0].total == Figures())
        #expect(report.definition == VisitsCount.bookings.definition)
    }

    @Test(arguments: [
        ("2026-04", 2026), ("2026-12", 2026), ("2027-01", 2026), ("2027-03", 2026), ("2027-04", 2027),
    ])
    func aMonthBelongsToItsFiscalYear(month: String, year: Int) {
        let report = MonthReport(
            month: CivilMonth(month)!, asOf: day("2026-04-30"), counting: .people, venues: [], sessions: [],
            visits: [])
        #expect(report.fiscalYear == FiscalYear(year))
    }

    @Test func aYearHasTwelveMonthsWhateverHappened() {
        let report = YearReport(
            fiscalYear: FiscalYear(2026)!, asOf: day("2026-04-30"), counting: .people,
            venues: [MadeUpWard.plain("a")], sessions: [session("2026-04-07")], visits: [])
        #expect(report.months.map(\.month) == FiscalYear(2026)!.months)
        #expect(report.months.map(\.figures.sessions) == [1] + Array(repeating: 0, count: 11))
        #expect(report.venues.map(\.figures.sessions) == [1])
    }

    @Test func bothGoThroughJSON() throws {
        let made = MadeUpYear(seed: 7)
        let year = made.yearReport()
        let month = made.monthReport(Self.april)
        #expect(try coded(year).back == year)
        #expect(try coded(month).back == month)
        #expect(try coded(month).json.contains(#""month":"2026-04""#))
    }

    private func session(_ date: String, inTimetable: Bool = true) -> SessionRow {
        SessionRow(id: SessionID(1), venue: id("a"), date: day(date), seats: 8, inTimetable: inTimetable)
    }

    private func visit(_ date: String) -> VisitRow {
        VisitRow(
            venue: id("a"), date: day(date), kind: .walkIn, hasSeat: false, person: nil, firstTime: nil,
            party: 1,
            ended: nil, mark: .attended)
    }
}
