import Almanac
import Clinic
import Desk
import TestSupport
import Testing

/// Years of which only part was counted, here or on paper, never look like whole ones.
@Suite("Years that are known in part")
struct PartYearTests {
    private static let (year, june) = (FiscalYear(2025)!, CivilMonth("2025-06")!)

    /// April 2026 is the first month planned; of the year before only June was counted, at 仲町.
    private static func ward(_ file: String = "2025-06,相談会,仲町,50") async throws -> TestWard {
        let ward = try await TestWard.planned()
        let lines = try await ward.counts("月,事業,会場,参加人数\n" + file).lines
        try await ward.tell(ImportCounts(lines: lines))
        return ward
    }

    @Test func monthsThatNobodyCountedAreNoZeros() async throws {
        let ward = try await Self.ward()
        let report = try await ward.ask(ReportPeriod(.year(Self.year)))
        #expect(report.parts.map(\.figures[.visits]) == Self.year.months.map { $0 == Self.june ? 50 : nil })
        #expect(report.total[.visits] == nil && report.venues.map(\.total[.visits]) == [nil, nil])
        #expect(report.others.map(\.figures[.visits]) == [nil, nil])
        // Of the quarter before it something is known, of the month before nothing.
        let may = try await ward.ask(ReportPeriod(.month(CivilMonth("2025-05")!)))
        #expect(Figure.allCases.allSatisfy { may.total[$0] == nil } && may.imported == [])
        let now = try await ward.ask(ReportPeriod(.month(CivilMonth("2026-05")!)))
        #expect(now.yearBefore == nil && now.total == Figures())
        #expect(try await ward.ask(ReportPeriod(.month(CivilMonth("2026-06")!))).yearBefore?[.visits] == 50)
    }

    @Test(arguments: ["2025-06-10", "2025-05-10"]) func aDayIsUnknown(date: String) async throws {
        let report = try await Self.ward().ask(ReportPeriod(.day(day(date))))
        #expect(Figure.allCases.allSatisfy { report.total[$0] == nil })
        #expect(report.venues.allSatisfy { $0.total[.visits] == nil } && report.parts.isEmpty)
    }

    /// A corner or a course is not held every month: where one is known, the others were none.
    @Test func aYearWithOneCornerIsKnown() async throws {
        let ward = try await Self.ward("2025-10,相談コーナー,,31")
        let report = try await ward.ask(ReportPeriod(.year(Self.year)))
        #expect(report.others.map(\.figures[.visits]) == [nil, 31] && report.total[.visits] == nil)
    }

    @Test func progressDoesNotTakeAPartForTheWhole() async throws {
        let ward = try await Self.ward()
        try await ward.tell(
            ApplyPlan(
                plan: TestWard.plan, fiscalYear: ward.year, targets: TestWard.targets,
                otherTargets: [Self.targets]))
        let report = try await ward.ask(ReportProgress(fiscalYear: Self.year))
        #expect(report.items.map(\.reached) == [nil, nil] && report.items.map(\.share) == [nil, nil])
        #expect(report.items.allSatisfy { $0.climb.allSatisfy { $0.reached == nil } })
        // When the rest is brought in, the year has its sum.
        let rest = Self.year.months.filter { $0 != Self.june }.map { "\($0),相談会,仲町,10" }
        let lines = try await ward.counts("月,事業,会場,参加人数\n" + rest.joined(separator: "\n")).lines
        try await ward.tell(ImportCounts(lines: lines))
        let whole = try await ward.ask(ReportProgress(fiscalYear: Self.year)).items
        #expect(whole.first { $0.programme == .consultation }?.reached == 160)
        #expect(whole.first { $0.programme == .corner }?.reached == nil)
    }

    private static let targets = YearTargets(
        fiscalYear: year, evaluatedFrom: FiscalYear(2024),
        targets: [
            .init(programme: .consultation, volume: 5600, assumed: false),
            .init(programme: .corner, volume: 60, assumed: false),
        ], milestones: [])

