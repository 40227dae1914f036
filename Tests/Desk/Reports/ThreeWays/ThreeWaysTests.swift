import Almanac
import Clinic
import Desk
import Ledger
import TestSupport
import Testing

/// Every figure of a report, counted by the program, by SQLite and row by row in Swift, on random months.
@Suite("Figures counted three ways")
struct ThreeWaysTests {
    private static let periods = ["2026-04", "2026-05", "2026-06", "2026-Q1", "FY2026", "2026-04-14"]

    @Test(arguments: [(1, .people), (2, .bookings), (3, .people)] as [(UInt64, VisitsCount)])
    func allThreeAgree(seed: UInt64, counting: VisitsCount) async throws {
        // given two months of everything that happens, and months that were counted on paper
        let months = try await Self.months(seed, counting)
        let ledger = months.ward.ledger
        let raw = try await RawRows(ledger)
        for period in Self.periods.compactMap({ Period($0) }) {
            // when
            let report = try await months.ward.ask(ReportPeriod(period))
            // then
            let (sql, plain) = Self.ways(report, counting, raw)
            let all = Counts(report)
            if let hours = report.hours {
                #expect(hours.reduce(0) { $0 + $1.visits } == report.total[.visits], "\(period) by hour")
            }
            let isKnown = { !Self.isOnPaper($0, of: period, raw) }
            let said = all.only(isKnown)
            let (bySQL, byRow) = (try await sql.counts(in: ledger).only(isKnown), plain.counts.only(isKnown))
            #expect(said.differences(from: bySQL) == [], "\(period) by SQL")
            #expect(said.differences(from: byRow) == [], "\(period) row by row")
            for (slice, counts) in all.only({ !isKnown($0) }).counts {
                #expect(counts.values.allSatisfy { $0 == nil }, "\(period) \(slice) is not known")
            }
            if let before = period.yearBefore {
                let earlier = SQLCounts(
                    period: before, programme: .consultation, counting: counting, today: report.asOf,
                    cells: [])
                let whole = try await earlier.counts(in: ledger, wholeOnly: true)
                // Of longer periods nobody knows more than one month: they have no sums.
                let isOneMonth = before.months.count == 1
                for figure in Figure.allCases {
                    #expect(
                        (report.yearBefore ?? Figures())[figure]
                            == (isOneMonth ? whole[Counts.Slice(), figure.name] : nil),
                        "\(period) \(figure) a year earlier")
                }
            }
            let courses = try #require(report.others.first { $0.programme == .course })
            let (sqlOfCourses, _) = Self.ways(report, counting, raw, .course)
            let whole = try await sqlOfCourses.counts(in: ledger, wholeOnly: true)
            for figure in Figure.allCases {
                #expect(
                    courses.figures[figure] == whole[Counts.Slice(), figure.name], "\(period) \(figure)")
            }
        }
    }

    /// Whether it is a day of April, part of which is on paper: the ward's, that of the venue on paper, and
    /// in the report of a single day that of a venue that was not open here.
    private static func isOnPaper(_ slice: Counts.Slice, of period: Period, _ raw: RawRows) -> Bool {
        var date = slice.part.flatMap { CivilDate($0) }
        if case .day(let day) = period { date = day }
        guard let date, date.civilMonth == CivilMonth("2026-04"), slice.venue != "none" else {
            return false
        }
        if slice.part != nil, let venue = slice.venue {
            let isPaper = raw.months.contains {
                $0.venue == venue && $0.month == "2026-04" && $0.undone == 0
            }
            if isPaper || period.months.count == 1 { return isPaper }
        }
        return !raw.sessions.contains {
            $0.venue == slice.venue && $0.date == date.description && $0.state == "open"
        }
    }

    /// Without every kind of row it would prove little.
    @Test func allKindsOfRowsAreThere() async throws {
        let months = try await Self.months(1)
        let report = try await months.ward.ask(ReportPeriod(.month(CivilMonth("2026-05")!)))
        for figure in Figure.allCases { #expect(report.total[figure] ?? 0 > 0, "\(figure)") }
        for table in report.breakdowns { #expect(table.rows.count { $0.count ?? 0 > 0 } > 2, "\(table)") }
        let hours = try #require(report.hours)
        #expect(hours.contains { $0.hour != nil } && Set(hours.map(\.weekday)).count > 2)
        #expect(report.elsewhere?[.turnedAway] ?? 0 > 0)
        // The corners: nine taps of which one was taken back, and twelve on paper; the second was rained off.
        let others = try await months.ward.ask(ReportPeriod(.year(months.ward.year))).others
        #expect(others.map(\.programme) == [.course, .corner])
        #expect(others.allSatisfy { $0.figures[.sessions] ?? 0 > 0 })
        #expect(others[1].figures == Figures([.sessions: 1, .visits: 40, .unnamed: 40]))
    }

    /// The control: what changes behind the ledger is seen, wherever it changes.
    @Test(arguments: [
        "UPDATE booking SET party = party + 1 WHERE id = \(first("attended"))",
        "UPDATE booking SET kind = 'walk-in' WHERE id = \(first("absent"))",
        "UPDATE seat SET closed = 1 WHERE id = 1", "UPDATE queue SET party = party + 1 WHERE id = 1",
        "UPDATE turnedAway SET people = people + 1 WHERE withdrawnAt IS NULL",
        "UPDATE booking SET ageBand = iif(ageBand = '60-64', '90+', '60-64') WHERE id = \(first("attended"))",
    ])
    func aRowChangedBehindIsSeen(forgery: String) async throws {
        let months = try await Self.months(1)
        let year = Period.year(months.ward.year)
        let report = try await months.ward.ask(ReportPeriod(year))
        try await months.ward.ledger.forge(forgery)
        let (sql, plain) = Self.ways(report, .people, try await RawRows(months.ward.ledger))
        let said = Counts(report)
        #expect(said.differences(from: try await sql.counts(in: months.ward.ledger)) != [])
        #expect(said.differences(from: plain.counts) != [])
    }

    /// The first booking of a consultation that stands and has this mark.
    private static func first(_ mark: String) -> String {
        """
        (SELECT min(booking.id) FROM booking JOIN session ON session.id = booking.session
          JOIN attendance ON attendance.booking = booking.id
          WHERE programme = 'consultation' AND kind = 'booking' AND endedAt IS NULL AND value = '\(mark)')
        """
    }

    private static func months(
        _ seed: UInt64, _ counting: VisitsCount = .people
    ) async throws -> BusyMonths {
        let months = try await BusyMonths(seed: seed, counting: counting)
        try await months.ward.importMonths()
        return months
    }

    private static func ways(
        _ report: PeriodReport, _ counting: VisitsCount, _ raw: RawRows,
        _ programme: Programme = .consultation
    ) -> (SQLCounts, PlainCounts) {
        let cells = report.breakdowns.flatMap { table in table.rows.map { "\(table.breakdown).\($0.code)" } }
        return (
            SQLCounts(
                period: report.period, programme: programme, counting: counting, today: report.asOf,
                cells: cells),
            PlainCounts(raw, report.period, programme, counting, today: report.asOf, cells: cells)
        )
    }
}
