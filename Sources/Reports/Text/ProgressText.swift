import Almanac
import Clinic

/// 目標進捗 for a terminal: each target and milestone, then the grade and why.
package enum ProgressText {
    /// The lines, without line ends.
    package static func lines(_ progress: ProgressReport) -> [String] {
        var lines = ["目標進捗 \(progress.yearWords) \(progress.asOf.wareki)現在", ""]
        if !progress.items.isEmpty {
            var table = TextTable([
                .text("事業"), .number("目標"), .number("延べ"), .number("達成率"), .number("実人数"), .number("氏名なし"),
                .text(""),
            ])
            for item in progress.items {
                table.add([
                    item.programme.label, item.target.grouped, words(item.visits),
                    percent(item.reached, of: item.target), words(item.people), words(item.unnamed),
                    item.assumed ? "仮の目標" : "",
                ])
            }
            lines += table.lines + [""]
        }
        for milestone in progress.milestones {
            let done = milestone.doneOn.map { "済(\($0.wareki))" } ?? "未報告"
            let department = milestone.department.map { " \($0)" } ?? ""
            lines.append("取組 \(milestone.name)(\(milestone.planned))\(department): \(done)")
        }
        lines += grade(progress.grade)
        if let evaluation = progress.evaluation { lines += [""] + self.lines(evaluation) }
        return lines + [progress.definition]
    }

    /// The targets and 取組 that the office keeps, with what was set before.
    package static func lines(_ book: TargetBook) -> [String] {
        var table = TextTable([.text("事業"), .number("目標"), .number("計画"), .text("")])
        for target in book.targets {
            table.add([
                target.programme.label, target.volume.grouped, words(target.planned),
                target.isSet ? "区が入れた目標" : target.assumed ? "仮の目標" : "計画の目標",
            ])
        }
        let settings = book.settings.map { setting in
            "  \(setting.at.date.wareki) \(setting.account): \(setting.programme.label)"
                + " \(words(setting.before)) → \(setting.volume?.grouped ?? "計画のまま")"
        }
        return ["目標 \(book.fiscalYear.words)", ""] + (book.targets.isEmpty ? ["目標はありません。"] : table.lines)
            + (settings.isEmpty ? [] : ["", "入れた記録"] + settings)
    }

    /// The 取組 with their codes and every report.
    package static func milestones(_ book: TargetBook) -> [String] {
        guard !book.milestones.isEmpty else { return ["取組はありません。"] }
        return book.milestones.flatMap { milestone in
            let done = milestone.report.map { "済(\($0.doneOn.wareki))" } ?? "未報告"
            let words = [
                milestone.id.text, "\(milestone.name)(\(milestone.planned))", milestone.department, done,
            ]
            return [words.compactMap(\.self).joined(separator: " ")]
                + milestone.reports.map { report in
                    "  \(report.at.date.wareki) \(report.account): \(report.doneOn.wareki)に済んだ"
                        + " 根拠 \(report.evidence ?? "(消去)")" + (report.withdrawnAt == nil ? "" : " 取り消し済み")
                }
        }
    }

    private static func grade(_ grade: ProgressReport.Judgement) -> [String] {
        let reasons = grade.reasons.map { "  ・\($0)" }
        var head = "評語の案はありません。"
        if let today = grade.ifEndedToday { head = "評語は年度末に提案します。今日で年度が終わるなら: \(today.rawValue)" }
        if let proposed = grade.proposed { head = "評語の案: \(proposed.rawValue)" }
        guard let override = grade.override else { return [head] + reasons }
        return [
            "評語: \(override.grade.rawValue) (\(override.on.wareki)に決定。理由: \(override.reason ?? "消去しました"))",
            head,
        ] + reasons
    }

    private static func lines(_ evaluation: ProgressReport.Evaluation) -> [String] {
        var table = TextTable([.text(evaluation.yearsWords), .number("目標"), .number("実績"), .number("達成率")])
        for item in evaluation.items {
            table.add([
                item.programme.label, item.target.grouped, words(item.reached),
                percent(item.reached, of: item.target),
            ])
        }
        let alone = evaluation.yearAlone.map { ["\(evaluation.last.wareki)だけなら: \($0.rawValue)"] } ?? []
        return table.lines + alone
    }

    private static func words(_ count: Int?) -> String { count?.grouped ?? "―" }

    /// As in the reasons: the report's own share is rounded, and 99.97 % would read as 100.0 %.
    private static func percent(_ reached: Int?, of target: Int) -> String {
        reached.map { Grade.percent(Double($0), of: Double(target)) } ?? "―"
    }
}
