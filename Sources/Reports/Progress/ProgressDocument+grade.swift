import Almanac
import Clinic

extension ProgressDocument {
    /// 評語: the proposed one and the decided one side by side, each with its reasons.
    static func grade(_ report: ProgressReport) -> Document.Section {
        let grade = report.grade
        var rows = [
            Table.Row([
                .text(grade.proposed == nil ? "この時点での評語" : "案"),
                (grade.proposed ?? grade.ifEndedToday).map { .text($0.rawValue) } ?? .unknown,
                .text(grade.reasons.inOneCell), .blank,
            ])
        ]
        if let override = grade.override {
            rows.append(
                Table.Row([
                    .text("決めた評語"), .text(override.grade.rawValue),
                    override.reason.map { .text($0) } ?? .unknown, .date(override.on),
                ]))
            if override.proposed != grade.proposed || override.proposedReasons != grade.reasons {
                rows.append(
                    Table.Row([
                        .text("決めたときの案"), override.proposed.map { .text($0.rawValue) } ?? .unknown,
                        .text(override.proposedReasons.inOneCell), .date(override.on),
                    ]))
            }
        }
        let judged = Table(
            caption: "評語", columns: [.text("区分"), .text("評語"), .text("理由"), .text("決めた日")], rows: rows)
        return Document.Section(
            name: "評語", heading: "評語", paragraphs: [grade.words(on: "この時点") + "。"],
            tables: [judged] + (report.evaluation.map(tables) ?? []))
    }

    private static func tables(_ evaluation: ProgressReport.Evaluation) -> [Table] {
        let years = evaluation.yearsWords
        return [
            Table(
                caption: "\(years)の事業量",
                columns: [.text("事業"), .number("目標"), .number("実績"), .number("達成率")],
                rows: evaluation.items.map { item in
                    Table.Row([
                        .text(item.programme.label), .number(item.target), .count(item.reached),
                        .share(item.reached, of: item.target),
                    ])
                }),
            Table(
                caption: "\(years)の取組", columns: ["年度", "取組", "計画", "行った日"].map { .text($0) },
                rows: evaluation.milestones.map { milestone in
                    Table.Row([
                        .text(milestone.fiscalYear.wareki), .text(milestone.name), .text(milestone.planned),
                        milestone.doneOn.map { .date($0) } ?? .text("未報告"),
                    ])
                }),
        ]
    }

    /// 貼付用: a line a target, then a line a 取組.
    static func data(_ report: ProgressReport) -> Table {
        let year = Table.Cell.number(report.fiscalYear.year)
        let targets = report.items.map { item in
            Table.Row(
                [
                    year, .date(report.asOf), .text("事業量"), .text(item.programme.label), .number(item.target),
                ] + item.counts(isAhead: report.isAhead) + [.blank, .blank, .blank])
        }
        let milestones = report.milestones.map { milestone in
            Table.Row([
                year, .date(report.asOf), .text("取組"), .text(milestone.name), .blank, .blank, .blank, .blank,
                .blank, .blank, .text(milestone.planned), milestone.doneOn.map { .date($0) } ?? .unknown,
                milestone.evidence.map { .text($0) } ?? .blank,
            ])
        }
        return Table(
            caption: "貼付用",
            columns: [
                .number("年度"), .text("時点"), .text("区分"), .text("項目"), .number("目標"), .number("実績"),
                .number("達成率"), .number("延べ人数"), .number("実人数"), .number("氏名なし"), .text("計画"), .text("行った日"),
                .text("根拠"),
            ], rows: targets + milestones)
    }
}

extension [String] {
    /// One after the other as sentences.
    var inOneCell: String { map { $0.hasSuffix("。") ? $0 : $0 + "。" }.joined() }
}
