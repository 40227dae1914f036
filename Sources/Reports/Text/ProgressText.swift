import Almanac
import Clinic

/// 目標進捗 for a terminal: each target and milestone, then the grade and why.
package enum ProgressText {
    /// The lines, without line ends.
    package static func lines(_ progress: ProgressReport) -> [String] {
        let year = progress.fiscalYear
        var lines = ["目標進捗 \(year.wareki)(\(year)年度) \(progress.asOf.wareki)現在", ""]
        if !progress.items.isEmpty {
            var table = TextTable([
                .text("事業"), .number("目標"), .number("延べ"), .number("達成率"), .number("実人数"), .number("氏名なし"),
                .text(""),
            ])
            for item in progress.items {
                // As in the reasons below: the report's own share is rounded, and 99.97 % would read as
                // 100.0 %.
                let reached = Grade.percent(Double(item.reached), of: Double(item.target))
                table.add([
                    item.programme.label, item.target.grouped, item.visits.grouped, reached,
                    item.people.grouped,
                    item.unnamed.grouped, item.assumed ? "仮の目標" : "",
                ])
            }
            lines += table.lines + [""]
        }
        for milestone in progress.milestones {
            let done = milestone.doneOn.map { "済(\($0.wareki))" } ?? "未報告"
            lines.append("取組 \(milestone.name)(\(milestone.planned)): \(done)")
        }
        lines += [grade(progress.grade)] + progress.grade.reasons.map { "  ・\($0)" }
        return lines + [progress.definition]
    }

    private static func grade(_ grade: ProgressReport.Judgement) -> String {
        if let proposed = grade.proposed { return "評語の案: \(proposed.rawValue)" }
        guard let today = grade.ifEndedToday else { return "評語の案はありません。" }
        return "評語は年度末に提案します。今日で年度が終わるなら: \(today.rawValue)"
    }
}
