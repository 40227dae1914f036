import Almanac
import Clinic
import Desk
import Foundation
import HTTPTypes
import HummingbirdTesting
import Reports
import TestSupport
import Testing

@testable import Web

/// 抽選 and what follows: published without names, drawn, told by letter and telephone, attended by tap.
@Suite("Pages of draws and rosters", .timeLimit(.minutes(10)))
struct DrawPageTests {
    private static let names = ["タナカ", "スズキ", "鈴木", "ヤマダ", "板橋&lt;"]

    @Test func theListIsClosedPublishedAndDrawn() async throws {
        let ward = try await CourseShow.applied()
        ward.at("2026-04-22 10:00")
        try await ward.browsing(as: [.office]) { browser in
            let empty = try await browser.post(
                "/course/1/freeze", [("source", "数"), ("request", requestID(1).text)])
            #expect(empty.status.code == 422 && empty.text.contains("＊数値が公開される日を入れてください。"))
            #expect(empty.text.contains(#"name="source" value="数""#))
            #expect(try await browser.get("/course/1/published.txt").status == .notFound)
            let frozen = try await browser.follow(
                "/course/1/freeze",
                [("source", "ナンバーズ4 <6789>"), ("valueOn", "4/24"), ("request", requestID(2).text)])
            let shown = try await ward.ask(ShowDraw(course: CourseID(1)))
            #expect(frozen.text.contains("名簿を締め切りました。") && frozen.text.contains(shown.hash ?? "-"))
            #expect(frozen.text.contains("ナンバーズ4 &lt;6789&gt;") && !frozen.text.contains(#"name="value""#))
            let file = try await browser.get("/course/1/published.txt")
            #expect(file.text == shown.list && file.headers[.contentType]?.hasPrefix("text/plain") == true)
        }
        ward.at("2026-04-24 19:00")
        try await ward.browsing(as: [.admin]) { browser in
            for (again, fault) in [("1243", "＊2つの数値が違います。"), ("", "＊確かめのため、")] {
                let slip = try await browser.post(
                    "/course/1/draw", [("value", "１２３４"), ("again", again), ("request", requestID(5).text)])
                #expect(slip.status.code == 422 && slip.text.contains(fault))
                #expect(slip.text.contains(#"value="１２３４""#) && slip.text.contains(#"value="\#(again)""#))
                #expect(try await ward.ask(ShowDraw(course: CourseID(1))).value == nil)
            }
            let drawn = try await browser.follow(
                "/course/1/draw",
                [("value", "１２３４"), ("again", "1234"), ("request", requestID(3).text)])
            #expect(drawn.text.contains("抽選しました。") && drawn.text.contains("<b>1234</b>"))
            for word in ["<dt>当選</dt><dd>1</dd>", "<dt>補欠</dt><dd>1</dd>", "<dt>落選</dt><dd>1</dd>"] {
                #expect(drawn.text.contains(word), "\(word)")
            }
            // A redraw takes another account
            let own = try await browser.post(
                "/course/1/lift", [("reason", "<誤り>"), ("request", requestID(4).text)])
            #expect(own.status == .forbidden && own.text.contains("別の職員"))
            #expect(own.text.contains(#"value="&lt;誤り&gt;""#))
        }
    }

    /// Whoever closes the list hears how many still may be somebody's second.
    @Test func whatMayBeDoubleIsSaidBeforeTheListIsClosed() async throws {
        let ward = try await CourseShow.applied()
        ward.at("2026-04-22 10:00")
        let link = #"href="/course/1/applications?only=likely">「重複かもしれない」申し込みが、まだ2件あります</a>"#
        try await ward.browsing(as: [.office]) { browser in
            #expect(!(try await browser.get("/course/1/draw").text.contains("only=likely")))
            try await ward.tell(
                Apply(
                    course: CourseID(1), resident: TestWard.resident("タナカ ハナ", 1),
                    exception: "郵便の遅れ"))
            #expect(try await browser.get("/course/1/draw").text.contains(link))
        }
    }

