import Almanac
import Clinic

/// 日計・月報・四半期報・年報 as a document.
package enum PeriodDocument {
    /// What it says, whatever its form.
    package static func of(_ report: PeriodReport) -> Document {
        Document(
            title: "個別相談会 \(report.period.label)",
            subtitle: [
                report.period.japanese, report.fiscalYear.words,
                report.basisWords,
            ],
            sections: [
                PeriodOverview.section(report), PeriodTables.venues(report), PeriodTables.parts(report),
                PeriodTables.venuesByPart(report), report.isAhead ? nil : BreakdownTables.hours(report),
                report.isAhead ? nil : BreakdownTables.ages(report),
                report.isAhead ? nil : BreakdownTables.topics(report), OtherProgrammes.section(report),
                report.progress.flatMap { $0.items.isEmpty ? nil : ProgressDocument.targets($0) },
            ].compactMap(\.self),
            data: PeriodData.table(report), notes: notes(report),
            fileName: "report-\(report.period)" + (report.basis == .closed ? "-closed" : ""))
    }

    private static func notes(_ report: PeriodReport) -> [String] {
        let meanings = Figure.allCases.map { "\($0.label): \($0.meaning)" }.joined(separator: "。")
        var notes = [
            report.definition,
            "実人数は氏名の分かる人を一度だけ数えます。会場や月をまたいで来る人がいるので、内訳の合計とは一致しません。",
            meanings + "。",
            "枠の利用率は、済んだ枠のうち来館した人がいた枠の割合です。「―」は記録がなく分からないもので、0ではありません。",
            "割合は、小数第2位以下を切り捨てています。",
        ]
        if !report.isOver, report.yearBefore != nil {
            notes.append("前年同期は、前年の同じ期間の全部の数です。これからの日があるうちは差を出しません。")
        }
        if !report.imported.isEmpty {
            let months = report.imported.map(\.japanese).joined(separator: "、")
            notes.append("\(months)は、このシステムを使う前に数えた月計を取り込んだものです。")
        }
        return notes + ClosedWords.notes(report) + ["\(report.basisWords)。"]
    }
}

extension PeriodReport {
    /// 「月締め時点の数」 or 「現在の数」, with the day.
    fileprivate var basisWords: String {
        switch basis {
        case .now: "\(asOf.wareki)現在の数"
        case .closed where Set(closings.map(\.month)).isSuperset(of: period.months): "月締め時点の数"
        case .closed:
            "\(closings.map(\.month.japanese).joined(separator: "、"))は月締め時点、ほかは\(asOf.wareki)現在の数"
        }
    }
}

extension PeriodReport.Closing {
    /// What the filed paper proves the data by.
    package var proof: String {
        "\(month.japanese)は\(closedAt.date.wareki) \(closedAt.time)に月締め。"
            + "数えた記録 \(entries)件、そのハッシュ \(digest)。"
            + "操作記録 \(journalRows)行、末尾のハッシュ \(journalHash)。"
    }
}
