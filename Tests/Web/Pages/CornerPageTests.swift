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

/// 相談コーナー: a day is fixed after its teams were seen, cancelled for rain, and shown in figures.
@Suite("Pages of corner days", .timeLimit(.minutes(10)))
struct CornerPageTests {
    private static let fields = [
        ("title", "<b>区民&"), ("place", "広場"), ("date", "令和8年4月11日"), ("opens", "10"), ("closes", "16時"),
    ]

    private func form(
        _ more: [(String, String)] = [], but other: [(String, String)] = [], request: Int = 1
    ) -> [(String, String)] {
        Self.fields.map { field in other.first { $0.0 == field.0 } ?? field } + more
            + [("request", requestID(request).text)]
    }

    @Test func theTeamsAreSeenAndThenTheDayIsFixed() async throws {
        let ward = try await TestWard.planned(at: "2026-04-02 09:00")
        try await ward.booked("2026-04-11 10:00")
        try await ward.browsing(as: [.office]) { browser in
            #expect(try await browser.get("/corners").text.contains("相談コーナーの日は決まっていません。"))
            // When the office looks at the date
            let preview = try await browser.post("/corners/new", form())
            #expect(preview.status == .ok)
            for words in ["第1班 仲町(予約1件)", "仲町の相談会は、相談員がいなくなります。", "第2班 その日の相談会はありません"] {
                #expect(preview.text.contains(words), "\(words)")
            }
            #expect(preview.text.contains(#"name="title" value="&lt;b&gt;区民&amp;""#))
            #expect(try await ward.ask(CornerDays()) == [])
            // And fixes it
            let list = try await browser.follow(
                "/corners/new", form([("seen", "2026-04-11"), ("team", "1"), ("fix", "1")]))
            #expect(list.text.contains("4月11日(土) &lt;b&gt;区民&amp;を決めました。"))
            #expect(list.text.contains("仲町の相談会に行く相談員がいません") && list.text.contains("/day/nakacho/2026-04-11"))
            let day = try #require(try await ward.ask(CornerDays()).first)
            #expect(day.team == 1 && day.hours == TimeSpan("10:00-16:00") && day.title == "<b>区民&")
        }
    }

    /// What was seen must be of the date that is fixed, and a team must have been chosen, or nobody.
    static let tooSoon: [[(String, String)]] = [
        [("fix", "1"), ("team", "1")], [("fix", "1"), ("team", "1"), ("seen", "2026-04-18")],
        [("fix", "1"), ("seen", "2026-04-11")],
    ]

    @Test(arguments: tooSoon)
    func nothingIsFixedUnseen(more: [(String, String)]) async throws {
        let ward = try await TestWard.planned(at: "2026-04-02 09:00")
        try await ward.browsing(as: [.office]) { browser in
            let page = try await browser.post("/corners/new", form(more))
            #expect(page.text.contains("班を確かめて") && page.text.contains(#"name="seen" value="2026-04-11""#))
            #expect(try await ward.ask(CornerDays()) == [])
            let fixed = try await browser.follow(
                "/corners/new", form([("seen", "2026-04-11"), ("team", "none"), ("fix", "1")]))
            #expect(fixed.text.contains("班のほかの職員"))
            #expect(try await ward.ask(CornerDays()).map(\.team) == [nil])
        }
    }

    static let faults: [(field: String, value: String, fault: String)] = [
        ("date", "むかし", "date-fault"), ("date", "", "＊日を入れてください。"),
        ("opens", "朝", "opens-fault"), ("closes", "9:00", "＊終わりの時刻を、始まりより後にしてください。"),
    ]

    @Test(arguments: faults)
    func aFaultStandsBelowItsField(field: String, value: String, fault: String) async throws {
        let ward = try await TestWard.planned(at: "2026-04-02 09:00")
        try await ward.browsing(as: [.admin]) { browser in
            let page = try await browser.post("/corners/new", form(but: [(field, value)]))
            #expect(page.status.code == 422 && page.text.contains(fault), "\(page.status)")
            #expect(page.text.contains("name=\"\(field)\" value=\"\(value)\""))
        }
    }

