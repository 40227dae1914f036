import Almanac
import Clinic
import Testing

/// What holds for the figures of every year, tried on random rows.
@Suite("Properties of figures")
struct FiguresPropertyTests {
    /// Every figure but people: people come at more than one venue and in more than one month.
    private static let additive = Figure.allCases.filter { $0 != .people }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func partsAddUp(seed: UInt64) {
        let report = MadeUpYear(seed: seed).report()
        let parts = report.parts.map(\.figures)
        let venues = report.venues.map(\.total) + [report.elsewhere ?? Figures()]
        for figure in Self.additive {
            let total = report.total.known(figure)
            #expect(total > 0, "seed \(seed): nothing to add up in \(figure)")
            #expect(parts.reduce(0) { $0 + $1.known(figure) } == total, "seed \(seed): \(figure) by month")
            #expect(venues.reduce(0) { $0 + $1.known(figure) } == total, "seed \(seed): \(figure) by venue")
        }
        let people = report.total.known(.people)
        for parts in [parts, venues] {
            #expect(parts.reduce(0) { $0 + $1.known(.people) } >= people, "seed \(seed)")
            #expect(parts.allSatisfy { $0.known(.people) <= people }, "seed \(seed)")
        }
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func visitsAreNamedOrUnnamed(seed: UInt64) {
        let made = MadeUpYear(seed: seed)
        for counting in VisitsCount.allCases {
            let report = made.report(nil, counting)
            for figures in [report.total] + report.parts.map(\.figures) + report.venues.map(\.total) {
                let named = figures.known(.firstTime) + figures.known(.repeats)
                #expect(figures[.visits] == named + figures.known(.unnamed), "seed \(seed)")
                #expect(figures.known(.people) <= named, "seed \(seed)")
            }
        }
    }

    /// The ward's definition changes how much a couple counts, and nothing else.
    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func theDefinitionChangesVisitsOnly(seed: UInt64) {
        let made = MadeUpYear(seed: seed)
        let people = made.report(nil, .people).total
        var bookings = made.report(nil, .bookings).total
        let served = made.visits.filter { $0.mark == .attended }
        #expect(bookings[.visits] == served.count)
        #expect(bookings[.unnamed] == served.count { $0.person == nil })
        #expect(people[.visits] == served.reduce(0) { $0 + $1.party })
        #expect(
            people.known(.visits) - bookings.known(.visits)
                == people.known(.unnamed) - bookings.known(.unnamed))
        for figure in [Figure.visits, .unnamed] { bookings[figure] = people[figure] }
        #expect(bookings == people)
    }

    /// Every live booking is attended, absent one way or the other, unmarked or still to come.
    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func bookingsComeToSomething(seed: UInt64) {
        let made = MadeUpYear(seed: seed)
        let total = made.report().total
        let live = made.visits.filter { $0.kind == .booking && $0.ended == nil }
        let toCome = live.count { ($0.mark == nil || $0.mark == .cleared) && $0.date > made.today }
        #expect(total[.booked] == live.count)
        #expect(total[.attended] == live.count { $0.mark == .attended })
        let come = [Figure.attended, .absent, .absentWithNotice, .unmarked]
        #expect(total[.booked] == come.reduce(toCome) { $0 + total.known($1) }, "seed \(seed)")
    }

    /// Everybody served sat on a seat or on none; no more seats are used than offered by then, but for those
    /// of these random days that were sold several times.
    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func everybodyServedSatSomewhere(seed: UInt64) {
        let made = MadeUpYear(seed: seed)
        let total = made.report().total
        let served = made.visits.count { $0.mark == .attended }
        #expect(total.known(.used) + total.known(.overCapacity) == served)
        #expect(total.known(.elapsed) <= total.known(.seats))
    }

    /// A report of a month or quarter says what the year says of it, and its days add up to it.
    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func shorterPeriodsAgreeWithTheYear(seed: UInt64) {
        let made = MadeUpYear(seed: seed)
        let year = made.report()
        for (own, month) in zip(year.parts, made.year.months) {
            let report = made.report(.month(month))
            #expect(own.part == .month(month) && report.total == own.figures, "seed \(seed): \(month)")
            for figure in Self.additive {
                for venue in report.venues {
                    let days = venue.parts.reduce(0) { $0 + $1.figures.known(figure) }
                    #expect(days == venue.total[figure], "seed \(seed): \(figure) \(month)")
                }
            }
        }
        for quarter in 1...4 {
            let report = made.report(.quarter(made.year, quarter))
            #expect(report.parts == Array(year.parts[quarter * 3 - 3..<quarter * 3]), "seed \(seed)")
            for figure in Self.additive {
                #expect(report.parts.reduce(0) { $0 + $1.figures.known(figure) } == report.total[figure])
            }
        }
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func peopleAreCountedOnce(seed: UInt64) {
        let made = MadeUpYear(seed: seed)
        let served = made.visits.filter { $0.mark == .attended }
        #expect(made.report().total[.people] == Set(served.compactMap(\.person)).count)
    }

    /// The rows of a breakdown add up to what it breaks down, unless one thing may stand in several.
    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func breakdownsAddUp(seed: UInt64) {
        let report = MadeUpYear(seed: seed).report()
        for table in report.breakdowns {
            let (sum, whole) = (
                table.rows.reduce(0) { $0 + ($1.count ?? -1) }, report.total.known(table.breakdown.whole)
            )
            #expect(table.breakdown.isMultiple ? sum > 0 : sum == whole, "seed \(seed): \(table.breakdown)")
        }
        let hours = report.hours ?? []
        #expect(hours.reduce(0) { $0 + $1.visits } == report.total[.visits], "seed \(seed)")
        let untimed = MadeUpYear(seed: seed).visits.filter { $0.mark == .attended && $0.time == nil }
        #expect(
            hours.filter { $0.hour == nil }.reduce(0) { $0 + $1.visits }
                == untimed.reduce(0) { $0 + $1.party }, "seed \(seed)")
    }
}
