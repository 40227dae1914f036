import Clinic
import Foundation
import Testing

/// `sumaho target …`, `milestone …` and `grade …`, from the plan to the sheet for DX推進本部.
@Suite struct TargetCommandTests {
    private static let today = ["--today", "2026-04-07 09:00"]

    private func data(_ scratch: Scratch, _ words: [String]) throws -> [String: Any] {
        let result = try scratch.sumaho(words + Self.today + ["--json"])
        #expect(result.exitCode == 0, "\(words) \(result.output)\(result.errors)")
        return try #require(try json(result.output) as? [String: Any])
    }

    private func text(_ scratch: Scratch, _ words: [String]) throws -> String {
        let result = try scratch.sumaho(words + Self.today)
        #expect(result.exitCode == 0, "\(words) \(result.output)\(result.errors)")
        return result.output
    }

    /// What the ward sets holds through a plan, and the plan reckons with it.
    @Test func aTargetIsSetAndPlannedWith() throws {
        let scratch = try Scratch.planned()
        #expect(try data(scratch, ["target", "set", "個別相談会", "5800"])["volume"] as? Int == 5800)
        let plan = try data(scratch, ["plan", "2026", "--apply"])
        let targets = try #require(plan["targets"] as? [[String: Any]])
        #expect(targets.map { $0["target"] as? Int } == [200, 5800, 60])
        let list = try text(scratch, ["target"])
        #expect(list.contains("区が入れた目標") && list.contains("個別相談会 5,600 → 5,800"), "\(list)")
        let again = try scratch.sumaho(["target", "set", "consultation", "5800"] + Self.today)
        #expect(again.exitCode == 1 && again.errors.contains("もう5800人です。"))
        let back = try data(scratch, ["target", "set", "個別相談会", "--as-planned"])
        #expect(back["volume"] as? Int == 5600 && back["setBefore"] as? Int == 5800)
    }

    @Test func aMilestoneFromReportToProgress() throws {
        let scratch = try Scratch.planned()
        #expect(try text(scratch, ["milestone"]).contains("accessibility-training 区ホームページ アクセシビリティ研修(実施)"))
        let set = ["milestone", "set", "accessibility-training", "4/3", "--evidence", "庁内通知第45号"]
        #expect(try data(scratch, set)["doneOn"] as? String == "2026-04-03")
        let progress = try data(scratch, ["report", "progress"])
        #expect(progress["missing"] as? [String] == ["コミュニケーション支援機器"])
        #expect(try text(scratch, ["report", "progress"]).contains("広聴広報課: 済(令和8年4月3日)"))
        #expect(try scratch.sumaho(set + Self.today).exitCode == 1)
        _ = try data(scratch, ["milestone", "take-back", "accessibility-training"])
        #expect(try text(scratch, ["milestone", "list", "R8"]).contains("庁内通知第45号 取り消し済み"))
        let new = try data(
            scratch, ["milestone", "new", "冊子", "--planned", "作成", "--department", "長寿社会推進課"])
        let code = try #require(new["milestone"] as? String)
        #expect(try text(scratch, ["milestone", "drop", code]).contains("やめました"))
    }

    /// Years that were counted elsewhere are reported against their targets without a timetable of their own.
    @Test func yearsBeforeAreReportedWithoutPlanningThem() throws {
        let scratch = try Scratch.planned()
        let list = try data(scratch, ["target", "list", "R7"])
        let targets = try #require(list["targets"] as? [[String: Any]])
        #expect(targets.map { $0["volume"] as? Int } == [200, 5600, 60])
        #expect(targets.allSatisfy { $0["isSet"] as? Bool == false && $0["assumed"] as? Bool == false })
        #expect(try text(scratch, ["report", "progress", "R7"]).contains("5,600"))
        let sheet = try data(scratch, ["report", "headquarters", "2025"])
        #expect((sheet["years"] as? [Any])?.count == 2)
        #expect(try scratch.count("SELECT count(*) FROM session WHERE date < '2026-04-01'") == 0)
    }

    /// 令和6 and 令和7 as the plan's files have them, judged together and side by side.
    @Test func theLastYearOfThePlan() throws {
        let scratch = try Scratch.planned()
        for year in ["2024", "2025"] {
            _ = try text(scratch, ["plan", year, "--apply"])
        }
        let progress = try data(scratch, ["report", "progress", "R7"])
        let evaluation = try #require(progress["evaluation"] as? [String: Any])
        #expect(evaluation["first"] as? Int == 2024 && evaluation["last"] as? Int == 2025)
        #expect((evaluation["milestones"] as? [[String: Any]])?.count == 4)
        let decided = try text(scratch, ["grade", "set", "達成", "--because", "本部の判断", "--year", "R7"])
        #expect(decided.contains("令和7年度の評語を 達成 に決めました(提案なし)。"))
        let sheet = try text(scratch, ["report", "headquarters", "R6"])
        for line in [
            "施策11 デジタルデバイド解消に向けた支援 令和8年4月7日時点", "個別相談会 5,600人以上",
            "コミュニケーション支援機器 令和6年度 試験導入、令和7年度 検証", "  令和7年度実績  実績不明", "  令和7年度  達成(提案なし)",
        ] {
            #expect(sheet.contains(line), "\(line) in \(sheet)")
        }
        #expect(try text(scratch, ["grade", "take-back", "--year", "2025"]).contains("案に戻しました(提案なし)。"))
        let early = try scratch.sumaho(["grade", "set", "達成+", "--because", "判断"] + Self.today)
        #expect(early.exitCode == 1 && early.errors.contains("令和9年3月31日から決められます。"))
    }
}
