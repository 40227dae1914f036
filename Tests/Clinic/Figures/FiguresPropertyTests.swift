import Almanac
import Clinic
import Testing

/// What holds for the figures of every year, tried on random rows.
@Suite("Properties of figures")
struct FiguresPropertyTests {
    /// Every figure but people: people come at more than one venue and in more than one month.
    private static let additive: [(name: String, value: @Sendable (Figures) -> Int)] = [
        ("sessions", { $0.sessions }), ("seats", { $0.seats }), ("booked", { $0.booked }),
        ("visits", { $0.visits }), ("unnamed", { $0.unnamed }), ("absent", { $0.absent }),
        ("absentWithNotice", { $0.absentWithNotice }), ("unmarked", { $0.unmarked }),
        ("cancelled", { $0.cancelled }), ("walkIns", { $0.walkIns }), ("overCapacity", { $0.overCapacity }),
        ("firstTime", { $0.firstTime }), ("repeats", { $0.repeats }),
    ]

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func partsAddUp(seed: UInt64) {
        let made = MadeUpYear(seed: seed)
        let report = made.yearReport()
        let months = report.months.map(\.figures)
        let venues = report.venues.map(\.figures)
        for (name, value) in Self.additive {
            #expect(value(report.total) > 0, "seed \(seed): nothing to add up in \(name)")
            #expect(
                months.reduce(0) { $0 + value($1) } == value(report.total), "seed \(seed): \(name) by month")
            #expect(
                venues.reduce(0) { $0 + value($1) } == value(report.total), "seed \(seed): \(name) by venue")
        }
        for parts in [months, venues] {
            #expect(parts.reduce(0) { $0 + $1.people } >= report.total.people, "seed \(seed)")
            #expect(parts.allSatisfy { $0.people <= report.total.people }, "seed \(seed)")
        }
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func visitsAreNamedOrUnnamed(seed: UInt64) {
        let made = MadeUpYear(seed: seed)
        for counting in VisitsCount.allCases {
            let report = made.yearReport(counting)
            for figures in [report.total] + report.months.map(\.figures) + report.venues.map(\.figures) {
                let named = figures.firstTime + figures.repeats
                #expect(figures.visits == named + figures.unnamed, "seed \(seed)")
                #expect(figures.people <= named, "seed \(seed)")
                #expect(figures.visits >= figures.people + figures.unnamed, "seed \(seed)")
            }
        }
    }

    /// The ward's definition changes how much a couple counts, and nothing else.
    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func theDefinitionChangesVisitsOnly(seed: UInt64) {
        let made = MadeUpYear(seed: seed)
        let people = made.yearReport(.people).total
        var bookings = made.yearReport(.bookings).total
        let served = made.visits.filter { $0.mark == .attended }
        #expect(bookings.visits == served.count)
        #expect(bookings.unnamed == served.count { $0.person == nil })
        #expect(people.visits == served.reduce(0) { $0 + $1.party })
        #expect(people.visits - bookings.visits == people.unnamed - bookings.unnamed)
        (bookings.visits, bookings.unnamed) = (people.visits, people.unnamed)
        #expect(bookings == people)
    }

    /// Every live booking is attended, absent one way or the other, unmarked or still to come.
    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func bookingsComeToSomething(seed: UInt64) {
        let made = MadeUpYear(seed: seed)
        let total = made.yearReport().total
        let live = made.visits.filter { $0.kind == .booking && $0.ended == nil }
        let attended = live.count { $0.mark == .attended }
        let toCome = live.count { ($0.mark == nil || $0.mark == .cleared) && $0.date > made.today }
        #expect(total.booked == live.count)
        #expect(
            total.booked == attended + total.absent + total.absentWithNotice + total.unmarked + toCome,
            "seed \(seed)")
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func monthAndYearAgree(seed: UInt64) {
        // given a year's report and its months'
        let made = MadeUpYear(seed: seed)
        let year = made.yearReport()
        for own in year.months {
            let month = made.monthReport(own.month)
            // then the month has the year's figures, its venues add up to it, and their days to them
            #expect(month.total == own.figures, "seed \(seed): \(own.month)")
            for (name, value) in Self.additive {
                #expect(month.venues.reduce(0) { $0 + value($1.total) } == value(month.total), "\(name)")
                for venue in month.venues {
                    let days = venue.days.reduce(0) { $0 + value($1.figures) }
                    #expect(days == value(venue.total), "seed \(seed): \(name) \(own.month)")
                }
            }
        }
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func peopleAreCountedOnce(seed: UInt64) {
        let made = MadeUpYear(seed: seed)
        let served = made.visits.filter { $0.mark == .attended }
        #expect(made.yearReport().total.people == Set(served.compactMap(\.person)).count)
    }
}
