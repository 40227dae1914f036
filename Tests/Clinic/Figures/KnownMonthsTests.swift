import Almanac
import Clinic
import Testing

/// Which months nobody has counted.
@Suite("Months of which anything is known")
struct KnownMonthsTests {
    /// Since when this system counts, what was counted elsewhere, and what is unknown of 令和6 to 令和8.
    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let began: String
        var imported: [String] = []
        var programme = Programme.consultation
        /// Runs of months: "2024-04..2025-03".
        let unknown: [String]
    }

    static let cases = [
        Case(testDescription: "nothing imported", began: "2026-04", unknown: ["2024-04..2026-03"]),
        Case(
            testDescription: "a year of which one month was imported", began: "2026-04",
            imported: ["2025-06"],
            unknown: ["2024-04..2025-05", "2025-07..2026-03"]),
        Case(
            testDescription: "a first year that begins in November", began: "2026-11",
            unknown: ["2024-04..2026-03"]),
        Case(
            testDescription: "a first year of which earlier months were imported", began: "2026-11",
            imported: ["2026-09", "2026-10"], unknown: ["2024-04..2026-08"]),
        Case(
            testDescription: "courses of a year of which one month was imported", began: "2026-04",
            imported: ["2025-06"], programme: .course, unknown: ["2024-04..2025-03"]),
        Case(
            testDescription: "corners of years of which nothing was", began: "2026-11", programme: .corner,
            unknown: ["2024-04..2026-03"]),
        Case(
            testDescription: "courses of the first year, half of it imported", began: "2026-11",
            imported: ["2026-05"], programme: .course, unknown: ["2024-04..2026-03"]),
    ]

    @Test(arguments: cases) func whatNobodyCountedIsUnknown(this: Case) {
        let known = KnownMonths(
            began: CivilMonth(this.began)!,
            imported: [this.programme: Set(this.imported.map { CivilMonth($0)! })])
        let entries = known.uncounted(among: [], from: day("2024-04-01"), through: day("2027-03-31"))
            .filter { $0.programme == this.programme }
        let months = this.unknown.flatMap { run -> [CivilMonth] in
            let ends = run.split(separator: ".").compactMap { CivilMonth(String($0)) }
            return Array(sequence(first: ends[0]) { $0 < ends[1] ? $0.next : nil })
        }
        #expect(entries.map(\.date) == months.map(\.first))
        #expect(entries.allSatisfy { $0.counts.isEmpty && $0.isWholeMonth && $0.venue == nil })
    }

    /// Each has a number of its own, so that all of them can be kept with a closed month.
    @Test func noTwoAreTheSame() {
        let known = KnownMonths(began: CivilMonth("2026-04")!, imported: [:])
        let entries = known.uncounted(among: [], from: day("2024-04-01"), through: day("2026-03-31"))
        #expect(entries.count == 3 * 24 && Set(entries.map(\.source)).count == entries.count)
        #expect(entries.allSatisfy { Entry.Source($0.source.description) == $0.source })
    }

    /// Somebody served, or a corner held, is counted here whenever it was; a call is not.
    @Test func aMonthWithRowsIsKnown() {
        let known = KnownMonths(began: CivilMonth("2026-04")!, imported: [:])
        func months(_ entry: Entry) -> [Programme] {
            known.uncounted(among: [entry], from: day("2026-03-01"), through: day("2026-03-31")).map(
                \.programme)
        }
        func entry(_ kind: Entry.Kind, _ programme: Programme, _ counts: [Measure: Int]) -> Entry {
            Entry(
                source: Entry.Source(kind, 1), programme: programme, venue: nil, date: day("2026-03-14"),
                counts: counts)
        }
        let visits = [Measure.figure(.visits): 9]
        #expect(months(entry(.corner, .corner, visits)) == [.course, .consultation])
        #expect(months(entry(.booking, .consultation, visits)) == [.course, .corner])
        #expect(months(entry(.turnedAway, .consultation, [.figure(.turnedAway): 1])).count == 3)
        #expect(months(entry(.imported, .consultation, [.figure(.people): 40])).count == 3)
    }

    @Test func aMonthThatIsImportedLaterIsCorrectedByItsRowAlone() {
        let known = KnownMonths(began: CivilMonth("2026-04")!, imported: [:])
        let then = known.uncounted(among: [], from: day("2026-03-01"), through: day("2026-03-31"))
        let now = [MadeUpPeriod.imported(1, "2026-03", "a", ["visits": 50])]
        let corrections = Correction.between(then, now)
        #expect(corrections.map(\.changes) == [[.figure(.visits): 50]])
    }
}