    @Test func anotherAccountDrawsAgain() async throws {
        let ward = try await CourseShow.frozen()
        ward.at("2026-04-24 19:00")
        try await ward.tell(DrawCourse(course: CourseID(1), value: "1"))
        try await ward.browsing(as: [.admin]) { browser in
            let lifted = try await browser.follow(
                "/course/1/lift", [("reason", "もれ"), ("request", requestID(1).text)])
            #expect(lifted.text.contains("締め切りを取り消しました。") && lifted.text.contains(#"name="source""#))
            _ = try await browser.follow(
                "/course/1/freeze", [("source", "宝くじ"), ("valueOn", "4/25"), ("request", requestID(2).text)])
        }
        ward.at("2026-04-25 19:00")
        try await ward.browsing(as: [.office]) { browser in
            // It says what it would take the place of, and asks why
            let asked = try await browser.post(
                "/course/1/draw", [("value", "2"), ("again", "2"), ("request", requestID(3).text)])
            #expect(asked.status == .conflict && asked.text.contains(#"name="replaces" value="1""#))
            let drawn = try await browser.follow(
                "/course/1/draw",
                [
                    ("value", "2"), ("again", "2"), ("replaces", "1"), ("why", "<もれ>"),
                    ("request", requestID(4).text),
                ])
            #expect(drawn.text.contains("抽選 1 のやり直しです。理由: &lt;もれ&gt;"))
            // And the list that was opened again stays known
            #expect(drawn.text.contains("取り消した名簿: "))
        }
    }