    /// A year is reported against its targets although its timetable was never written.
    @Test func targetsOfEarlierYearsAreThere() async throws {
        let ward = try await TestWard.planned()
        #expect(try await ward.refusal(asking: ReportProgress(fiscalYear: Self.year)).code == .notPlanned)
        try await ward.tell(
            ApplyPlan(
                plan: TestWard.plan, fiscalYear: ward.year, targets: TestWard.targets,
                otherTargets: [Self.targets]))
        let book = try await ward.ask(Targets(fiscalYear: Self.year))
        #expect(book.targets.map(\.volume) == [5600, 60] && book.targets.allSatisfy { !$0.isSet })
        #expect(try await ward.ask(ReportProgress(fiscalYear: Self.year)).items.map(\.visits) == [nil, nil])
        let sheet = try await ward.ask(ReportHeadquarters(fiscalYear: Self.year))
        #expect(sheet.years.map(\.fiscalYear.year) == [2024, 2025])
        #expect(try await ward.ask(ReportProgress(fiscalYear: ward.year)).items.map(\.target) == [5600])
    }

    @Test(arguments: ["2025-06-10", "2025-05-10"])
    func venuesCannotBeComparedWhereNothingIsKnown(date: String) async throws {
        let compare = CompareVenues(
            venue: TestWard.nakacho, other: TestWard.shimura, from: day(date), through: day(date))
        #expect(try await Self.ward().refusal(asking: compare).code == .notPlanned)
    }

    @Test func aMonthThatNobodyCountedIsClosedAsUnknown() async throws {
        let ward = try await Self.ward()
        let may = CivilMonth("2025-05")!
        try await ward.tell(CloseMonth(month: may))
        let kept = try await ward.ask(ReportPeriod(.month(may), basis: .closed))
        #expect(Figure.allCases.allSatisfy { kept.total[$0] == nil })
        #expect(try await ward.ask(ReportPeriod(.day(may.first), basis: .closed)).total[.visits] == nil)
        #expect(try await ward.ask(ShowMonth(month: may)).corrections == [])
        #expect(try await ward.ask(Inspect()).filter { !$0.ok } == [])
        let lines = try await ward.counts("月,事業,会場,参加人数\n2025-05,相談会,志村,7").lines
        try await ward.tell(ImportCounts(lines: lines))
        #expect(
            try await ward.ask(ShowMonth(month: may)).corrections.map(\.changes) == [[.figure(.visits): 7]])
    }

    /// A month of the timetable that paper says otherwise: of 仲町 the paper, of 志村 what was served here.
    @Test func paperAndPlanAreNotMixed() async throws {
        let ward = try await TestWard.planned()
        ward.at("2026-05-02 09:00")
        let lines = try await ward.counts("月,事業,会場,参加人数,開催日数,枠\n2026-04,相談会,仲町,50,5,40").lines
        try await ward.tell(ImportCounts(lines: lines))
        let april = ReportPeriod(.month(CivilMonth("2026-04")!))
        let idle = try await ward.ask(april)
        #expect(idle.total[.sessions] == 5 && idle.total[.seats] == 40 && idle.total[.elapsed] == 40)
        #expect(idle.venues.map(\.total[.sessions]) == [5, nil] && idle.venues[1].total[.visits] == nil)
        // When somebody was served at 志村 after all, its days were held.
        try await ward.tell(
            WalkIn(venue: TestWard.shimura, at: TestWard.instant("2026-04-08 10:00"), party: 2))
        let served = try await ward.ask(april)
        #expect(served.venues.map(\.total[.sessions]) == [5, 6] && served.total[.visits] == 52)
        let days = served.venues[1].parts.map(\.figures[.visits])
        #expect(days == [0, 2, 0, 0, 0, 0] && served.parts.allSatisfy { $0.figures[.visits] == nil })
        // A day says the same.
        let quiet = try await ward.ask(ReportPeriod(.day(day("2026-04-10"))))
        #expect(quiet.venues.map(\.total[.visits]) == [nil, 0] && quiet.total[.visits] == nil)
    }
}
