import Almanac
import Clinic
import Testing

@Suite("What a year offers against what the plan demands")
struct CapacityTests {
    private static let year = FiscalYear(2026)!
    private let ward: WardFiles
    private let targets: YearTargets

    init() throws {
        ward = try Repository.ward()
        targets = try YearTargets(file: "2026.yaml", text: Repository.text("Resources/plan/2026.yaml"))
    }

    @Test func everyTableAddsUp() throws {
        let capacity = try capacity(ward.plan)
        #expect(capacity.sessions == 770)
        #expect(capacity.seats == 6160)
        #expect(capacity.venues.map(\.venue) == ward.plan.venues.map(\.venue.id))
        #expect(capacity.venues.reduce(0) { $0 + $1.sessions } == 770)
        #expect(capacity.venues.reduce(0) { $0 + $1.seats } == 6160)
        for venue in capacity.venues {
            #expect(venue.months.count == 12)
            #expect(venue.months.reduce(0, +) == venue.sessions)
            #expect(venue.seats == 8 * venue.sessions)
        }
        // Five Tuesdays, five Thursdays and four Saturdays in April 2026? Counted by hand: 4 + 5 + 4.
        #expect(capacity.venues[0].months[0] == 13)
        #expect(capacity.venues[0].weekdays == ["Tue", "Thu", "Sat"])
        #expect(capacity.venues[1].weekdays == ["Wed", "Fri", "Sat"])
    }

    @Test func nineOfTenPlacesMustBeAttended() throws {
        let demands = try capacity(ward.plan).targets
        #expect(demands.map(\.programme) == [.course, .consultation, .corner])
        #expect(demands.map(\.target) == [200, 5600, 60])
        // Only consultations have seats in the timetable.
        #expect(demands.map(\.neededShare) == [nil, 0.909, nil])
        #expect(demands.allSatisfy { $0.assumed })
    }

    @Test func aYearWithoutTargetsOrSessionsStillPlans() throws {
        let empty = MadeUpWard.plan([MadeUpWard.venue("a")])
        let timetable = try Timetable(empty, Self.year)
        let without = Capacity(timetable, plan: empty, targets: nil, holidays: Holidays())
        #expect(without.sessions == 0 && without.seats == 0 && without.targets.isEmpty)
        let with = Capacity(timetable, plan: empty, targets: targets, holidays: Holidays())
        #expect(with.targets.map(\.neededShare) == [nil, nil, nil])
    }

    @Test func weekdaysAreThoseAtTheStartOfTheYear() throws {
        let change = VenuePlan.Change(from: day("2026-04-01"), consultation: MadeUpWard.pattern([.friday]))
        let plan = MadeUpWard.plan([MadeUpWard.venue("a", [.monday], changes: [change])])
        let timetable = try Timetable(plan, Self.year)
        #expect(
            Capacity(timetable, plan: plan, targets: nil, holidays: Holidays()).venues[0].weekdays == ["Fri"])
    }

    @Test func theWardsOwnYearOpensWithoutWarnings() throws {
        let capacity = try capacity(ward.plan)
        #expect(capacity.warnings.isEmpty)
        #expect(capacity.openings.map(\.month) == Self.year.months)
        #expect(capacity.openings.first?.opensAt == at("2026-03-25 09:00"))
        // 25 April 2026 is a Saturday, 25 October a Sunday.
        #expect(capacity.openings[1].opensAt == at("2026-04-27 09:00"))
        #expect(capacity.openings[7].opensAt == at("2026-10-26 09:00"))
    }

    @Test(arguments: [
        // 23 November 2026 is a holiday; the phone desk closes at 17:00 and over New Year.
        ("2026-12", "2026-11-23 09:00", ["12月分の予約開始 11月23日(月) 09:00 は、電話窓口が休みです。"]),
        ("2026-12", "2026-11-24 17:00", ["12月分の予約開始 11月24日(火) 17:00 は、電話窓口が休みです。"]),
        ("2026-12", "2026-11-24 16:59", []),
        // The first session of December is on the 1st at 10:00.
        ("2026-12", "2026-12-01 10:00", []),
        ("2026-12", "2026-12-01 10:01", ["12月分の予約開始 12月1日(火) 10:01 は、最初の開催日 12月1日(火) より後です。"]),
        (
            "2027-01", "2027-01-31 09:00",
            [
                "1月分の予約開始 1月31日(日) 09:00 は、電話窓口が休みです。",
                "1月分の予約開始 1月31日(日) 09:00 は、最初の開催日 1月4日(月) より後です。",
            ]
        ),
    ])
    func aMonthThatOpensAtTheWrongTimeIsWarnedOf(month: String, opensAt: String, warnings: [String]) throws {
        var plan = ward.plan
        plan.ward.bookingOpens.months = [.init(month: CivilMonth(month)!, opensAt: at(opensAt))]
        #expect(try capacity(plan).warnings == warnings)
    }

    @Test func bookingsThatAreAlwaysOpenAreWarnedOfNever() throws {
        var plan = ward.plan
        plan.ward.bookingOpens = BookingOpens(rule: .always)
        let capacity = try capacity(plan)
        #expect(capacity.warnings.isEmpty)
        #expect(capacity.openings.count == 12)
        #expect(capacity.openings.allSatisfy { $0.opensAt == nil })
    }

    private func capacity(_ plan: WardPlan) throws -> Capacity {
        Capacity(try Timetable(plan, Self.year), plan: plan, targets: targets, holidays: Holidays())
    }
}
