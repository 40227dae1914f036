import Almanac
import Clinic
import Desk
import Foundation
import HTTPTypes
import HummingbirdTesting
import TestSupport
import Testing

@testable import Web

/// Applications as pages: one after the other, in heaps, and the list of all.
@Suite("Pages of applications", .timeLimit(.minutes(10)))
struct ApplyPageTests {
    private func form(
        _ kana: String, _ number: Int, _ more: [(String, String)] = [], request: Int
    ) -> [(String, String)] {
        let own = [
            ("kana", kana), ("phone", "090-1000-10\(10 + number)"), ("age", "75歳"), ("source", "phone"),
        ]
        return own.filter { field in !more.contains { $0.0 == field.0 } } + more
            + [("request", requestID(request).text)]
    }

    @Test func oneAfterTheOther() async throws {
        let ward = try await TestWard.planned(at: "2026-04-02 09:00")
        try await ward.tell(NewCourse(entry: CourseShow.entry(.firstCome)))
        try await ward.browsing(as: [.operator]) { browser in
            let card = [("source", "postcard"), ("receivedOn", "4/2"), ("postmarkedOn", "4/1")]
            let first = try await browser.follow("/course/1/apply", form("タナカ", 1, card, request: 1))
            #expect(first.text.contains("受付番号は1番です。初めての方です。受講になりました。"))
            // The next of the heap: how it came, and when, stays
            #expect(first.text.contains(#"<option value="postcard" selected>"#))
            #expect(first.text.contains(#"name="receivedOn" value="2026-04-02""#))
            #expect(first.text.contains(#"name="kana" value="""#))
            let second = try await browser.follow(
                "/course/1/apply", form("スズキ", 2, [("first", "0")], request: 2))
            #expect(second.text.contains("受付番号は2番です。2回目以降の方です。補欠1番になりました。"))
            let third = try await browser.follow(
                "/course/1/apply", form("ヤマダ", 3, [("phone", "090-1000-1011")], request: 3))
            #expect(third.text.contains("定員も補欠もいっぱいです。重複かもしれません: 1番(同じ電話)。"))
            #expect(third.text.contains("/course/1/applications?only=likely#a3"))
            let again = try await browser.follow("/course/1/apply", form("タナカ", 1, card, request: 1))
            #expect(again.text.contains("受付番号は1番です。"))
            #expect(try await ward.ask(Applications(course: CourseID(1))).count == 3)
        }
    }

    /// Four groups: every choice that is shown is read, and the notice says which group it has come to.
    @Test func everyChoiceIsReadAndTheGroupIsSaid() async throws {
        let ward = try await TestWard.planned(at: "2026-04-02 09:00")
        try await ward.tell(NewCourse(entry: CourseShow.entry(.firstCome, groups: ["A", "B", "C", "D"])))
        try await ward.browsing(as: [.office]) { browser in
            let wishes = [("choice-1", "B"), ("choice-2", ""), ("choice-3", "C"), ("choice-4", "D")]
            let first = try await browser.follow("/course/1/apply", form("タナカ", 1, wishes, request: 1))
            #expect(first.text.contains(#"name="choice-4""#) && first.text.contains("受講(B日程)になりました。"))
            let second = try await browser.follow("/course/1/apply", form("スズキ", 2, wishes, request: 2))
            #expect(second.text.contains("受講(C日程)になりました。"))
        }
        let lines = try await ward.ask(Applications(course: CourseID(1)))
        #expect(lines.map { $0.choices.map(\.text) } == [["B", "C", "D"], ["B", "C", "D"]])
    }

    @Test func whatARuleRefusesIsTakenWithAReason() async throws {
        let ward = try await CourseShow.applied()
        ward.at("2026-04-21 09:00")
        try await ward.browsing(as: [.venue]) { browser in
            let refused = try await browser.post(
                "/course/1/apply", form("<b>アベ", 9, [("name", "<b>阿部")], request: 1))
            #expect(refused.status.code == 422 || refused.status == .conflict)
            let late = try await browser.post(
                "/course/1/apply", form("アベ", 9, [("name", "阿部")], request: 2))
            #expect(late.status == .conflict && late.text.contains("で締め切りました。"))
            #expect(late.text.contains(#"name="exception""#) && late.text.contains("阿部"))
            let taken = try await browser.follow(
                "/course/1/apply", form("アベ", 9, [("exception", "郵便の遅れ")], request: 3))
            #expect(taken.text.contains("受付番号は4番です。") && taken.text.contains("抽選でお返事します。"))
        }
        let line = try #require(try await ward.ask(Applications(course: CourseID(1))).last)
        #expect(line.waived == .late)
    }

