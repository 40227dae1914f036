import Clinic

/// スマホ教室 and 相談コーナー beside the consultations.
enum OtherProgrammes {
    /// Nothing where there was nothing of them.
    static func section(_ report: PeriodReport) -> Document.Section? {
        let held = report.others.filter { !$0.figures.isEmpty || $0.yearBefore != nil }
        guard !held.isEmpty else { return nil }
        let figures: [Figure] = [
            .sessions, .people, .unnamed, .booked, .absentWithNotice, .absent, .unmarked,
        ]
        let table = Table(
            caption: "ほかの事業",
            columns: [
                .text("事業"), .number("参加人数(延べ)", short: "延べ"), .number("前年同期(延べ)", short: "前年"),
            ] + figures.map(\.column),
            rows: held.map { other in
                let row = FigureRow(other.figures, before: other.yearBefore, isAhead: report.isAhead)
                return Table.Row(
                    [
                        .text(other.programme.label), row.cell(.visits),
                        .count(other.yearBefore?[.visits]),
                    ] + row.cells(figures))
            })
        let ages = held.filter { $0.programme == .course && !report.isAhead }.map {
            BreakdownTables.table($0.ages, in: $0.figures)
        }
        return Document.Section(
            name: "ほかの事業", heading: "ほかの事業",
            paragraphs: ["スマホ教室の実人数は1日でも参加した方、相談コーナーの参加人数は会場で数えた人数です。"],
            tables: [table] + ages)
    }
}
