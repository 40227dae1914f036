import Almanac
import Clinic

/// 目標進捗 as a document: targets with the year's way to them, 取組, and 評語 with its reasons.
package enum ProgressDocument {
    /// What it says, whatever its form.
    package static func of(_ report: ProgressReport) -> Document {
        Document(
            title: "目標進捗",
            subtitle: [report.yearWords, "\(report.asOf.wareki)時点"] + (report.measure.map { [$0] } ?? []),
            sections: [targets(report), milestones(report), grade(report)],
            data: data(report), notes: report.remarks, fileName: "progress-\(report.fiscalYear)")
    }

    /// 目標対比: each programme against its target, and the year's way there.
    static func targets(_ report: ProgressReport) -> Document.Section {
        let climbs = report.items.filter { $0.programme.isClimbed }
        return Document.Section(
            name: "目標対比", heading: "目標と実績", paragraphs: [report.prose],
            tables: [items(report)] + climbs.map(climb),
            charts: climbs.enumerated().map { index, item in chart(item, table: index + 1) })
    }

    private static func items(_ report: ProgressReport) -> Table {
        Table(
            caption: "目標と実績",
            columns: [
                .text("事業"), .number("目標"), .number("実績"), .number("達成率"), .number("延べ人数"),
                .number("実人数"), .number("氏名なし"), .text("備考"),
            ],
            rows: report.items.map { item in
                Table.Row(
                    [
                        .text(item.programme.label), .number(item.target),
                    ] + item.counts(isAhead: report.isAhead) + [item.assumed ? .text("仮の目標") : .blank])
            })
    }

    private static func climb(_ item: ProgressReport.Item) -> Table {
        Table(
            caption: "\(item.programme.label) 月末までの累計",
            columns: [.text("月"), .number("計画"), .number("実績")],
            rows: item.climb.map {
                Table.Row([.month($0.month), .number($0.planned), .count($0.reached)])
            })
    }

    private static func chart(_ item: ProgressReport.Item, table: Int) -> Chart {
        func source(_ column: Int) -> Chart.Source {
            Chart.Source(table: table, column: column, rows: 0..<item.climb.count)
        }
        let name = item.programme.label
        let last = item.climb.last { $0.reached != nil }
        let now = last.map { month in
            "\(month.month.month)月末までの計画は\(month.planned.grouped)人、実績は\((month.reached ?? 0).grouped)人です。"
        }
        return Chart(
            title: "\(name)の目標に対する累計",
            description: "\(name)の参加人数を4月から積み上げたものです。目標は\(item.target.grouped)人です。\(now ?? "実績はまだありません。")",
            form: .lines, categories: item.climb.map { "\($0.month.month)月" },
            series: [
                Chart.Series(
                    name: "計画", values: item.climb.map(\.planned), source: source(1), isPlanned: true),
                Chart.Series(name: "実績", values: item.climb.map(\.reached), source: source(2)),
            ], unit: "人")
    }

    private static func milestones(_ report: ProgressReport) -> Document.Section {
        let missing =
            report.missing.isEmpty
            ? [] : ["まだ報告のない取組: \(report.missing.joined(separator: "、"))"]
        return Document.Section(
            name: "取組", heading: "取組",
            paragraphs: report.milestones.isEmpty ? ["この年度に取組はありません。"] : missing,
            tables: [
                Table(
                    caption: "取組", columns: ["取組", "計画", "担当課", "状況", "行った日", "根拠"].map { .text($0) },
                    rows: report.milestones.map { milestone in
                        Table.Row([
                            .text(milestone.name), .text(milestone.planned),
                            milestone.department.map { .text($0) } ?? .blank,
                            .text(milestone.doneOn == nil ? "未報告" : "済"),
                            milestone.doneOn.map { .date($0) } ?? .blank,
                            milestone.evidence.map { .text($0) } ?? .blank,
                        ])
                    })
            ])
    }
}

extension ProgressReport.Item {
    /// 実績, 達成率, 延べ人数, 実人数, 氏名なし; blank of a year to come.
    func counts(isAhead: Bool) -> [Table.Cell] {
        guard !isAhead else { return Array(repeating: .blank, count: 5) }
        return [
            .count(reached), .share(reached, of: target), .count(visits), .count(people), .count(unnamed),
        ]
    }
}

extension Programme {
    /// Whether the year is a way up: four days of festivals are none.
    fileprivate var isClimbed: Bool { self != .corner }
}