    @Test func aHeapIsReadAndEntered() async throws {
        let ward = try await TestWard.planned(at: "2026-04-02 09:00")
        try await ward.tell(NewCourse(entry: CourseShow.entry()))
        let text = """
            たなか はな, 田中, 78, 3958-0163, <板橋>2-66-1, 4/1
            よめない
            すずき いち, , 20, 3958-0164, 板橋2-66-2

            やまだ とめ, , 70, 3958-0165, 板橋2-66-3
            """
        try await ward.browsing { browser in
            let form = [("text", text), ("request", requestID(1).text)]
            let read = try await browser.post("/course/1/postcards", form + [("check", "1")])
            #expect(read.text.contains("1行目: たなか はな　田中　78歳　3958-0163　&lt;板橋&gt;"))
            #expect(read.text.contains("2行目: ふりがな、氏名") && read.text.contains("申し込みに入れる"))
            #expect(try await ward.ask(Applications(course: CourseID(1))).isEmpty)
            for _ in 1...2 {
                // Sent twice, it is entered once
                let entered = try await browser.post("/course/1/postcards", form + [("enter", "1")])
                #expect(entered.text.contains("2枚を入れました。2枚は入れていません。"))
                #expect(entered.text.contains("1番 たなか はな(初めて)"))
                #expect(entered.text.contains("2番 やまだ とめ(初めて)"))
                // What was refused stays, and only that
                #expect(entered.text.contains("\nよめない\nすずき いち") || entered.text.contains(">よめない\nすずき いち"))
                #expect(!entered.text.contains("3958-0165") && entered.text.contains(#"name="exception""#))
            }
            let list = try await ward.ask(Applications(course: CourseID(1)))
            #expect(list.map(\.source) == [.postcard, .postcard])
            let nothing = try await browser.post(
                "/course/1/postcards", [("text", " "), ("check", "1"), ("request", requestID(2).text)])
            #expect(nothing.status.code == 422)
        }
    }

    /// A reason holds for the heap it was stated for, and for no card after it.
    @Test func aStatedReasonIsNotKeptForTheNextHeap() async throws {
        let ward = try await CourseShow.applied()
        ward.at("2026-04-21 09:00")
        try await ward.browsing { browser in
            let text = "あべ とも, , 78, 3958-0163, 板橋2-66-1, 4/21\nよめない"
            func form(_ button: String, _ request: Int) -> [(String, String)] {
                [
                    ("text", text), ("exception", "郵便の遅れ"), (button, "1"),
                    ("request", requestID(request).text),
                ]
            }
            let read = try await browser.post("/course/1/postcards", form("check", 1))
            #expect(read.text.contains(#"value="郵便の遅れ""#) && read.text.contains("全部の行に付きます"))
            let entered = try await browser.post("/course/1/postcards", form("enter", 2))
            #expect(entered.text.contains("1枚を入れました。1枚は入れていません。"))
            #expect(entered.text.contains("よめない") && !entered.text.contains("郵便の遅れ"))
            // The browser keeps what an error refuses; this was entered
            #expect(!entered.text.contains(#"id="notice" class="notice error""#))
            let unread = try await browser.post(
                "/course/1/postcards",
                [("text", "よめない"), ("enter", "1"), ("request", requestID(3).text)])
            #expect(unread.text.contains(#"id="notice" class="notice error""#))
            let line = try #require(try await ward.ask(Applications(course: CourseID(1))).last)
            #expect(line.waived == .late)
        }
    }

    @Test func theListSettlesDuplicates() async throws {
        let ward = try await CourseShow.applied()
        try await ward.tell(Apply(course: CourseID(1), resident: TestWard.resident("タナカ ハナ", 1)))
        try await ward.tell(CorrectPerson(person: PersonID(3), secret: true))
        try await ward.browsing(as: [.office]) { browser in
            let all = try await browser.get("/course/1/applications").text
            #expect(all.contains("鈴木") && all.contains("板橋&lt;1&gt;"))
            #expect(all.contains("秘匿</strong> ヤマダ トメ") && all.contains("重複かもしれない 2"))
            // Two taps, not one
            let folded = all.components(separatedBy: "<details").dropFirst().map {
                $0.components(separatedBy: "</details>")[0]
            }
            #expect(folded.count { $0.contains(">取り消す</summary>") && $0.contains(">辞退</button>") } == 4)
            #expect(all.components(separatedBy: ">重複</button>").count == 5)
            let likely = try await browser.get("/course/1/applications?only=likely").text
            #expect(likely.contains("4番(同じ方)") && !likely.contains("スズキ"))
            let ended = try await browser.follow(
                "/course/1/withdraw",
                [("application", "4"), ("because", "duplicate"), ("request", requestID(1).text)])
            #expect(ended.text.contains("4番 タナカ ハナ 様を「重複」にしました。"))
            let (address, fields) = try ended.undo()
            let back = try await browser.follow(address, fields)
            #expect(back.text.contains("4番 タナカ ハナ 様を元に戻しました。"))
            #expect(try await ward.ask(Applications(course: CourseID(1))).allSatisfy { $0.ended == nil })
            let twice = try await browser.post(
                "/course/1/restore", [("application", "4"), ("request", requestID(9).text)])
            #expect(twice.status == .conflict && twice.text.contains("取り消されていません。"))
        }
    }

    /// While the list is closed somebody may still call the wish off; until it is lifted for good.
    @Test func aWishIsCalledOffWhileTheListIsClosed() async throws {
        let ward = try await CourseShow.frozen()
        try await ward.browsing(as: [.operator]) { browser in
            let list = try await browser.get("/course/1/applications").text
            #expect(list.components(separatedBy: ">辞退</button>").count == 4)
            let ended = try await browser.follow(
                "/course/1/withdraw",
                [("application", "1"), ("because", "withdrawn"), ("request", requestID(1).text)])
            #expect(ended.text.contains("様を「辞退」にしました。") && !ended.text.contains("元に戻す"))
        }
    }
}
