import Almanac
import Clinic

/// 日報 for a terminal.
package enum DayReportText {
    /// The lines, without line ends.
    package static func lines(_ report: DayReport) -> [String] {
        let head = "\(report.name) 日報 \(report.date.warekiWithWeekday)"
        return [head, ""] + figures(report) + [""] + closing(report) + [""] + later(report)
            + [report.definition, "\(report.asOf.date.japanese) \(report.asOf.time) 現在。"]
    }

    private static func figures(_ report: DayReport) -> [String] {
        let figures = report.figures
        var lines = [
            "枠 \(figures.text(.seats))  予約 \(figures.text(.booked))  取消 \(figures.text(.cancelled))",
            "来館 延べ\(figures.text(.visits))人、\(figures.peopleWords)、初めて \(figures.text(.firstTime))件",
            "欠席 連絡あり\(figures.text(.absentWithNotice))件 連絡なし\(figures.text(.absent))件  "
                + "不明 \(report.unknown.count)件",
            "当日受付 \(figures.text(.walkIns))件  枠外 \(figures.text(.overCapacity))件",
        ]
        let queue = report.queue
        if queue.waiting + queue.served + queue.booked + queue.left > 0 {
            lines.append(
                "当日待ち 受付\(queue.served) 後日予約\(queue.booked) お帰り\(queue.left) お待ち\(queue.waiting)")
        }
        let ages =
            report.ageBands.map { "\($0.band.label) \($0.visits)" }
            + (report.withoutAge == 0 ? [] : ["不明 \(report.withoutAge)"])
        if !ages.isEmpty { lines.append("年代 " + ages.joined(separator: "、")) }
        if !report.unmarked.isEmpty {
            lines.append("出欠のない予約 \(report.unmarked.count)件(\(report.unmarked.listed))")
        }
        if report.unplaced > 0 { lines.append("紙の記録の決まっていない行 \(report.unplaced)行") }
        return lines
    }

    /// How and when the day was closed, a line each.
    static func closing(_ report: DayReport) -> [String] {
        let earlier = report.earlier.map { closing in
            "\(moment(closing.closing.closedAt))に締め、"
                + "\(closing.closing.reopenedAt.map(moment) ?? "")に取り消しました"
                + (closing.reason.map { "(\($0))" } ?? "") + "。"
        }
        guard let now = report.closing else { return earlier + ["まだ締めていません。"] }
        var lines = earlier + ["\(moment(now.closing.closedAt)) 日締め"]
        if let opened = now.opened, let closed = now.closed { lines.append("開館 \(opened)〜\(closed)") }
        if !now.onDuty.isEmpty { lines.append("担当 " + now.onDuty.joined(separator: "、")) }
        lines.append(counts(now.closing))
        if let remarks = now.remarks { lines.append("特記事項 \(remarks)") }
        return lines
    }

    private static func counts(_ closing: DayClosing) -> String {
        guard let counted = closing.headCount else { return "人数 記録\(closing.served)人(数えていません)" }
        let same = counted == closing.served ? "一致" : "違いあり"
        return "人数 数えて\(counted)人、記録\(closing.served)人(\(same))"
    }

    private static func later(_ report: DayReport) -> [String] {
        guard let closing = report.closing?.closing, !report.later.isEmpty else { return [] }
        let entries = report.later.map { "  \(moment($0.at)) 予約 \($0.booking) \($0.kind.label)" }
        let change =
            closing.served == report.served ? "" : "(来館 \(closing.served)人 → \(report.served)人)"
        return ["締めたあとの入力\(change)"] + entries + [""]
    }

    private static func moment(_ at: Instant) -> String { "\(at.date.japanese) \(at.time)" }
}

extension [BookingID] {
    /// "12、15"
    fileprivate var listed: String { map(\.description).joined(separator: "、") }
}
