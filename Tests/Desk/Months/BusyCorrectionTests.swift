import Almanac
import Clinic
import Desk
import Ledger
import TestSupport
import Testing

/// Two busy months of all programmes are closed and corrected in every way there is: "as of now" is "as
/// closed" with the listed corrections, figure by figure and row by row of every breakdown.
@Suite("Corrections of busy months", .serialized)
struct BusyCorrectionTests {
    /// A month as it was closed, as it is now, and what is listed between.
    private struct Corrected {
        let month: CivilMonth
        var closed: [Entry]
        let now: [Entry]
        var corrections: [Correction]

        /// Every figure, month and person of which the list does not say how one became the other.
        var faults: [String] { amounts + times }

        /// What stands in both at another hour is listed, once.
        private var times: [String] {
            func begins(_ entries: [Entry]) -> [Entry.Source: CivilTime?] {
                Dictionary(uniqueKeysWithValues: entries.map { ($0.source, $0.time) })
            }
            let (then, today) = (begins(closed), begins(now))
            let moved = today.filter { source, time in then[source].map { $0 != time } ?? false }
            let listed = corrections.filter(\.isOtherTime)
            let isWhole =
                Dictionary(grouping: listed, by: \.source).mapValues { $0.map(\.time) }
                == moved.mapValues { [$0] }
            return isWhole && listed.allSatisfy { then[$0.source] == .some($0.timeBefore) } ? [] : ["times"]
        }

        private var amounts: [String] {
            let measures = Set((closed + now).flatMap(\.counts.keys)).union(
                corrections.flatMap(\.changes.keys))
            let sums = measures.filter { measure in
                func sum(_ counts: [[Measure: Int]]) -> Int { counts.reduce(0) { $0 + ($1[measure] ?? 0) } }
                return sum(closed.map(\.counts)) + sum(corrections.map(\.changes)) != sum(now.map(\.counts))
            }
            var persons = closed.reduce(into: [Entry.Source: PersonID]()) { $0[$1.source] = $1.person }
            var strangers: [Entry.Source] = []
            for correction in corrections {
                if persons[correction.source] != correction.personBefore {
                    strangers.append(correction.source)
                }
                persons[correction.source] = correction.person
            }
            let today = now.reduce(into: [Entry.Source: PersonID]()) { $0[$1.source] = $1.person }
            return sums.map(\.description).sorted() + strangers.map(\.description)
                + (persons == today ? [] : ["persons"])
        }
    }

    private static func corrected(_ seed: UInt64) async throws -> (BusyMonths, [Corrected]) {
        var months = try await BusyMonths(seed: seed, through: day("2026-06-02"))
        try await months.bringInPaper()
        try await months.close()
        var before: [[Entry]] = []
        for month in BusyMonths.closed { before.append(try await entries(months.ward, month)) }
        try await months.correct()
        var found: [Corrected] = []
        for (month, then) in zip(BusyMonths.closed, before) {
            let kept = try await closedEntries(months.ward, month)
            #expect(kept == then, "seed \(seed): as closed stays what it was")
            found.append(
                Corrected(
                    month: month, closed: kept, now: try await entries(months.ward, month),
                    corrections: try await months.ward.ask(ShowMonth(month: month)).corrections))
        }
        return (months, found)
    }

    private static func entries(_ ward: TestWard, _ month: CivilMonth) async throws -> [Entry] {
        let today = ward.clock.clock.now().date
        return try await ward.ledger.read {
            try $0.entries(
                from: month.first, through: month.last, counting: $0.visitsCount(), asOf: today)
        }.sorted { $0.source.description < $1.source.description }
    }

    private static func closedEntries(_ ward: TestWard, _ month: CivilMonth) async throws -> [Entry] {
        try await ward.ledger.read { reading in
            try reading.closing(of: month).map { try reading.entries(of: $0.closing) } ?? []
        }.sorted { $0.source.description < $1.source.description }
    }

    @Test(arguments: 1...3 as ClosedRange<UInt64>)
    func theTwoDifferByExactlyTheCorrections(seed: UInt64) async throws {
        let (months, corrected) = try await Self.corrected(seed)
        for month in corrected {
            #expect(month.faults == [], "seed \(seed) \(month.month)")
        }
        // Then every kind of row was corrected: visits, a festival, a sheet that was taken back with the
        // timetable that it stood for.
        let kinds = Set(corrected.flatMap(\.corrections).map(\.source.kind))
        #expect(kinds == [.booking, .corner, .imported, .session], "seed \(seed)")
        let measures = Set(corrected.flatMap(\.corrections).flatMap(\.changes.keys))
        #expect(measures.contains(.figure(.visits)) && measures.contains(.figure(.records)))
        #expect(measures.contains { $0.description.hasPrefix("topic.") })
        let moved = corrected.flatMap(\.corrections).filter(\.isOtherTime)
        if seed == 1 { #expect(!moved.isEmpty) }
        // And the report as closed says the entries that were kept.
        for month in corrected {
            let report = try await months.ward.ask(ReportPeriod(.month(month.month), basis: .closed))
            #expect(report.total == Tally(month.closed.filter { $0.programme == .consultation }).sums)
            let now = try await months.ward.ask(ReportPeriod(.month(month.month)))
            #expect(now.total == Tally(month.now.filter { $0.programme == .consultation }).sums)
            #expect(month.now != month.closed)
        }
    }

    /// The control: a correction that is not listed, one that says too much, and an entry that was changed
    /// behind the closing are all seen.
    @Test func whatIsNotListedIsSeen() async throws {
        let (_, corrected) = try await Self.corrected(1)
        for month in corrected {
            for left in month.corrections.indices {
                var less = month
                less.corrections.remove(at: left)
                #expect(less.faults != [], "without \(month.corrections[left].source)")
                var twice = month
                twice.corrections.append(month.corrections[left])
                #expect(twice.faults != [], "twice \(month.corrections[left].source)")
            }
            for kept in month.closed.indices where !month.closed[kept].counts.isEmpty {
                var other = month
                other.closed.remove(at: kept)
                #expect(other.faults != [], "never kept \(month.closed[kept].source)")
            }
        }
    }
}
