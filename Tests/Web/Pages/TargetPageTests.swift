import Almanac
import Clinic
import Desk
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import TestSupport
import Testing

@testable import Web

/// 目標・取組: set, reported and decided by the office, each with its way back.
@Suite("The page of 目標・取組", .timeLimit(.minutes(10)))
struct TargetPageTests {
    private static let year = FiscalYear(2026)!

    /// A ward whose plan demands 相談会 and one 取組, in October.
    private func ward(at moment: String = "2026-10-05 09:00") async throws -> TestWard {
        let ward = try TestWard()
        try await ward.tell(
            ApplyPlan(
                plan: TestWard.plan, fiscalYear: Self.year,
                targets: YearTargets(
                    fiscalYear: Self.year, targets: TestWard.targets.targets,
                    milestones: [
                        .init(id: Slug("training")!, name: "<b>研修&", planned: "実施", department: "広聴広報課")
                    ])))
        ward.at(moment)
        return ward
    }

    private func book(_ ward: TestWard) async throws -> TargetBook {
        try await ward.ask(Targets(fiscalYear: Self.year))
    }

    private func request(_ number: Int = 1) -> (String, String) { ("request", requestID(number).text) }

    @Test func showsTheFiveKindsOfThings() async throws {
        try await ward().browsing(as: [.office]) { browser in
            let page = try await browser.get("/targets").text
            for part in [
                "令和8年度(2026年度)", "個別相談会", "5,600人", "0人 (0.0%)", "仮の目標", "スマホ教室", "相談コーナー", "なし",
                "&lt;b&gt;研修&amp;", "広聴広報課", "未報告", "今日で年度が終わるなら未達成です",
                "案と違う評語は、令和9年3月31日から決められます。", "href=\"/targets/2025\"", "href=\"/targets/2027\"",
            ] {
                #expect(page.contains(part), "\(part)")
            }
            #expect(!page.contains("<b>研修") && !page.contains("/grade\""))
        }
    }

    @Test func aTargetIsSetAndTakenBack() async throws {
        let ward = try await ward()
        try await ward.browsing(as: [.office]) { browser in
            // Given one that is set over the plan's
            let first = try await browser.follow(
                "/targets/2026/programme/consultation", [("volume", "５８００"), request(1)])
            #expect(first.text.contains("個別相談会の目標は5,800人になりました。") && first.text.contains("区が入れた目標"))
            let second = try await browser.follow(
                "/targets/2026/programme/consultation", [("volume", "6000"), request(2)])
            // When each is undone in turn
            let (address, fields) = try second.undo()
            let third = try await browser.follow(address, fields)
            #expect(try await book(ward).targets.map(\.volume) == [5800])
            #expect(third.text.contains("個別相談会の目標は5,800人になりました。"))
            let (again, others) = try first.undo()
            _ = try await browser.follow(again, others)
            // Then the plan's holds
            let target = try #require(try await book(ward).targets.first)
            #expect(target.volume == 5600 && !target.isSet)
            let page = try await browser.get("/targets").text
            #expect(page.contains("個別相談会 5,600人 → 5,800人") && page.contains("→ 計画のとおり"))
        }
    }

    @Test func aMilestoneIsReportedAndTakenBack() async throws {
        let ward = try await ward()
        try await ward.browsing(as: [.office]) { browser in
            let fields = [("doneOn", "令和8年10月1日"), ("evidence", "通知<45>号"), request()]
            let done = try await browser.follow("/targets/2026/milestone/training/report", fields)
            #expect(done.text.contains("済(令和8年10月1日)") && done.text.contains("通知&lt;45&gt;号"))
            #expect(done.text.contains("「&lt;b&gt;研修&amp;」の報告を入れました。"))
            let (address, others) = try done.undo()
            let back = try await browser.follow(address, others)
            #expect(back.text.contains("未報告") && back.text.contains("の報告(令和8年10月1日に済んだ)は取り消されました。"))
            #expect(try await book(ward).milestones.first?.report == nil)
        }
    }

    @Test func aMilestoneIsAddedAndDropped() async throws {
        let ward = try await ward()
        try await ward.browsing(as: [.office]) { browser in
            let fields = [("title", "冊子"), ("planned", "作成"), ("department", "長寿社会推進課"), request()]
            let added = try await browser.follow("/targets/2026/milestones", fields)
            #expect(added.text.contains("取組「冊子」を足しました。") && added.text.contains("この取組をやめる"))
            let (address, others) = try added.undo()
            let back = try await browser.follow(address, others)
            #expect(back.text.contains("取組をやめました。"))
            #expect(try await book(ward).milestones.map(\.id) == [Slug("training")!])
        }
    }

