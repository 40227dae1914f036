import Almanac
import Clinic
import Testing

/// The periods beside one and around it.
@Suite("Periods beside one")
struct PeriodNeighbourTests {
    static let table: [(period: String, previous: String, next: String, wider: [String], short: String)] = [
        ("2026-04-01", "2026-03-31", "2026-04-02", ["2026-04", "2026-Q1", "FY2026"], "4月1日(水)"),
        ("2026-04", "2026-03", "2026-05", ["2026-Q1", "FY2026"], "2026年4月"),
        ("2027-03", "2027-02", "2027-04", ["2026-Q4", "FY2026"], "2027年3月"),
        ("2026-12", "2026-11", "2027-01", ["2026-Q3", "FY2026"], "2026年12月"),
        ("2026-Q1", "2025-Q4", "2026-Q2", ["FY2026"], "令和8年度第1四半期"),
        ("2026-Q4", "2026-Q3", "2027-Q1", ["FY2026"], "令和8年度第4四半期"),
        ("FY2026", "FY2025", "FY2027", [], "令和8年度"),
    ]

    @Test(arguments: table)
    func neighbours(period: String, previous: String, next: String, wider: [String], short: String) throws {
        let period = try #require(Period(period))
        #expect(period.previous?.description == previous)
        #expect(period.next?.description == next)
        #expect(period.wider.map(\.description) == wider)
        #expect(period.short == short)
        // who goes there and back is where they were, and the longer ones hold it whole
        #expect(period.next?.previous == period && period.previous?.next == period)
        #expect(period.wider.allSatisfy { $0.contains(period.first) && $0.contains(period.last) })
    }
}
