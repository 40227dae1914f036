import Almanac
import Clinic
import Reports

extension TargetContent {
    /// Makes the parts of the page of one fiscal year.
    struct Maker {
        let address: String
        let typed: TargetPages.Typed?
        let id: () -> String

        func form(
            _ path: String, _ title: String, _ button: String, spoken: String? = nil,
            _ fields: [TargetForm.Field], choosing grades: [Grade] = []
        ) -> TargetForm {
            let action = address + path
            let typed = typed.flatMap { $0.action == action ? $0 : nil }
            let faults = typed?.refusal.fields ?? [:]
            // 「programme-course」
            let name = path.dropFirst().replacing("/", with: "-")
            return TargetForm(
                action: action, request: id(), title: title, button: button, spoken: spoken ?? title,
                fields: fields.map { field in
                    var field = field
                    field.id = "\(name)-\(field.name)"
                    if let typed { field.value = typed.form[field.name] ?? "" }
                    field.fault = faults[field.name]
                    return field
                },
                choice: grades.isEmpty
                    ? nil
                    : TargetForm.Choice(
                        id: "\(name)-grade", title: "評語", name: "grade",
                        options: grades.map {
                            .init(
                                code: $0.code, label: $0.rawValue, isChosen: typed?.form["grade"] == $0.code)
                        }, fault: faults["grade"]), isUnfolded: typed != nil)
        }

        func line(
            _ programme: Programme, _ book: TargetBook, _ progress: ProgressReport?
        ) -> TargetLine {
            let target = book.targets.first { $0.programme == programme }
            let item = progress?.items.first { $0.programme == programme }
            let reached = item?.reached.map { reached in
                "\(reached.grouped)人 (\(Grade.percent(Double(reached), of: Double(item?.target ?? 0))))"
            }
            let path = "/programme/\(programme.rawValue)"
            return TargetLine(
                label: programme.label, target: target.map { "\($0.volume.grouped)人" } ?? "なし",
                reached: target == nil ? "" : reached ?? "―", origin: target?.origin ?? "",
                edit: form(
                    path, target == nil ? "目標を入れる" : "目標を変える", "この目標にする",
                    spoken: "\(programme.label)の目標を入れる",
                    [
                        .init(
                            "volume", "1年の参加人数", "1から1,000,000までの数",
                            value: target.map { String($0.volume) } ?? "", limit: 12, isShort: true)
                    ]),
                asPlanned: target?.isSet == true ? Button(address: address + path, request: id()) : nil)
        }

        func line(_ milestone: TargetBook.Milestone) -> MilestoneLine {
            let path = "/milestone/\(milestone.id)"
            let report = milestone.report
            func button(_ verb: String) -> Button {
                Button(address: "\(address)\(path)/\(verb)", request: id())
            }
            return MilestoneLine(
                anchor: "milestone-\(milestone.id)", name: milestone.name, planned: milestone.planned,
                department: milestone.department,
                state: report.map { "済(\($0.doneOn.wareki))" } ?? "未報告", evidence: report?.evidence,
                earlier: milestone.reports.filter { $0.withdrawnAt != nil }.map { report in
                    "\(report.at.date.wareki)の報告(\(report.doneOn.wareki)に済んだ)は取り消されました。"
                },
                report: report != nil
                    ? nil
                    : form(
                        path + "/report", "済んだと報告する", "報告を入れる", spoken: "\(milestone.name)を済んだと報告する",
                        [
                            .init("doneOn", "行った日", "令和8年8月5日 か 2026-08-05 のように", limit: 40, isShort: true),
                            .init(
                                "evidence", "根拠", "何で分かるか。通知の番号など。人の名前は書かないでください。",
                                limit: MilestoneReport.longestEvidence),
                        ]),
                takeBack: report == nil ? nil : button("take-back"),
                drop: milestone.isOwn && report == nil ? button("drop") : nil)
        }

        func grade(_ book: TargetBook, _ progress: ProgressReport?, _ today: CivilDate) -> GradePart {
            let last = book.fiscalYear.last
            let mayDecide = progress != nil && book.decision == nil
            return GradePart(
                words: (progress?.grade.words ?? "評語の案はありません") + "。", reasons: progress?.grade.reasons ?? [],
                decided: book.decision.map {
                    "\($0.at.date.wareki) \($0.account) 決めた理由: \($0.reason ?? "(消去しました)")"
                },
                earlier: book.decisions.filter { $0.withdrawnAt != nil }.map { decision in
                    "\(decision.at.date.wareki)に「\(decision.grade.rawValue)」と決めましたが、案に戻しました。"
                },
                decide: mayDecide && today >= last
                    ? form(
                        "/grade", "案と違う評語に決める", "この評語に決める",
                        [.init("reason", "理由", "本部への報告に載ります。200文字まで", limit: 200)],
                        choosing: Grade.allCases) : nil,
                tooEarly: mayDecide && today < last ? "案と違う評語は、\(last.wareki)から決められます。" : nil,
                takeBack: book.decision == nil
                    ? nil : Button(address: "\(address)/grade/take-back", request: id()))
        }
    }
}

extension TargetBook.Target {
    fileprivate var origin: String { isSet ? "区が入れた目標" : assumed ? "仮の目標" : "計画の目標" }
}
