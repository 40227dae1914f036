import Almanac
import Clinic

// How targets, 取組 and 評語 read, whatever form they are shown in.

extension ProgressReport {
    /// 「令和8年度(2026年度)」
    package var yearWords: String { fiscalYear.words }

    /// Whether its first day is still to come.
    var isAhead: Bool { fiscalYear.first > asOf }

    /// What somebody may paste into a mail: where each target stands, what is missing, and the 評語.
    package var prose: String {
        guard !isAhead else { return planned }
        let known = items.compactMap { item in
            item.reached.map { reached in
                "\(item.programme.label)が目標\(item.target.grouped)人に対して\(reached.grouped)人"
                    + "(\(Grade.percent(Double(reached), of: Double(item.target))))"
            }
        }
        let end = fiscalYear.last < asOf ? "でした。" : "です。"
        var sentences = known.isEmpty ? [] : [known.joined(separator: "、") + end]
        sentences += items.filter { $0.reached == nil }.map { "\($0.programme.label)の実績は分かりません。" }
        let done = milestones.filter { $0.doneOn != nil }.map { "\($0.name)(\($0.planned))" }
        if !done.isEmpty { sentences.append("取組は、\(done.joined(separator: "、"))が済んでいます。") }
        if !missing.isEmpty { sentences.append("\(missing.joined(separator: "、"))の報告はまだありません。") }
        sentences.append(grade.words(on: "この時点") + "。")
        return "\(fiscalYear.wareki)は、\(asOf.wareki)時点で、" + sentences.joined()
    }

    /// Of a year to come nothing was done, and nothing is missing.
    private var planned: String {
        guard !items.isEmpty else { return "\(fiscalYear.wareki)の目標はまだありません。" }
        let targets = items.map { "\($0.programme.label)が\($0.target.grouped)人" }.joined(separator: "、")
        return "\(fiscalYear.wareki)の目標は、\(targets)です。年度はまだ始まっていません。"
    }

    /// What a reader must know of the figures.
    package var remarks: [String] {
        var remarks = [definition, "達成率は小数第2位を切り捨てています。"]
        if items.contains(where: \.assumed) { remarks.append("「仮の目標」は、区がまだ決めていない目標です。") }
        if items.contains(where: { $0.reached == nil }) { remarks.append("「―」は、記録がなく分からないことを示します。0ではありません。") }
        if let evaluation {
            remarks.append(
                "\(fiscalYear.wareki)の評語は、\(evaluation.yearsWords)を合わせて判断します。"
                    + "事業量は合計を、取組はそれぞれの年度に行ったかを見ます。")
        }
        return remarks
    }
}

extension ProgressReport.Judgement {
    /// 「評語は達成です」, with the proposal where somebody decided otherwise.
    package var words: String { words(on: "今日") }

    /// - Parameter day: when a year that still goes on is taken to end.
    func words(on day: String) -> String {
        if let override {
            return
                "評語は\(override.grade.rawValue)です(\(override.proposed.map { "案は\($0.rawValue)" } ?? "提案なし"))"
        }
        if let proposed { return "評語の案は\(proposed.rawValue)です" }
        guard let ifEndedToday else { return "評語の案はありません" }
        return "評語は年度末に提案します。\(day)で年度が終わるなら\(ifEndedToday.rawValue)です"
    }

    /// 「達成(案: 未達成)」; 「―」 before there is any.
    package var short: String {
        guard let override else { return proposed.map { "\($0.rawValue)(案)" } ?? "―" }
        return "\(override.grade.rawValue)(\(override.proposed.map { "案: \($0.rawValue)" } ?? "提案なし"))"
    }
}

extension ProgressReport.Evaluation {
    /// 「令和6年度から令和7年度まで」
    package var yearsWords: String { "\(first.wareki)から\(last.wareki)まで" }
}

extension FiscalYear {
    /// 「令和8年度(2026年度)」
    package var words: String { "\(wareki)(\(self)年度)" }
}
