import Almanac
import Clinic

/// 全会場の状況: where the year stands against its targets, what is free in the next days, and what each venue's
/// seats are used for.
package enum DashboardDocument {
    /// Days whose free seats are shown, the present one first.
    package static let days = 7

    /// What it says, whatever its form.
    ///
    /// - Parameters:
    ///   - progress: of the present fiscal year; nil where nothing is demanded and nothing planned.
    ///   - months: the present one, and the next where the days reach into it.
    ///   - openings: free seats of those days, with those that cannot be booked yet.
    package static func of(
        _ progress: ProgressReport?, months: [PeriodReport], openings: [Opening], today: CivilDate
    ) -> Document {
        let sections = [
            progress.map(targets), months.isEmpty ? nil : seats(months, openings, today),
            months.first { $0.period.contains(today) }.map(use),
        ].compactMap(\.self)
        return Document(
            title: "全会場の状況", subtitle: ["\(today.wareki)現在"], sections: sections,
            data: sections.first?.tables.first ?? Table(caption: "", columns: [], rows: []),
            notes: [progress?.definition ?? months.first?.definition].compactMap(\.self),
            fileName: "dashboard-\(today)")
    }

    /// 目標対比, as far as the year has come.
    private static func targets(_ report: ProgressReport) -> Document.Section {
        let table = Table(
            caption: report.yearWords,
            columns: [
                .text("事業"), .number("目標"), .number("実績"), .number("達成率"), .number("今月末までの計画"),
            ],
            rows: report.items.map { item in
                let planned = item.climb.first { $0.month == report.asOf.civilMonth }?.planned
                return Table.Row([
                    .text(item.programme.label), .number(item.target), .count(item.reached),
                    .share(item.reached, of: item.target), .count(planned),
                ])
            })
        let words = report.items.map { item in
            "\(item.programme.label)は\(item.permille.map { CellWords.decimal($0) + "%" } ?? "分かりません")"
        }
        return Document.Section(
            name: "目標", heading: "今年度の目標に対して", tables: [table],
            charts: [
                Chart(
                    title: "目標に対する実績の割合", description: "目標を100%としたものです。\(words.joined(separator: "、"))。",
                    form: .bars, categories: report.items.map(\.programme.label),
                    series: [
                        Chart.Series(
                            name: "達成率", values: report.items.map(\.permille),
                            source: Chart.Source(table: 0, column: 3, rows: 0..<report.items.count))
                    ], unit: "%", isTenths: true)
            ])
    }

    private static func seats(
        _ months: [PeriodReport], _ openings: [Opening], _ today: CivilDate
    ) -> Document.Section {
        let dates = CivilDate.dates(from: today, through: today.adding(days: days - 1))
        let free = Dictionary(grouping: openings) { "\($0.venue) \($0.date)" }
        let rows = (months.first?.venues ?? []).map { venue in
            let held = Set(
                months.flatMap(\.venues).filter { $0.venue == venue.venue }.flatMap(\.parts)
                    .filter { ($0.figures[.sessions] ?? 0) > 0 }.map(\.part.first))
            let cells = dates.map { date -> Table.Cell in
                guard held.contains(date) else { return .blank }
                let seats = free["\(venue.venue) \(date)"] ?? []
                let now = seats.filter { $0.opensAt == nil }.count
                return now == 0 && !seats.isEmpty ? .text("受付前") : .number(now)
            }
            return Table.Row([.text(venue.name)] + cells)
        }
        return Document.Section(
            name: "空き", heading: "これから\(days)日の空き",
            paragraphs: ["数は、今すぐ予約できる枠です。空欄は開催のない日です。"],
            tables: [
                Table(
                    caption: "空いている枠",
                    columns: [.text("会場")] + dates.map { .number($0.japanese) }, rows: rows)
            ])
    }

    /// 枠の利用率 of the present month.
    private static func use(_ month: PeriodReport) -> Document.Section {
        func row(_ name: String, _ figures: Figures, isTotal: Bool = false) -> Table.Row {
            Table.Row(
                [.text(name), figures.use] + figures.cells([.elapsed, .used, .visits, .absent, .turnedAway]),
                isTotal: isTotal)
        }
        let shares = month.venues.map { $0.total.permilleUsed }
        return Document.Section(
            name: "利用", heading: "\(month.period.short)の会場ごとの利用",
            tables: [
                Table(
                    caption: "きょうまでの利用",
                    columns: [
                        .text("会場"), .number("枠の利用率"), .number("済んだ枠"), .number("利用枠"),
                        .number("参加人数(延べ)"), .number("欠席(連絡なし)"), .number("お断り"),
                    ],
                    rows: month.venues.map { row($0.name, $0.total) }
                        + [row("全会場", month.total, isTotal: true)])
            ],
            charts: [
                Chart(
                    title: "会場ごとの枠の利用率", description: "済んだ枠のうち、来館した人がいた枠の割合です。下の表に同じ数があります。",
                    form: .columns, categories: month.venues.map(\.shortName),
                    series: [
                        Chart.Series(
                            name: "枠の利用率", values: shares,
                            source: Chart.Source(table: 0, column: 1, rows: 0..<shares.count))
                    ], unit: "%", isTenths: true)
            ])
    }
}

extension ProgressReport.Item {
    /// Of the target in tenths of a percent, cut as the plan cuts.
    fileprivate var permille: Int? {
        target > 0 ? reached.map { Table.Cell.permille($0, of: target) } : nil
    }
}

extension Figures {
    fileprivate var permilleUsed: Int? {
        guard let used = self[.used], let seats = self[.elapsed], seats > 0 else { return nil }
        return Table.Cell.permille(used, of: seats)
    }
}
