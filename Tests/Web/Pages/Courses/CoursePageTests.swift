import Almanac
import Clinic
import Desk
import Foundation
import HTTPTypes
import HummingbirdTesting
import TestSupport
import Testing

@testable import Web

/// 教室: announced after its words were seen, applied for one by one and in heaps, listed, cancelled.
@Suite("Pages of courses", .timeLimit(.minutes(10)))
struct CoursePageTests {
    private static let fields = [
        ("title", "<b>入門&"), ("content", "電話"), ("teacher", ""), ("fee", "無料"), ("minimumAge", "60"),
        ("reserves", "２"), ("opensOn", "4/3"), ("opensAt", "9:00"), ("closesOn", "4月20日"),
        ("selection", "lottery"), ("deadline", "postmark"), ("firstTimer", "anything"),
        ("place-A", "shimura/main"), ("capacity-A", "12"), ("date-A-1", "5/10"), ("from-A-1", "10"),
        ("to-A-1", "12:00"), ("date-A-2", "5/17"), ("date-A-4", ""),
    ]

    private func form(
        _ more: [(String, String)] = [], but other: [(String, String)] = [], request: Int = 1
    ) -> [(String, String)] {
        Self.fields.map { field in other.first { $0.0 == field.0 } ?? field } + more
            + [("request", requestID(request).text)]
    }

