import Almanac
import Clinic

/// 曜日・時間帯別, 年代別, 相談内容別.
enum BreakdownTables {
    /// 曜日・時間帯別; nothing where a month counted elsewhere is in it.
    static func hours(_ report: PeriodReport) -> Document.Section? {
        guard let counts = report.hours else { return nil }
        let hours = Set(counts.map(\.hour)).sorted { ($0 ?? 24) < ($1 ?? 24) }
        let visits = Dictionary(grouping: counts, by: \.weekday)
        let rows = Weekday.allCases.compactMap { weekday -> Table.Row? in
            guard let counts = visits[weekday] else { return nil }
            let cells = hours.map { hour in counts.filter { $0.hour == hour }.reduce(0) { $0 + $1.visits } }
            return Table.Row(
                [.text("\(weekday.kanji)曜日")] + cells.map(Table.Cell.number) + [.number(cells.reduce(0, +))])
        }
        let sums = hours.map { hour in counts.filter { $0.hour == hour }.reduce(0) { $0 + $1.visits } }
        let total = Table.Row(
            [.text("計")] + sums.map(Table.Cell.number) + [.number(sums.reduce(0, +))], isTotal: true)
        return Document.Section(
            name: "曜日・時間帯別", heading: "曜日・時間帯別の参加人数(延べ)",
            tables: [
                Table(
                    caption: "曜日・時間帯別(始まりの時刻)",
                    columns: [.text("曜日")] + hours.map { .number(label(ofHour: $0)) } + [.number("計")],
                    rows: rows + [total])
            ])
    }

    /// 「10時台」, or 「時刻不明」 of what has none.
    static func label(ofHour hour: Int?) -> String { hour.map { "\($0)時台" } ?? "時刻不明" }

    /// 年代別, and 性別.
    static func ages(_ report: PeriodReport) -> Document.Section {
        section("年代別", [.age, .gender], of: report)
    }

    /// 相談内容別, 機種, 結果, and how long they took.
    static func topics(_ report: PeriodReport) -> Document.Section {
        section(
            "相談内容別", [.topic, .device, .result], of: report,
            paragraphs: report.total.averageMinutes.map {
                ["相談時間の平均は\($0 / 10).\($0 % 10)分(時間の分かる\(report.total.text(.timed))件)です。"]
            } ?? [])
    }

    private static func section(
        _ name: String, _ breakdowns: [Breakdown], of report: PeriodReport, paragraphs: [String] = []
    ) -> Document.Section {
        let shown = report.breakdowns.filter { breakdowns.contains($0.breakdown) }
        let tables = shown.map { table($0, in: report.total) }
        let charts = shown.first.map { first in
            let rows = first.rows.filter { ($0.count ?? 0) > 0 || first.breakdown == .age }
            return Chart(
                title: first.breakdown.label, description: "\(first.breakdown.label)ごとの数。隣の表に同じ数があります。",
                form: first.breakdown == .age ? .columns : .bars, categories: first.rows.map(\.label),
                series: [
                    Chart.Series(
                        name: first.breakdown.unitWords, values: first.rows.map(\.count),
                        source: Chart.Source(table: 0, column: 1, rows: 0..<first.rows.count))
                ], unit: rows.isEmpty ? "" : first.breakdown.unit)
        }
        return Document.Section(
            name: name, heading: name, paragraphs: paragraphs, tables: tables,
            charts: charts.map { [$0] } ?? [])
    }

    /// A breakdown with the share of each row.
    static func table(_ breakdown: PeriodReport.BreakdownTable, in whole: Figures) -> Table {
        let all = whole[breakdown.breakdown.whole]
        let sum = Table.Row([.text("計"), .count(all), .blank], isTotal: true)
        return Table(
            caption: breakdown.breakdown.isMultiple
                ? "\(breakdown.breakdown.label)(1件に複数あり。割合は相談票に対するもの)" : breakdown.breakdown.label,
            columns: [
                .text(breakdown.breakdown.label), .number(breakdown.breakdown.unitWords), .number("割合"),
            ],
            rows: breakdown.rows.map {
                Table.Row([.text($0.label), .count($0.count), .share($0.count, of: all)])
            } + (breakdown.breakdown.isMultiple ? [] : [sum]))
    }
}

extension Breakdown {
    var unit: String { self == .age ? "人" : "件" }
    var unitWords: String { self == .age ? "参加人数(延べ)" : "相談票" }
}