    @Test(arguments: ["/course/1/draw", "/course/1/published.txt", "/print/draw/1"])
    func whatIsPublishedNamesNobody(address: String) async throws {
        let ward = try await CourseShow.frozen()
        ward.at("2026-04-24 19:00")
        try await ward.tell(DrawCourse(course: CourseID(1), value: "1234"))
        try await ward.browsing(as: [.viewer]) { browser in
            let page = try await browser.get(address)
            #expect(page.status == .ok && page.text.contains("first"))
            for name in Self.names { #expect(!page.text.contains(name), "\(name)") }
            // Whoever has only this can draw again by hand
            for line in DrawMethodText.lines where !address.hasSuffix("txt") {
                #expect(page.text.contains("<p>\(line)</p>"), "\(line)")
            }
            let main = page.text.components(separatedBy: "<main").last ?? ""
            #expect(!main.contains("<form"))
        }
    }

    @Test func everybodyIsToldByLetterOrTelephone() async throws {
        let ward = try await CourseShow.frozen()
        ward.at("2026-04-24 19:00")
        try await ward.tell(DrawCourse(course: CourseID(1), value: "1234"))
        let lines = try await ward.ask(Applications(course: CourseID(1)))
        try await ward.browsing(as: [.office]) { browser in
            let overview = try await browser.get("/course/1/letters").text
            #expect(overview.contains("住所のない方が1人います。"))
            for sheet in ["letters", "reply-cards"] {
                let page = try await browser.get("/print/\(sheet)/1").text
                #expect(!page.contains("タナカ") && page.contains("鈴木 様"), "\(sheet)")
                #expect(page.components(separatedBy: "<article").count == 3, "\(sheet)")
                for line in lines where line.address != nil {
                    let word = ["place": "当選", "reserve": "補欠 1番", "none": "落選"][line.drawn?.rawValue ?? ""]
                    #expect(page.contains(#"<p class="outcome">\#(word ?? "?")</p>"#), "\(sheet)")
                }
                #expect(page.contains("card.css") == (sheet == "reply-cards"))
                // Only a place is an invitation
                for (kind, isInvited) in [("place", true), ("reserve", false), ("none", false)] {
                    let own = try await browser.get("/print/\(sheet)/1?only=\(kind)").text
                    let isThere = own.contains("<article")
                    #expect(own.contains("持ち物") == (isInvited && isThere), "\(sheet) \(kind)")
                }
            }
            #expect(try await browser.get("/tasks").text.contains("抽選結果 &lt;b&gt;スマホ&amp; 1番"))
        }
    }

    /// A letter has room for six days; a card has them together by their hours.
    @Test func aCardHasManyDaysShort() async throws {
        let ward = try await TestWard.planned(at: "2026-04-02 09:00")
        let dates = ["05-10", "05-17", "05-24", "05-31", "06-07"].map { "2026-\($0)" }
        try await ward.tell(NewCourse(entry: CourseShow.entry(.firstCome, dates: dates)))
        try await ward.tell(
            Apply(course: CourseID(1), resident: TestWard.resident("タナカ ハナ", 1), address: "板橋"))
        try await ward.browsing(as: [.office]) { browser in
            let card = try await browser.get("/print/reply-cards/1").text
            #expect(card.contains("5/10(日)・5/17(日)・5/24(日)・5/31(日)・6/7(日) 午前10時から"))
            #expect(!card.contains("5月10日"))
            let letter = try await browser.get("/print/letters/1").text
            #expect(letter.contains("5月10日(日曜日) 午前10時から") && !letter.contains("5/10"))
        }
    }

    /// Two come on the first Sunday; a tap each, and one back.
    @Test func attendanceByTap() async throws {
        let ward = try await CourseShow.applied(.firstCome)
        try await ward.tell(CorrectPerson(person: PersonID(1), secret: true))
        try await ward.browsing(as: [.office]) { browser in
            let ahead = try await browser.get("/course/1/roster").text
            #expect(ahead.contains("秘匿</strong> タナカ ハナ") && ahead.contains("出欠は5月10日(日)に付けます。"))
            #expect(!ahead.contains(#"name="value""#) && !ahead.contains("スズキ"))
        }
        ward.at("2026-05-10 10:05")
        try await ward.browsing(as: [.admin]) { browser in
            let today = try await browser.get("/course/1/roster").text
            for word in ["来館", "欠席", "欠席(連絡あり)"] { #expect(today.contains(">\(word)</button>"), "\(word)") }
            let day = try await browser.get("/day/shimura").text
            let link = #"href="/course/1/roster">教室「&lt;b&gt;スマホ&amp;」10:00-12:00 の受講者名簿・出欠</a>"#
            #expect(day.contains(link))
            for other in ["/day/nakacho", "/day/shimura/2026-05-17"] {
                #expect(!(try await browser.get(other).text.contains("/course/1/roster")), "\(other)")
            }
            let id = try await ward.ask(Roster(course: CourseID(1)))[0].dates[0].booking.description
            func tap(_ value: String, _ was: String, _ request: Int) -> [(String, String)] {
                [
                    ("booking", id), ("on", "2026-05-10"), ("value", value), ("was", was),
                    ("request", requestID(request).text),
                ]
            }
            let came = try await browser.follow("/course/1/mark", tap("attended", "booked", 1))
            #expect(came.text.contains("タナカ ハナ 様を「来館」にしました。") && came.text.contains("<dt>来館</dt><dd>1</dd>"))
            // A page from before does not undo it unseen
            let stale = try await browser.post("/course/1/mark", tap("absent", "booked", 2))
            #expect(stale.status == .conflict && stale.text.contains("ほかの画面で「来館」"))
            #expect(try await browser.get("/course/1").text.contains("<dt>参加(1日以上)</dt><dd>1</dd>"))
            let (address, fields) = try came.undo()
            let back = try await browser.follow(address, fields)
            #expect(back.text.contains("<dt>来館</dt><dd>0</dd>"))
            let sheet = try await browser.get("/print/roster/1").text
            #expect(sheet.components(separatedBy: #"<col class="date">"#).count == 3)
            #expect(sheet.contains("★秘匿") && sheet.contains("5/17") && sheet.contains("タナカ ハナ"))
            let tags = try await browser.get("/print/name-tags/1").text
            #expect(tags.contains("1番") && !tags.contains("タナカ"))
        }
    }

    @Test func aFreedPlaceIsACallAndGoesOn() async throws {
        let ward = try await CourseShow.applied(.firstCome)
        try await ward.tell(CorrectPerson(person: PersonID(2), secret: true))
        try await ward.browsing(as: [.operator]) { browser in
            let freed = try await browser.follow(
                "/course/1/withdraw",
                [("application", "1"), ("because", "withdrawn"), ("request", requestID(1).text)])
            #expect(freed.text.contains("2番 スズキ キヨ 様が繰り上がりました。"))
            let list = try await browser.get("/tasks").text
            #expect(list.contains("繰り上げ &lt;b&gt;スマホ&amp; 2番") && !list.contains("スズキ"))
            // Nobody else may hear of somebody hidden
            let call = try await browser.get("/course-call/1").text
            #expect(call.contains("秘匿</strong> スズキ キヨ") && !call.contains(#"value="message""#))
            #expect(call.contains("承諾") && call.contains("ご本人だけに"))
            let done = try await browser.follow(
                "/course-call/1/result", [("result", "accepted"), ("request", requestID(2).text)])
            #expect(done.text.contains("「承諾」と記録しました。"))
            #expect(try await ward.ask(Applications(course: CourseID(1)))[1].state == .place)
        }
    }
}
