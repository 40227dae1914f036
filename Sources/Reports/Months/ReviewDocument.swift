import Almanac
import Clinic

/// 確認表 as a document.
package enum ReviewDocument {
    /// What it says, whatever its form.
    package static func of(_ report: MonthReview) -> Document {
        let counts = Table(
            caption: "会場別",
            columns: [
                .text("会場"), .number("参加人数(延べ)", short: "延べ"), .number("氏名なし", short: "氏名無"),
                .number("氏名なしの割合", short: "割合"), .number("出欠の入力", short: "入力"), .number("遅い入力", short: "遅れ"),
                .number("時間外の入力", short: "時間外"), .number("続けざまの入力", short: "続け"),
                .number("人数の違う日", short: "違い"),
            ],
            rows: report.venues.map { venue in
                Table.Row([
                    .text(venue.name), .number(venue.visits), .number(venue.unnamed),
                    .share(Optional(venue.unnamed), of: venue.visits), .number(venue.marks),
                    .number(venue.late), .number(venue.outsideHours), .number(venue.bursts.count),
                    .number(venue.differences.count),
                ])
            })
        let differences = Table(
            caption: "日報の人数と出欠の人数が違う日",
            columns: [.text("会場"), .text("日"), .number("数えた人数"), .number("出欠の人数"), .number("差")],
            rows: report.venues.flatMap { venue in
                venue.differences.map { day in
                    Table.Row([
                        .text(venue.name), .date(day.date), .number(day.headCount), .number(day.served),
                        .number(day.served - day.headCount),
                    ])
                }
            })
        let bursts = Table(
            caption: "続けざまの入力",
            columns: [.text("会場"), .text("開催日"), .text("入力した時"), .text("職員ID"), .number("件数")],
            rows: report.venues.flatMap { venue in
                venue.bursts.map { burst in
                    Table.Row([
                        .text(venue.name), .date(burst.date),
                        .text("\(burst.at.date.japanese) \(burst.at.time)"), .text(burst.account),
                        .number(burst.marks),
                    ])
                }
            })
        return Document(
            title: "確認表", subtitle: [report.month.japanese, "\(report.asOf.wareki)現在"],
            sections: [
                Document.Section(name: "会場別", heading: "会場別", tables: [counts]),
                Document.Section(
                    name: "内訳", heading: "内訳", tables: [differences, bursts].filter { !$0.rows.isEmpty }),
            ].filter { !$0.tables.isEmpty },
            data: counts, notes: notes, fileName: "review-\(report.month)")
    }

    private static let notes = [
        "締める前に人が見るための表で、誤りと決めるものではありません。",
        "遅い入力: 開催日の\(MonthReview.lateDays)日後以降に届いた出欠。時間外の入力: 開催日の、最初の枠の"
            + "\(MonthReview.margin)分前より前か、最後の枠の\(MonthReview.margin)分後より後の出欠。続けざまの入力: 同じ職員が"
            + "\(MonthReview.burst.seconds)秒以内に\(MonthReview.burst.marks)件以上入れたもの(いずれも仮の基準です)。",
    ]
}