    @Test func aGradeIsDecidedAndTakenBack() async throws {
        let ward = try await ward(at: "2027-03-31 09:00")
        try await ward.browsing(as: [.office]) { browser in
            let fields = [("grade", "achieved"), ("reason", "本部の<判断>"), request()]
            let done = try await browser.follow("/targets/2026/grade", fields)
            for part in ["評語を「達成」に決めました。", "評語は達成です(案は未達成)。", "本部の&lt;判断&gt;"] {
                #expect(done.text.contains(part), "\(part)")
            }
            #expect(!done.text.contains("案と違う評語に決める"))
            let (address, others) = try done.undo()
            let back = try await browser.follow(address, others)
            #expect(back.text.contains("評語の案は未達成です。") && back.text.contains("「達成」と決めましたが、案に戻しました。"))
            #expect(try await book(ward).decision == nil)
        }
    }

    /// A later year that nobody has planned shows its forms, and takes a target.
    @Test func aYearOfNothingBeginsHere() async throws {
        let ward = try await ward()
        try await ward.browsing(as: [.admin]) { browser in
            let page = try await browser.get("/targets/2031").text
            #expect(page.contains("この年度の目標はまだありません。") && page.contains("評語の案はありません。"))
            let set = try await browser.follow(
                "/targets/2031/programme/course", [("volume", "250"), request()])
            #expect(set.text.contains("スマホ教室の目標は250人になりました。"))
            let (address, others) = try set.undo()
            let back = try await browser.follow(address, others)
            #expect(back.text.contains("スマホ教室の目標はなしになりました。"))
        }
    }

    static let refusals: [(path: String, fields: [(String, String)], fault: String)] = [
        ("/programme/consultation", [("volume", "たくさん")], "＊目標の人数を数字で入れてください。"),
        ("/programme/consultation", [("volume", "0")], "＊目標の人数は1から"),
        ("/milestones", [("title", "冊子")], "＊計画の内容を入れてください。"),
        ("/milestone/training/report", [("doneOn", "むかし"), ("evidence", "通知")], "doneOn-fault"),
        ("/milestone/training/report", [("doneOn", "2026-12-01"), ("evidence", "通知")], "まだ来ていません。"),
        ("/milestone/training/report", [("doneOn", "2026-10-01")], "＊根拠を入れてください。"),
    ]

    @Test(arguments: refusals)
    func aRefusalKeepsWhatWasTyped(
        path: String, fields: [(String, String)], fault: String
    ) async throws {
        let ward = try await ward()
        let before = try await book(ward)
        try await ward.browsing(as: [.office]) { browser in
            let page = try await browser.post("/targets/2026" + path, fields + [request()])
            #expect(page.status.code == 422, "\(page.status)")
            #expect(page.text.contains(fault) && page.text.contains(#"role="alert""#), "\(fault)")
            #expect(page.text.components(separatedBy: " open>").count == 2)
            for (name, value) in fields {
                #expect(page.text.contains("name=\"\(name)\" value=\"\(value)\""), "\(name)")
            }
        }
        #expect(try await book(ward) == before)
    }

    /// Without a grade the reason that was typed stands there still, and the grade's fault is tied to it.
    @Test func aDecisionNeedsItsGrade() async throws {
        try await ward(at: "2027-03-31 09:00").browsing(as: [.office]) { browser in
            let page = try await browser.post("/targets/2026/grade", [("reason", "判断"), request()])
            #expect(page.status.code == 422 && page.text.contains("＊評語を選んでください。"))
            #expect(page.text.contains("value=\"判断\""))
            let other = try await browser.post("/targets/2026/grade", [("grade", "missed"), request(2)])
            #expect(other.text.contains("＊理由を入れてください。"))
            #expect(other.text.contains("value=\"missed\" checked"))
        }
    }

    @Test(arguments: ["/targets/R8", "/targets/1700", "/targets/99999"])
    func whatIsNoYearIsNoPage(address: String) async throws {
        try await ward().browsing(as: [.office]) { browser in
            let page = try await browser.get(address)
            #expect(page.status == .notFound)
        }
    }
}
