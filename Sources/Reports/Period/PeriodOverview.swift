import Almanac
import Clinic

/// 概要: the period in a paragraph to paste, its course in a picture, and every figure beside the year before.
/// Of anything longer than a day it fills the first page of paper.
enum PeriodOverview {
    static func section(_ report: PeriodReport) -> Document.Section {
        let total = FigureRow(report.total, before: report.yearBefore, isAhead: report.isAhead)
        return Document.Section(
            name: "概要", heading: "概要", paragraphs: [PeriodProse.paragraph(report)],
            tables: [
                Table(
                    caption: "全会場",
                    columns: [.text("項目"), .number("今期"), .number("前年同期"), .number("差")],
                    rows: Figure.allCases.map { figure in
                        let before = report.yearBefore?[figure]
                        return Table.Row([
                            .text(figure.label), total.cell(figure), .count(before),
                            difference(report, report.total[figure], before),
                        ])
                    } + [
                        Table.Row([
                            .text("枠の利用率"), total.use, report.yearBefore?.use ?? .unknown, .blank,
                        ]),
                        Table.Row([
                            .text("相談1件の平均(分)"),
                            report.isAhead ? .blank : tenths(report.total.averageMinutes),
                            tenths(report.yearBefore?.averageMinutes), .blank,
                        ]),
                    ])
            ], charts: PeriodTables.partsChart(report, standing: nil).map { [$0] } ?? [],
            isFront: !report.period.months.isEmpty)
    }

    /// What still goes on is not held against what is over.
    private static func difference(_ report: PeriodReport, _ now: Int?, _ before: Int?) -> Table.Cell {
        guard report.isOver else { return .blank }
        guard let now, let before else { return .unknown }
        return .number(now - before)
    }

    private static func tenths(_ number: Int?) -> Table.Cell { number.map(Table.Cell.tenths) ?? .unknown }
}
