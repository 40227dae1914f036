import Almanac
import Clinic
import Reports
import Testing

/// 貼付用 and CSV: every figure of a report, once for each cut, with dates and years that a machine reads.
@Suite("The data of a period")
struct PeriodDataTests {
    private static let keys = ["年度", "日", "初日", "末日", "事業", "会場ID", "会場", "区分", "項目"]

    private func column(_ figure: Figure) -> Int {
        Self.keys.count + (Figure.allCases.firstIndex(of: figure) ?? 0)
    }

    /// The value of a figure in the first row of a 区分 and what else it is cut by.
    private func value(
        _ table: Table, _ figure: Figure, _ kind: String, item: String? = nil, venue: String? = nil,
        year: Int = 2026
    ) -> Table.Cell? {
        table.rows.first { row in
            row.cells[7] == .text(kind) && row.cells[0] == .number(year)
                && (item.map { row.cells[8] == .text($0) } ?? true)
                && (venue.map { row.cells[5] == .text($0) } ?? true)
        }?.cells[column(figure)]
    }

    @Test func venuesAndDaysComeFirstInPrintedOrder() {
        let data = PeriodDocument.of(MadeUpReports.report()).data
        #expect(data.columns.map(\.heading) == Self.keys + Figure.allCases.map(\.label))
        let rows = data.rows.filter { $0.cells[7] == .text("会場・日別") }
        #expect(Array(data.rows.prefix(3)) == rows)
        #expect(rows.map { $0.cells[5] } == ["nakacho", "nakacho", "takashimadaira"].map { .text($0) })
        #expect(
            rows.map { $0.cells[1] } == ["2026-11-05", "2026-11-07", "2026-11-05"].map { .date(day($0)) })
        #expect(rows.map { $0.cells[column(.visits)] } == [2, 1, 1].map { .number($0) })
        #expect(data.rows.allSatisfy { $0.cells[0] == .number(2026) })
    }

    /// Sums in which a person counts once, the year before, and what people are told apart by.
    @Test func everyFigureOfTheReportIsThere() {
        let report = MadeUpReports.report(before: MadeUpReports.before)
        let data = PeriodDocument.of(report).data
        #expect(value(data, .people, "合計") == .number(1) && value(data, .visits, "合計") == .number(4))
        #expect(value(data, .visits, "会場別", venue: "nakacho") == .number(3))
        #expect(value(data, .visits, "日別") == .number(3))
        #expect(value(data, .visits, "会場別", venue: "nakacho", year: 2025) == .number(5))
        #expect(value(data, .visits, "合計", year: 2025) == .number(5))
        #expect(value(data, .people, "合計", year: 2025) == .unknown)
        #expect(value(data, .records, "相談内容", item: "LINE") == .number(1))
        #expect(value(data, .records, "結果", item: ConsultationResult.solved.label) == .number(1))
        #expect(value(data, .visits, "曜日・時間帯", item: "木曜日 10時台") == .number(3))
        for table in report.breakdowns {
            let whole = table.breakdown.whole
            for row in table.rows {
                #expect(value(data, whole, table.breakdown.label, item: row.label) == .count(row.count))
            }
        }
        for programme in [Programme.course, .corner] {
            #expect(data.rows.contains { $0.cells[4] == .text(programme.label) })
        }
    }

    /// Whose time nobody knows stand by themselves, so that the table comes to all visits.
    @Test func visitsWithoutATimeAreNotLeftOut() throws {
        let untimed = Entry(
            source: Entry.Source(.booking, 9), programme: .consultation, venue: Venues.nakacho.id,
            date: day("2026-11-05"), counts: [.figure(.visits): 2])
        let document = PeriodDocument.of(MadeUpReports.report(entries: MadeUpReports.entries() + [untimed]))
        #expect(value(document.data, .visits, "曜日・時間帯", item: "木曜日 10時台") == .number(3))
        #expect(value(document.data, .visits, "曜日・時間帯", item: "木曜日 時刻不明") == .number(2))
        let table = try #require(document.sections.first { $0.name == "曜日・時間帯別" }?.tables.first)
        #expect(table.columns.map(\.heading) == ["曜日", "10時台", "時刻不明", "計"])
        #expect(table.rows.last?.cells == [.text("計"), .number(4), .number(2), .number(6)])
        #expect(value(document.data, .visits, "合計") == .number(6))
        // Where all have one there is no such column.
        let usual = PeriodDocument.of(MadeUpReports.report()).sections.first { $0.name == "曜日・時間帯別" }
        #expect(usual?.tables.first?.columns.map(\.heading) == ["曜日", "10時台", "計"])
    }

    /// Of days to come there is what is planned and booked; what can only have happened is empty, not 0.
    @Test(arguments: ["2026-11", "2026-Q3", "FY2026"])
    func whatIsStillToComeIsEmpty(period: String) throws {
        let entries = MadeUpReports.entries(asOf: "2026-10-20")
        let data = PeriodDocument.of(
            MadeUpReports.report(try #require(Period(period)), asOf: "2026-10-20", entries: entries)
        ).data
        let ahead = data.rows.filter { row in
            if case .date(let first) = row.cells[2] { first > day("2026-10-20") } else { false }
        }
        #expect(ahead.count >= 3)
        for row in ahead {
            for figure in Figure.allCases {
                #expect((row.cells[column(figure)] == .blank) == !figure.isAhead, "\(figure)")
            }
        }
    }

    /// Months have their first and last days beside their names.
    @Test func monthsHaveDates() throws {
        let data = PeriodDocument.of(MadeUpReports.report(MadeUpReports.year)).data
        #expect(data.columns[1].heading == "月")
        let november = try #require(data.rows.first { $0.cells[1] == .month(CivilMonth("2026-11")!) })
        #expect(november.cells[2...3] == [.date(day("2026-11-01")), .date(day("2026-11-30"))])
    }

    /// A month counted elsewhere has no days: it stands as a whole, with every unknown left unknown.
    @Test func aMonthCountedElsewhereStandsAsAWhole() {
        let paper = MadeUpReports.imported("2026-11", Venues.nakacho, ["visits": 90])
        let imported = PeriodDocument.of(MadeUpReports.report(entries: MadeUpReports.entries() + [paper]))
        #expect(!imported.data.rows.contains { ["会場・日別", "日別"].map { .text($0) }.contains($0.cells[7]) })
        #expect(value(imported.data, .visits, "会場別", venue: "nakacho") == .number(93))
        #expect(value(imported.data, .booked, "会場別", venue: "nakacho") == .unknown)
        #expect(imported.notes.contains { $0.contains("2026年11月は、このシステムを使う前に数えた月計") })
        #expect(!imported.sections.contains { $0.name == "曜日・時間帯別" })
    }
}