    private func seen(_ page: TestResponse) throws -> String {
        String(try #require(page.text.firstMatch(of: /name="seen" value="([^"]+)"/)?.1))
    }

    @Test func theWordsAreSeenAndThenTheCourseIsFixed() async throws {
        let ward = try await TestWard.planned(at: "2026-04-02 09:00")
        try await ward.browsing(as: [.office]) { browser in
            #expect(try await browser.get("/courses").text.contains("この年度の教室はありません。"))
            let blank = try await browser.get("/courses/new").text
            #expect(blank.contains("志村ふれあい館 相談室") && blank.contains(#"data-draft="/courses/new""#))
            let preview = try await browser.post("/courses/new", form([("check", "1")]))
            #expect(preview.status == .ok && preview.text.contains("&lt;b&gt;入門&amp;(2日制)"))
            #expect(preview.text.contains("定員 12人(初めての方を優先し抽選)"))
            // What is changed after it was seen is seen again
            let old = ("seen", try seen(preview))
            let changed = try await browser.post(
                "/courses/new", form([("fix", "1"), old], but: [("capacity-A", "13")]))
            #expect(changed.text.contains("内容が変わりました。") && changed.text.contains("定員 13人"))
            let page = try await browser.follow("/courses/new", form([("fix", "1"), old]))
            #expect(page.text.contains("教室を決めました。") && page.text.contains("<h1>&lt;b&gt;入門&amp;</h1>"))
            let entry = try await ward.ask(ShowCourse(course: CourseID(1))).entry
            #expect(entry.groups.map(\.dates.count) == [2] && entry.reserves == 2)
            #expect(entry.groups[0].dates[1].span == TimeSpan("10:00-12:00"))
            #expect(entry.firstTimer == .anything && entry.deadline == .postmark)
            #expect(try await browser.get("/courses").text.contains(#"href="/course/1">&lt;b&gt;入門&amp;"#))
        }
    }

    static let faults: [(field: String, value: String, fault: String)] = [
        ("opensOn", "むかし", "opensOn-fault"), ("closesOn", "", "＊締め切りの日を入れてください。"),
        ("title", "", "＊教室名を入れてください。"), ("minimumAge", "六十", "＊対象年齢は数字で入れてください。"),
        ("capacity-A", "", "＊A日程の定員を入れてください。"), ("date-A-1", "", "＊A日程の1行目に、日を入れてください。"),
        ("to-A-1", "9:00", "＊A日程の1行目に、始まりと、それより後の終わりを入れてください。"),
        ("place-A", "", "＊A日程の会場を選んでください。"), ("capacity-A", "0", "＊定員は1から"),
    ]

    @Test(arguments: faults)
    func aFaultStandsWhereItIsAndNothingIsLost(field: String, value: String, fault: String) async throws {
        let ward = try await TestWard.planned(at: "2026-04-02 09:00")
        try await ward.browsing(as: [.admin]) { browser in
            let page = try await browser.post("/courses/new", form([("check", "1")], but: [(field, value)]))
            #expect(page.status.code == 422 && page.text.contains(fault), "\(page.text.suffix(3000))")
            #expect(page.text.contains(#"value="&lt;b&gt;入門&amp;""#) || field == "title")
            #expect(page.text.contains(#"name="date-A-2" value="5/17""#))
        }
    }

    @Test func aClashNamesBothSides() async throws {
        let ward = try await TestWard.planned(at: "2026-04-02 09:00")
        try await ward.tell(NewCourse(entry: CourseShow.entry()))
        try await ward.browsing(as: [.office]) { browser in
            let preview = try await browser.post("/courses/new", form([("check", "1")]))
            let page = try await browser.post(
                "/courses/new", form([("fix", "1"), ("seen", try seen(preview))]))
            #expect(page.status == .conflict && page.text.contains("同じ部屋で重なります。"))
            #expect(page.text.contains("「&lt;b&gt;スマホ&amp;」") && page.text.contains("「&lt;b&gt;入門&amp;」"))
            #expect(page.text.contains(#"name="capacity-A" value="12""#))
        }
    }

    @Test func everybodyFindsWhatIsTheirs() async throws {
        let ward = try await CourseShow.applied()
        try await ward.browsing(as: [.viewer]) { browser in
            let list = try await browser.get("/courses").text
            #expect(list.contains(#"<a href="/courses" aria-current="page">教室</a>"#))
            #expect(list.contains("<dt>申し込み</dt><dd>3</dd>") && !list.contains("/courses/new"))
            let page = try await browser.get("/course/1").text.components(separatedBy: "<main")[1]
            #expect(page.contains("広報の原稿") && !page.contains("<form") && !page.contains("/applications"))
        }
        try await ward.browsing(as: [.operator]) { browser in
            let page = try await browser.get("/course/1").text
            for place in ["apply", "postcards", "applications"] {
                #expect(page.contains(#"href="/course/1/\#(place)""#), "\(place)")
            }
            #expect(!page.contains("教室を中止にする"))
        }
    }

    @Test func aCancelledCourseLeavesCalls() async throws {
        let ward = try await CourseShow.applied()
        try await ward.browsing(as: [.office]) { browser in
            let blank = try await browser.post("/course/1/cancel", [("request", requestID(1).text)])
            #expect(blank.status.code == 422 && blank.text.contains(#"id="reason-fault">＊"#))
            let page = try await browser.follow(
                "/course/1/cancel", [("reason", "<講師>の都合"), ("request", requestID(2).text)])
            #expect(page.text.contains("申し込んだ3人に電話してください。") && page.text.contains("&lt;講師&gt;の都合"))
            let calls = try await browser.get("/tasks").text
            #expect(calls.contains("教室の連絡") && calls.contains("中止 &lt;b&gt;スマホ&amp; 1番"))
            #expect(!calls.contains("タナカ"))
            // No other call is there, and yet there are calls
            #expect(!calls.contains("かける電話はありません。") && !calls.contains("次の電話をかける"))
            let call = try await browser.get("/course-call/1").text
            #expect(call.contains("タナカ ハナ 様") && call.contains("は中止になりました。"))
            let told = try await browser.follow(
                "/course-call/1/result", [("result", "self"), ("request", requestID(3).text)])
            #expect(told.text.contains("「本人に伝えた」と記録しました。"))
            let again = try await browser.post(
                "/course-call/1/result", [("result", "self"), ("request", requestID(4).text)])
            #expect(again.status == .conflict && again.text.contains("もう済んでいます。"))
        }
    }
}
