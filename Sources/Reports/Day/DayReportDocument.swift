import Almanac
import Clinic

/// 日報 as a document.
package enum DayReportDocument {
    /// What it says, whatever its form.
    package static func of(_ report: DayReport) -> Document {
        let parts = parts(report)
        return Document(
            title: "\(report.name) 日報",
            subtitle: [
                report.date.warekiWithWeekday, FiscalYear(containing: report.date).words,
                "\(report.asOf.date.japanese) \(report.asOf.time) 現在",
            ],
            sections: [
                Document.Section(
                    name: "日報", heading: "\(report.name) \(report.date.japanese)",
                    paragraphs: DayReportText.closing(report), tables: parts.map(\.table))
            ],
            data: Table(
                caption: "貼付用",
                columns: [.text("日付"), .text("会場"), .text("区分"), .text("項目"), .number("数")],
                rows: parts.flatMap { part in
                    part.counts.map { label, count in
                        Table.Row([
                            .date(report.date), .text(report.name), .text(part.caption), .text(label),
                            .count(count),
                        ])
                    }
                }), notes: [report.definition], fileName: "day-\(report.date)-\(report.venue.text)")
    }

    /// Counts that belong together.
    private struct Part {
        let caption: String
        let counts: [(label: String, count: Int?)]

        var table: Table {
            Table(
                caption: caption, columns: [.text("項目"), .number("数")],
                rows: counts.map { Table.Row([.text($0.label), .count($0.count)]) })
        }
    }

    private static func parts(_ report: DayReport) -> [Part] {
        [
            Part(caption: "予約と来館", counts: figures(report)),
            Part(
                caption: "年代",
                counts: report.ageBands.map { ($0.band.label, $0.visits) } + [("不明", report.withoutAge)]),
            Part(
                caption: "当日待ち",
                counts: [
                    ("受付", report.queue.served), ("後日予約", report.queue.booked), ("お帰り", report.queue.left),
                    ("お待ち", report.queue.waiting),
                ]),
            Part(caption: "日締め", counts: closing(report)),
        ]
    }

    private static func figures(_ report: DayReport) -> [(label: String, count: Int?)] {
        let figures: [Figure] = [
            .seats, .booked, .cancelled, .visits, .people, .unnamed, .firstTime, .repeats, .absentWithNotice,
            .absent, .walkIns, .overCapacity,
        ]
        return figures.map { ($0.label, report.figures[$0]) } + [
            ("不明", report.unknown.count), ("出欠未記入", report.unmarked.count),
            ("紙の記録の決まっていない行", report.unplaced),
        ]
    }

    /// A day that is open has not been counted, which is not 0.
    private static func closing(_ report: DayReport) -> [(label: String, count: Int?)] {
        let closing = report.closing?.closing
        return [
            ("数えた人数", closing?.headCount), ("締めたときの記録", closing?.served),
            ("現在の記録", report.served), ("締めたあとの入力", closing == nil ? nil : report.later.count),
        ]
    }
}
