import Almanac
import Clinic
import Testing

@Suite("From patterns to dates")
struct TimetableTests {
    @Test func aPatternHoldsUntilTheNextOne() throws {
        // given Mondays, from June on Tuesdays at two desks, from July on no weekday
        let venue = MadeUpWard.venue(
            "a", [.monday],
            changes: [
                .init(from: day("2026-06-02"), consultation: MadeUpWard.pattern([.tuesday], desks: 2)),
                .init(from: day("2026-07-01"), consultation: MadeUpWard.pattern([])),
            ])
        // when the year is laid out
        let sessions = try sessions([venue])
        // then the first pattern ends the day before the second begins, on that day itself
        let june = sessions.filter { $0.date.month == 6 }
        #expect(june.map(\.date.day) == [1, 2, 9, 16, 23, 30])
        #expect(june.map(\.seats.count) == [2, 4, 4, 4, 4, 4])
        #expect(sessions.last?.date == day("2026-06-30"))
        #expect(sessions.first?.date == day("2026-04-06"))
    }

    @Test func anExtraDateBeatsAClosureAndTheWeekday() throws {
        // given Mondays, shut in May, and two extra dates in May, one of them a Sunday
        let venue = MadeUpWard.venue(
            "a", [.monday], closed: [MadeUpWard.closed("2026-05-01..2026-05-31")],
            extra: [day("2026-05-11"), day("2026-05-17")])
        let may = try sessions([venue]).filter { $0.date.month == 5 }
        #expect(may.map(\.date.day) == [11, 17])
        #expect(may.map(\.seats.count) == [2, 2])
    }

    @Test func anExtraDateOnAPatternedDayIsOneSession() throws {
        let venue = MadeUpWard.venue("a", [.monday], extra: [day("2026-05-11")])
        #expect(try sessions([venue]).filter { $0.date == day("2026-05-11") }.count == 1)
    }

    @Test func theYearRunsFromAprilToMarch() throws {
        let venue = MadeUpWard.venue("a", Set(Weekday.allCases))
        let sessions = try sessions([venue])
        #expect(sessions.count == 365)
        #expect(sessions.map(\.date) == CivilDate.dates(from: day("2026-04-01"), through: day("2027-03-31")))
        #expect(sessions.allSatisfy { $0.team == 1 })
    }

    @Test(arguments: [
        (
            "12-29..01-03", ["2026-12-28", "2027-01-04"],
            ["2026-12-29", "2026-12-31", "2027-01-01", "2027-01-03"]
        ),
        ("2026-12-30..2027-01-02", ["2026-12-29", "2027-01-03"], ["2026-12-30", "2027-01-02"]),
        ("02-29", ["2027-02-28", "2027-03-01"], []), ("05-05", ["2026-05-04", "2026-05-06"], ["2026-05-05"]),
    ])
    func aClosureTakesItsDatesOnly(closed: String, open: [String], shut: [String]) throws {
        let venue = MadeUpWard.venue("a", Set(Weekday.allCases), closed: [MadeUpWard.closed(closed)])
        let dates = Set(try sessions([venue]).map(\.date.description))
        #expect(dates.isSuperset(of: open))
        #expect(dates.isDisjoint(with: shut))
    }

    @Test func tooManyVenuesOnADateAreAClash() {
        let venues = ["a", "b", "c"].map { MadeUpWard.venue($0, [.monday]) }
        do throws(Timetable.Clash) {
            _ = try Timetable(MadeUpWard.plan(venues, teams: 2), FiscalYear(2026)!)
            Issue.record("taken")
        } catch {
            #expect(error.date == day("2026-04-06"))
            #expect(error.venues == ["a", "b", "c"])
            #expect(error.teams == 2)
            #expect(error.blamed == id("c"))
            #expect(error.cause == .pattern)
            #expect(error.found == "2026-04-06にa、b、c")
            #expect(error.allowed == "同じ日に 2 会場まで")
        }
    }

    private func sessions(_ venues: [VenuePlan]) throws -> [PlannedSession] {
        try Timetable(MadeUpWard.plan(venues), FiscalYear(2026)!).sessions
    }
}
