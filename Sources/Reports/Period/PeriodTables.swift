import Almanac
import Clinic

/// The tables of a period: by venue, by day or month, by both.
enum PeriodTables {
    /// 会場別
    static func venues(_ report: PeriodReport) -> Document.Section {
        let venues = report.shownVenues
        let rows = venues.map { venue in
            (
                Table.Cell.text(venue.name),
                FigureRow(venue.total, before: venue.yearBefore, isAhead: report.isAhead)
            )
        }
        let elsewhere =
            report.elsewhere.map {
                [(Table.Cell.text("会場を問わず"), FigureRow($0, isAhead: report.isAhead))]
            } ?? []
        let tables = FigureColumns.tables(
            "会場別", first: .text("会場"), rows: rows + elsewhere,
            total: (.text("全会場"), report.totalRow), sessions: true)
        let chart = FigureColumns.chart(
            "会場別の参加人数(延べ)", form: .columns, categories: venues.map(\.shortName),
            values: venues.map { report.isAhead ? nil : $0.total[.visits] }, standing: 0)
        return Document.Section(
            name: "会場別", heading: "会場別", tables: tables, charts: chart.map { [$0] } ?? [])
    }

    /// 日別 of a month, 月別 of anything longer.
    static func parts(_ report: PeriodReport) -> Document.Section? {
        guard report.period.months.count > 0 else { return nil }
        let name = report.partWords
        let tables = FigureColumns.tables(
            name, first: .text(report.partHeading),
            rows: report.parts.map { ($0.part.cell, FigureRow($0, asOf: report.asOf)) },
            total: (.text("計"), report.totalRow), sessions: true)
        return Document.Section(
            name: name, heading: name, tables: tables,
            charts: partsChart(report, standing: 0).map { [$0] } ?? [])
    }

    /// The visits of each day or month; nothing of a day, and nothing of what is still to come.
    ///
    /// - Parameter table: the one of its section that has the same numbers.
    static func partsChart(_ report: PeriodReport, standing table: Int?) -> Chart? {
        guard report.period.months.count > 0 else { return nil }
        return FigureColumns.chart(
            "\(report.partWords)の参加人数(延べ)", form: .columns, categories: report.parts.map(\.part.short),
            values: report.parts.map { $0.visitsSoFar(report.asOf) }, standing: table)
    }

    /// 会場×日, or 会場×月.
    static func venuesByPart(_ report: PeriodReport) -> Document.Section? {
        guard report.period.months.count > 0 else { return nil }
        let name = "会場・\(report.partWords)"
        return Document.Section(
            name: name, heading: name,
            tables: report.venues.flatMap { venue in
                FigureColumns.tables(
                    venue.name, first: .text(report.partHeading),
                    rows: venue.parts.map { ($0.part.cell, FigureRow($0, asOf: report.asOf)) },
                    total: (
                        .text("計"),
                        FigureRow(venue.total, before: venue.yearBefore, isAhead: report.isAhead)
                    ), sessions: true)
            })
    }
}

extension PeriodReport {
    private var isByDay: Bool { period.months.count <= 1 }
    /// 「日別」 or 「月別」
    var partWords: String { isByDay ? "日別" : "月別" }
    /// 「日」 or 「月」
    var partHeading: String { isByDay ? "日" : "月" }
    fileprivate var totalRow: FigureRow { FigureRow(total, before: yearBefore, isAhead: isAhead) }
}

extension FigureRow {
    init(_ part: PeriodReport.Part, asOf today: CivilDate) {
        self.init(part.figures, before: part.yearBefore, isAhead: part.part.first > today)
    }
}

extension PeriodReport.Part {
    /// Visits, unless the whole part is still ahead.
    fileprivate func visitsSoFar(_ today: CivilDate) -> Int? {
        part.first > today ? nil : figures[.visits]
    }
}

extension PeriodReport.Venue {
    /// 「仲町」
    var shortName: String { Clinic.Venue.shortName(of: name) }
}

extension Period.Part {
    var cell: Table.Cell {
        switch self {
        case .day(let date): .date(date)
        case .month(let month): .month(month)
        }
    }

    /// "24" or 「11月」, along an axis.
    var short: String {
        switch self {
        case .day(let date): "\(date.day)"
        case .month(let month): "\(month.month)月"
        }
    }
}
