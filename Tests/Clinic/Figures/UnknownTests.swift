import Almanac
import Clinic
import Testing

/// What a month that was counted elsewhere does not say is unknown of every sum it is in.
@Suite("What nobody knows")
struct UnknownTests {
    private static let june = CivilMonth("2025-06")!
    private static let began = CivilMonth("2025-04")!
    private static let year = FiscalYear(2025)!

    /// June, counted on paper: 仲町 with its seats and ages, another with its visits alone.
    private static let a = MadeUpPeriod.imported(
        1, "2025-06", "a",
        ["visits": 90, "people": 60, "sessions": 13, "seats": 104, "elapsed": 104, "age.70-74": 40])
    private static let b = MadeUpPeriod.imported(2, "2025-06", "b", ["visits": 70, "people": 55])
    private static let ward = MadeUpPeriod.imported(3, "2025-06", nil, ["people": 101])
    private static let july = live("2025-07-01", person: 1)

    private static func live(_ date: String, person: Int64) -> Entry {
        Entry(
            source: Entry.Source(.booking, person), programme: .consultation, venue: id("a"), date: day(date),
            person: PersonID(person), counts: [.figure(.visits): 1, .figure(.repeats): 1])
    }

    @Test(arguments: [Period.month(june), .quarter(year, 1), .year(year)])
    func whatIsNotSaidIsNilInEverySum(period: Period) {
        let report = MadeUpPeriod.report(period, [Self.a, Self.b])
        let said: [Figure: Int?] = [.visits: 160]
        for figure in Figure.allCases { #expect(report.total[figure] == said[figure] ?? nil, "\(figure)") }
        let own: [Figure: Int?] = [.visits: 90, .people: 60, .sessions: 13, .seats: 104, .elapsed: 104]
        for figure in Figure.allCases {
            #expect(report.venues[0].total[figure] == own[figure] ?? nil, "\(figure)")
        }
        #expect(report.total.isPartial && report.imported == [Self.june] && report.hours == nil)
        // One of the two says nothing of ages, and neither of the rest: that is no row of zeros.
        for table in report.breakdowns { #expect(table.rows.allSatisfy { $0.count == nil }) }
    }

    /// The months from which on this system counts are as known as ever; those before, of which nobody has
    /// said anything, are unknown, and so are the sums that they belong to.
    @Test func monthsThatNobodyCountedAreUnknown() throws {
        let began = KnownMonths(began: CivilMonth("2025-07")!, imported: [.consultation: [Self.june]])
        func report(_ period: Period) -> PeriodReport {
            let own = [Self.a, Self.july].filter { period.contains($0.date) }
            return MadeUpPeriod.report(
                period, own + began.uncounted(among: own, from: period.first, through: period.last))
        }
        let year = report(.year(Self.year))
        #expect(year.parts.prefix(5).map(\.figures[.visits]) == [nil, nil, 90, 1, 0])
        #expect(year.parts[2].figures[.visits] == 90 && year.parts[2].figures[.booked] == nil)
        #expect(year.parts[3].figures == Figures([.visits: 1, .repeats: 1, .people: 1]))
        #expect(year.total[.visits] == nil && year.venues.allSatisfy { $0.total[.visits] == nil })
        #expect(year.imported == [Self.june] && year.hours == nil && year.elsewhere == nil)
        for table in year.breakdowns { #expect(table.rows.allSatisfy { $0.count == nil }) }
        let (first, second) = (report(.quarter(Self.year, 1)), report(.quarter(Self.year, 2)))
        #expect(first.total[.visits] == nil && second.total[.visits] == 1)
        // Nothing is said of a year before of which nothing is known.
        let next = MadeUpPeriod.report(
            .month(CivilMonth("2026-04")!), [],
            before: began.uncounted(among: [], from: day("2025-04-01"), through: day("2025-04-30")))
        #expect(next.yearBefore == nil && next.venues.allSatisfy { $0.yearBefore == nil })
        #expect(next.others.allSatisfy { $0.yearBefore == nil })
        // A figure of such a year has no sum, and only rows that say something.
        let own = [Self.a, Self.july]
        let opened = Explanation(
            .figure(.visits),
            of: own + began.uncounted(among: own, from: Self.year.first, through: Self.year.last))
        #expect(opened.sum == nil && opened.rows.map(\.count) == [90, 1])
    }

    /// A month that names one venue, or none, leaves the others unknown, unless they were counted here.
    @Test func venuesThatAreNotNamedAreUnknown() {
        let ward = MadeUpPeriod.imported(1, "2025-06", nil, ["visits": 160, "people": 101])
        let whole = MadeUpPeriod.report(
            .year(Self.year), [ward, Self.live("2025-06-20", person: 1), Self.july])
        #expect(whole.venues.map(\.total[.visits]) == [nil, nil] && whole.total[.visits] == 162)
        #expect(whole.venues[0].parts.map(\.figures[.visits])[2...4] == [nil, 1, 0])
        #expect(whole.elsewhere?[.visits] == 160)
        let named = MadeUpPeriod.report(.month(Self.june), [Self.b])
        #expect(named.venues.map(\.total[.visits]) == [nil, 70])
        let both = MadeUpPeriod.report(.month(Self.june), [Self.b, Self.live("2025-06-20", person: 1)])
        #expect(both.venues.map(\.total[.visits]) == [1, 70])
    }

    @Test func aMonthCountedElsewhereHasNoDays() {
        let report = MadeUpPeriod.report(.month(Self.june), [Self.a, Self.b])
        #expect(report.parts.isEmpty && report.venues.allSatisfy(\.parts.isEmpty))
    }

    @Test func agesAreKnownWhereAllSayThem() {
        let report = MadeUpPeriod.report(.month(Self.june), [Self.a])
        let ages = report.breakdowns.first { $0.breakdown == .age }?.rows ?? []
        #expect(ages.first { $0.code == "70-74" }?.count == 40)
        #expect(ages.filter { $0.code != "70-74" }.allSatisfy { $0.count == 0 } && ages.count > 5)
        #expect(
            report.breakdowns.filter { $0.breakdown != .age }.flatMap(\.rows).allSatisfy { $0.count == nil })
    }

    /// How many different people the ward had in a month is known where the ward counted them.
    @Test func theWardSaysHowManyPeople() {
        let month = MadeUpPeriod.report(.month(Self.june), [Self.a, Self.b, Self.ward])
        #expect(month.total[.people] == 101 && month.total[.visits] == 160)
        #expect(month.venues.map(\.total[.people]) == [60, 55])
        // It is of all venues, and no venue of its own.
        #expect(month.elsewhere == nil)
        let year = MadeUpPeriod.report(.year(Self.year), [Self.a, Self.b, Self.ward, Self.july])
        #expect(year.parts[2].figures[.people] == 101 && year.total[.people] == nil)
        let other = MadeUpPeriod.imported(4, "2025-07", nil, ["people": 99])
        #expect(MadeUpPeriod.report(.quarter(Self.year, 1), [Self.ward, other]).total[.people] == nil)
    }

    /// A row of this system in a month counted elsewhere is counted besides it.
    @Test func liveRowsAddUp() {
        let report = MadeUpPeriod.report(.month(Self.june), [Self.a, Self.live("2025-06-20", person: 1)])
        #expect(report.total[.visits] == 91 && report.total[.people] == nil)
        #expect(report.total[.repeats] == nil && report.parts.map(\.figures[.visits]) == [1])
    }

    /// A day of a month counted elsewhere is known only of venues that served somebody here.
    @Test func aDayOfSuchAMonthIsUnknown() {
        func report(_ date: String, _ month: [Entry]) -> PeriodReport {
            MadeUpPeriod.report(.day(day(date)), month.within(day(date), day(date)))
        }
        let quiet = report("2025-06-10", [Self.a, Self.b, Self.ward])
        for figure in Figure.allCases { #expect(quiet.total[figure] == nil, "\(figure)") }
        #expect(quiet.parts.isEmpty && quiet.imported == [Self.june])
        #expect(quiet.venues.map(\.total[.visits]) == [nil, nil])
        let served = report("2025-06-20", [Self.a, Self.b, Self.live("2025-06-20", person: 1)])
        #expect(served.venues.map(\.total[.visits]) == [1, nil] && served.total[.visits] == nil)
        // The month says the same of its days.
        let month = MadeUpPeriod.report(
            .month(Self.june), [Self.a, Self.b, Self.live("2025-06-20", person: 1)])
        #expect(month.parts.map(\.figures[.visits]) == [nil])
        #expect(month.venues.map { $0.parts.map(\.figures[.visits]) } == [[1], []])
        // How many different people the ward had in the month says nothing of its days.
        let live = report("2025-06-20", [Self.ward, Self.live("2025-06-20", person: 1)])
        #expect(live.total[.visits] == 1 && live.total[.people] == 1)
    }

    /// What was planned here in a month that was counted elsewhere was held only where somebody was served.
    @Test func aPlanIsNoEvidence() {
        func session(_ venue: String) -> Entry {
            Entry(
                SessionRow(
                    id: SessionID(venue == "a" ? 1 : 2), programme: .consultation, venue: id(venue),
                    date: day("2025-06-20"), seats: 8), DaysOver(before: day("2026-01-01")))
        }
        let (plans, served) = ([session("a"), session("b")], Self.live("2025-06-20", person: 1))
        let idle = MadeUpPeriod.report(
            .month(Self.june), (plans + [Self.b]).withoutIdlePlans(before: Self.began))
        #expect(idle.total[.sessions] == nil && idle.venues.map(\.total[.sessions]) == [nil, nil])
        let half = MadeUpPeriod.report(
            .month(Self.june), (plans + [Self.b, served]).withoutIdlePlans(before: Self.began))
        #expect(half.venues.map(\.total[.sessions]) == [1, nil])
        #expect(half.venues.map(\.total[.visits]) == [1, 70])
        // Its own days are known where it was counted here, whether anybody came or not.
        let next = day("2025-06-21")
        let quiet = MadeUpPeriod.report(
            .day(next), (plans + [Self.b, served]).withoutIdlePlans(before: Self.began).within(next, next))
        #expect(quiet.total[.visits] == nil)
        let whole = MadeUpPeriod.imported(1, "2025-06", nil, ["visits": 160])
        #expect((plans + [whole, served]).withoutIdlePlans(before: Self.began).count == 2)
        #expect((plans + [Self.ward]).withoutIdlePlans(before: Self.began).count == 3)
        // What was planned for the months before this system began was held where somebody was served.
        let july = CivilMonth("2025-07")!
        #expect(plans.withoutIdlePlans(before: july).isEmpty)
        #expect((plans + [served]).withoutIdlePlans(before: july).count == 2)
    }

    @Test func peopleOfCoursesMayBeAddedUp() {
        let dates = [
            MadeUpPeriod.imported(1, "2025-06", nil, ["people": 30, "visits": 80]),
            MadeUpPeriod.imported(2, "2025-09", nil, ["people": 20, "visits": 60]),
        ]
        #expect(Tally(dates + [Self.july]).people(of: .course) == 51)
        let silent = MadeUpPeriod.imported(3, "2025-10", nil, ["visits": 9])
        #expect(Tally(dates + [silent]).people(of: .course) == nil)
        #expect(Tally(dates + [Self.july]).people(of: .consultation) == nil)
    }

    @Test func unknownIsNullAndComesBack() throws {
        let report = MadeUpPeriod.report(.month(Self.june), [Self.b])
        let (json, back) = try coded(report)
        #expect(json.contains(#""booked":null"#) && json.contains(#""visits":70"#) && back == report)
    }
}
