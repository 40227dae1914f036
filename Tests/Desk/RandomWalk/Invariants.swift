import Almanac
import Clinic
import Desk
import Ledger
import TestSupport

/// What holds in every ward at every moment, whatever has been asked of it.
enum Invariants {
    /// What does not hold, in words; empty where all does.
    ///
    /// - Parameter reports: whether the sums of the reports are held against the rows too.
    static func broken(in ward: TestWard, reports: Bool = true) async throws -> [String] {
        var broken: [String] = []
        let all = rules + deskRules
        let counts = try await ward.ledger.firstNumbers(all.map(\.sql))
        for (rule, count) in zip(all, counts) where count > 0 { broken.append("\(rule.name): \(count)") }
        guard reports else { return broken }
        let year = try await ward.ask(ReportPeriod(.year(ward.year)))
        let month = try await ward.ask(ReportPeriod(.month(CivilMonth("2026-04")!)))
        broken += sums(of: year)
        broken += sums(of: month)
        // All that happens in these walks happens in April.
        if month.total != year.parts[0].figures { broken.append("the month is not the year's April") }
        let served = try await ward.ledger.numbers(
            """
            SELECT ifnull(sum(party), 0) FROM booking
            WHERE (SELECT value FROM attendance WHERE attendance.booking = booking.id) = 'attended'
            """)
        if served != [Int64(year.total[.visits] ?? -1)] {
            broken.append("served \(served), visits \(year.total[.visits] ?? -1)")
        }
        return broken
    }

    private static let rules: [(name: String, sql: String)] = [
        (
            "a seat sold twice",
            """
            SELECT count(*) FROM booking AS a JOIN booking AS b ON a.seat = b.seat AND a.id < b.id
            WHERE a.endedAt IS NULL AND b.endedAt IS NULL
            """
        ),
        (
            "seats of one desk overlap",
            """
            SELECT count(*) FROM seat AS a JOIN seat AS b ON a.session = b.session AND a.desk = b.desk
            WHERE a.id < b.id AND a.retired = 0 AND b.retired = 0 AND a.start < b."end" AND b.start < a."end"
            """
        ),
        (
            "somebody booked on a seat that is not there",
            """
            SELECT count(*) FROM booking JOIN session ON session.id = booking.session
            LEFT JOIN seat ON seat.id = booking.seat
            WHERE booking.endedAt IS NULL AND (seat.retired = 1 OR session.state = 'withdrawn')
            """
        ),
        (
            "a team at two venues",
            """
            SELECT count(*) FROM session AS a JOIN session AS b ON a.date = b.date AND a.id < b.id
            WHERE a.state <> 'withdrawn' AND b.state <> 'withdrawn' AND a.team = b.team
            """
        ),
        (
            "a booking made twice under one request",
            "SELECT count(request) - count(DISTINCT request) FROM booking"
        ),
        (
            "a move that lost its other half",
            """
            SELECT count(*) FROM booking AS old LEFT JOIN booking AS new ON new.id = old.movedTo
            WHERE old.endReason = 'moved' AND (new.id IS NULL OR new.person IS NOT old.person)
            """
        ),
    ]

    private static func sums(of report: PeriodReport) -> [String] {
        let venues = report.venues.map(\.total) + [report.elsewhere ?? Figures()]
        return broken(report.parts.map(\.figures), "parts of \(report.period)", of: report.total)
            + broken(venues, "venues of \(report.period)", of: report.total)
            + report.venues.flatMap { venue in
                broken(venue.parts.map(\.figures), "parts of \(venue.venue)", of: venue.total)
            }
    }

    /// Whether parts add up to their whole. People come more than once: of them the parts only reach it.
    private static func broken(_ parts: [Figures], _ name: String, of whole: Figures) -> [String] {
        var broken: [String] = []
        if (parts + [whole]).contains(where: \.isPartial) { broken.append("\(name): unknown figures") }
        for figure in Figure.allCases where figure != .people {
            if parts.reduce(0, { $0 + ($1[figure] ?? 0) }) != whole[figure] {
                broken.append("\(name) do not add up: \(figure)")
            }
        }
        let people = parts.map { $0[.people] ?? 0 }
        if people.reduce(0, +) < whole[.people] ?? 0 || (people.max() ?? 0) > whole[.people] ?? 0 {
            broken.append("\(name) and their people")
        }
        for figures in parts + [whole] {
            let count: (Figure) -> Int = { figures[$0] ?? 0 }
            if count(.visits) < count(.people) + count(.unnamed) {
                broken.append("\(name): fewer visits than people")
            }
            if count(.visits) - count(.unnamed) != count(.firstTime) + count(.repeats) {
                broken.append("\(name): named visits are neither first nor repeat")
            }
        }
        return broken
    }
}
