import Almanac
import Clinic
import Reports

/// 日報: its figures in the order of the paper.
extension ClosingContent {
    static func figures(_ report: DayReport) -> [Line] {
        let figures = report.figures
        let queue = report.queue
        let ages =
            report.ageBands.map { "\($0.band.label) \($0.visits)" }
            + (report.withoutAge == 0 ? [] : ["不明 \(report.withoutAge)"])
        return [
            Line(label: "枠", value: "\(figures.text(.seats))"),
            Line(label: "予約", value: "\(figures.text(.booked))件"),
            Line(label: "来館", value: "延べ\(figures.text(.visits))人、\(figures.peopleWords)"),
            Line(label: "初めて", value: "\(figures.text(.firstTime))件"),
            Line(label: "欠席(連絡あり)", value: "\(figures.text(.absentWithNotice))件"),
            Line(label: "欠席(連絡なし)", value: "\(figures.text(.absent))件"),
            Line(label: "取消", value: "\(figures.text(.cancelled))件"),
            Line(label: "不明", value: "\(report.unknown.count)件"),
            Line(label: "出欠なし", value: "\(report.unmarked.count)件"),
            Line(label: "当日受付", value: "\(figures.text(.walkIns))件 (枠外は\(figures.text(.overCapacity))件)"),
            Line(
                label: "当日待ち",
                value: "受付\(queue.served) 後日予約\(queue.booked) お帰り\(queue.left) お待ち\(queue.waiting)"),
            Line(label: "年代", value: ages.isEmpty ? "―" : ages.joined(separator: "、")),
        ] + (report.unplaced == 0 ? [] : [Line(label: "紙の未決", value: "\(report.unplaced)行")])
    }

    /// How a day was closed.
    static func lines(_ closing: DayReport.Closing) -> [Line] {
        let (closed, served) = (closing.closing.closedAt, closing.closing.served)
        var lines = [Line(label: "日締め", value: "\(closed.date.japanese) \(closed.time)")]
        if let opened = closing.opened, let closed = closing.closed {
            lines.append(Line(label: "開館", value: "\(opened)〜\(closed)"))
        }
        lines.append(
            Line(label: "担当", value: closing.onDuty.isEmpty ? "―" : closing.onDuty.joined(separator: "、")))
        let counted = closing.closing.headCount.map {
            "数えて\($0)人、記録\(served)人(\($0 == served ? "一致" : "違いあり"))"
        }
        lines.append(Line(label: "人数", value: counted ?? "記録\(served)人(数えていません)"))
        if let remarks = closing.remarks { lines.append(Line(label: "特記事項", value: remarks)) }
        return lines
    }
}