    @Test func aDateThatHasOneIsRefusedWithEverythingTyped() async throws {
        let ward = try await TestWard.planned(at: "2026-04-02 09:00")
        try await ward.tell(Samples.corner("2026-04-11"))
        try await ward.browsing(as: [.office]) { browser in
            let preview = try await browser.post("/corners/new", form())
            #expect(preview.text.contains("この日には、もう相談コーナーがあります。"))
            let page = try await browser.post(
                "/corners/new", form([("seen", "2026-04-11"), ("team", "1"), ("fix", "1")]))
            #expect(page.status == .conflict && page.text.contains("＊もう相談コーナーがあります。"))
            #expect(page.text.contains(#"name="team" value="1" checked"#))
        }
    }

    @Test func itRainsAndClearsUp() async throws {
        let ward = try await TestWard.planned(at: "2026-04-02 09:00")
        try await ward.tell(Samples.corner("2026-04-07", team: 1))
        ward.at("2026-04-07 11:00")
        try await ward.tell(CountCorner(corner: CornerID(1), taps: [CornerTap(id: Samples.tap(1))]))
        try await ward.browsing(as: [.office]) { browser in
            let blank = try await browser.post("/corner/1/cancel", [("request", requestID(1).text)])
            #expect(blank.status.code == 422 && blank.text.contains("＊理由を入れてください。"))
            let cancelled = try await browser.follow(
                "/corner/1/cancel", [("reason", "<雨>のため"), ("request", requestID(2).text)])
            #expect(cancelled.text.contains("を中止にしました。数えた1人はそのまま残ります。"))
            #expect(cancelled.text.contains("中止(&lt;雨&gt;のため)") && cancelled.text.contains("中止の日に数えています"))
            let (address, fields) = try cancelled.undo()
            let restored = try await browser.follow(address, fields)
            #expect(restored.text.contains("の中止を取り消しました。"))
            #expect(try await ward.ask(CornerDays()).map(\.cancelled) == [false])
        }
    }

    /// Whoever only looks finds figures and no form.
    @Test func theViewerSeesFiguresOnly() async throws {
        let ward = try await TestWard.planned(at: "2026-04-02 09:00")
        try await ward.tell(Samples.corner("2026-04-07", team: 1))
        ward.at("2026-04-07 11:00")
        try await ward.tell(CountCorner.people(3, at: CornerID(1), ageBand: .from80, as: requestID(5)))
        try await ward.browsing(as: [.viewer]) { browser in
            let list = try await browser.get("/corners").text
            #expect(list.contains("<dd>3</dd>") && list.contains(#"href="/corner/1/figures""#))
            #expect(list.contains(#"<a href="/corners" aria-current="page">相談コーナー</a>"#))
            let main = list.components(separatedBy: "<main")[1]
            #expect(!main.contains("<form") && !main.contains(#"href="/corner/1""#))
            let figures = try await browser.get("/corner/1/figures").text.components(separatedBy: "<main")[1]
            #expect(figures.contains("80〜84歳") && figures.contains("11時台") && !figures.contains("<form"))
        }
    }

    @Test func whoIsOnDutyFindsItOnThePageOfTheDay() async throws {
        let ward = try await PageWard.make()
        try await ward.browsing { browser in
            let today = try await browser.get("/day/nakacho").text
            #expect(today.contains(#"<a href="/corner/1">相談コーナーの人数を数える(区民まつり)</a>"#))
            #expect(try await !browser.get("/day/nakacho/2026-04-09").text.contains("/corner/"))
            #expect(!today.contains(#"href="/corners""#))
        }
    }

    @Test func theSheetHasALineForEachHour() async throws {
        let ward = try await PageWard.make()
        try await ward.browsing(as: [.adviser]) { browser in
            let sheet = try await browser.get("/print/corner/1").text
            for hour in 10...15 { #expect(sheet.contains(">\(hour)時台<"), "\(hour)") }
            #expect(!sheet.contains(">16時台<") && sheet.contains("区民まつり") && sheet.contains("グリーンホール前"))
            #expect(try await browser.get("/print/corner/9").status == .notFound)
        }
    }
}
