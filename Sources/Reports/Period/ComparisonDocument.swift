import Almanac
import Clinic

/// 会場の比較 as a document.
package enum ComparisonDocument {
    /// What it says, whatever its form.
    package static func of(_ report: Comparison) -> Document {
        let causes = Table(
            caption: "差の内訳(\(report.venue.shortName)の人数から\(report.other.shortName)の人数を引いた差)",
            columns: [.text("要因"), .number("人")],
            rows: report.parts.map { Table.Row([.text($0.cause.label), .tenths($0.tenths)]) }
                + [Table.Row([.text("差の合計"), .tenths(report.difference * 10)], isTotal: true)])
        let sides = [report.venue, report.other]
        let figures: [Figure] = [
            .sessions, .seats, .used, .booked, .attended, .absentWithNotice, .absent, .unmarked, .cancelled,
            .visits, .people, .walkIns, .queued, .turnedAway,
        ]
        let beside = Table(
            caption: "二つの会場", columns: [.text("項目")] + sides.map { .number($0.shortName) },
            rows: figures.map { figure in
                Table.Row([.text(figure.label)] + sides.map { .count($0.figures[figure]) })
            } + [
                Table.Row([.text("枠の利用率")] + sides.map(\.figures.use)),
                Table.Row(
                    [.text("予約した方の来館の割合")]
                        + sides.map { .share($0.figures[.attended], of: $0.figures[.booked]) }),
                Table.Row([.text(waiting)] + sides.map { .number($0.waitedInVain) }),
            ])
        return Document(
            title: "会場の比較 \(report.venue.shortName)と\(report.other.shortName)",
            subtitle: [
                report.periodWords,
                "\(report.first.year)年\(report.first.japanese)〜\(report.last.year)年\(report.last.japanese)",
                "\(report.asOf.wareki)現在の数",
            ],
            sections: [
                Document.Section(
                    name: "比較", heading: "違いの理由", paragraphs: [ComparisonProse.paragraph(report)],
                    tables: [causes, beside])
            ],
            data: data(report, figures),
            notes: [
                report.definition,
                "内訳は、二つの会場の要因を一つずつ入れ替えたときの変化を、すべての順序について平均したものです(シャープレイ値)。"
                    + "合計は差と一致します。予約のない来館には、取消のあとに来館した方を含みます。",
                "出欠未記入の予約は、来館がなかったものとして比べています。",
                "お断りと「\(waiting)」は、参加人数に表れない需要です。後者は、この会場を希望したキャンセル待ちの方のうち、空きの電話も、"
                    + "どこかの会場での相談もないまま、希望の最終日が期間中に過ぎた人数です(会場を問わない希望は入りません)。当日待ちには、あとで相談を受けた方も入っています。",
            ],
            fileName: "compare-\(report.venue.venue)-\(report.other.venue)-\(report.first)-\(report.last)")
    }

    private static let waiting = "待って期限が過ぎた方"

    /// 貼付用: a line a figure of each venue, then a line a cause.
    private static func data(_ report: Comparison, _ figures: [Figure]) -> Table {
        func row(_ venue: String, _ other: String, _ kind: String, _ item: String, _ value: Table.Cell)
            -> Table.Row
        {
            Table.Row([
                .date(report.first), .date(report.last), .text(venue), .text(other), .text(kind), .text(item),
                value,
            ])
        }
        let sides = [report.venue, report.other].flatMap { side in
            figures.map { row(side.name, "", "会場の数", $0.label, .count(side.figures[$0])) }
                + [row(side.name, "", "会場の数", waiting, .number(side.waitedInVain))]
        }
        let causes =
            report.parts.map { ($0.cause.label, $0.tenths) } + [("差の合計", report.difference * 10)]
        return Table(
            caption: "貼付用",
            columns: [
                .text("初日"), .text("末日"), .text("会場"), .text("比べる会場"), .text("区分"), .text("項目"),
                .number("値"),
            ],
            rows: sides
                + causes.map {
                    row(report.venue.name, report.other.name, "差の内訳", $0.0, .tenths($0.1))
                })
    }
}

extension Comparison {
    /// 「令和8年6月1日から令和8年11月20日まで」, 「令和8年6月1日」
    var periodWords: String {
        first == last ? first.wareki : "\(first.wareki)から\(last.wareki)まで"
    }
}
