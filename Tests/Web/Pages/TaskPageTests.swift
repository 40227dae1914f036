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

/// 電話連絡: taking up a call, the words, and what came of it.
@Suite("Calls to make, as pages", .timeLimit(.minutes(10)))
struct TaskPageTests {
    /// 10:30 of 7 April is offered to コバヤシ; タナカ, who comes that day for the first time, is to be reminded.
    private func ward(secret: Bool = false) async throws -> TestWard {
        let ward = try await TestWard.planned(at: "2026-04-02 09:00")
        try await ward.booked("2026-04-07 10:00")
        try await ward.booked("2026-04-07 10:30", "スズキ キヨ", 2)
        try await ward.tell(
            JoinWaiting(venue: TestWard.nakacho, resident: TestWard.resident("コバヤシ", 4)))
        if secret { try await ward.tell(CorrectPerson(person: PersonID(3), secret: true)) }
        ward.at("2026-04-06 09:00")
        try await ward.tell(Cancel(booking: BookingID(2)))
        return ward
    }

    private func next(_ browser: Browser, _ request: Int = 1) async throws -> TestResponse {
        try await browser.follow("/tasks/claim", [("request", requestID(request).text)])
    }

    @Test func theMostUrgentComesFirstWithItsWords() async throws {
        let ward = try await ward()
        try await ward.browsing { browser in
            let list = try await browser.get("/tasks").text
            let offer = try #require(list.range(of: "空きのご案内"))
            #expect(list.range(of: "確認の電話").map { offer.lowerBound < $0.lowerBound } == true)
            let page = try await next(browser).text
            for word in [
                "コバヤシ 様", "090-1000-1004", "お待ちいただいておりました空きが出ましたので", "承諾", "辞退", "不在", "番号違い",
                "留守番電話には",
            ] {
                #expect(page.contains(word), "\(word)")
            }
        }
    }

    @Test func anAcceptedOfferIsABooking() async throws {
        let ward = try await ward()
        try await ward.browsing { browser in
            _ = try await next(browser)
            let done = try await browser.follow(
                "/tasks/1/result", [("result", "accepted"), ("request", requestID(2).text)])
            #expect(done.text.contains("お待たせいたしましたが") && done.text.contains("コバヤシ様のご予約を"))
            #expect(try await ward.state(3) == .booked)
        }
    }

    static let results: [(result: String, words: String)] = [
        ("declined", "今回お見送りと承りましたので"), ("message", "「留守電に伝言」と記録しました。あとでまた出ます。"),
        ("no-answer", "「不在」と記録しました。あとでまた出ます。"), ("wrong-number", "「番号違い」と記録しました。"),
    ]

    @Test(arguments: results)
    func aResultIsKept(result: String, words: String) async throws {
        let ward = try await ward()
        try await ward.browsing { browser in
            _ = try await next(browser)
            let done = try await browser.follow(
                "/tasks/1/result", [("result", result), ("request", requestID(2).text)])
            #expect(done.text.contains(words))
            let again = try await browser.post(
                "/tasks/1/result", [("result", "family"), ("request", requestID(3).text)])
            #expect(again.status.code == 409 || again.status.code == 422)
        }
    }

    /// What one browser rings no other gets; and each goes on with its own.
    @Test func twoBrowsersRingTwoPeople() async throws {
        let ward = try await ward()
        try await ward.browsing { first in
            #expect(try await next(first).text.contains("コバヤシ 様"))
            try await ward.browsing(as: [.operator]) { second in
                let other = try await next(second, 4).text
                let list = try await second.get("/tasks").text
                #expect(other.contains("タナカ ハナ 様") && list.contains("電話中"))
            }
            #expect(try await next(first, 5).text.contains("コバヤシ 様"), "its own comes again")
        }
    }

    /// Nobody else may hear of somebody under 秘匿.
    @Test func ofSomebodyHiddenNobodyElseIsTold() async throws {
        let ward = try await ward(secret: true)
        try await ward.browsing { browser in
            #expect(!(try await browser.get("/tasks").text.contains("コバヤシ")))
            let page = try await next(browser).text
            #expect(page.contains("秘匿</strong> コバヤシ 様") && page.contains("ご本人だけに続きを読む。"))
            #expect(!page.contains("留守番電話には") && !page.contains("value=\"message\""))
        }
    }

    /// A day that is off: other seats are proposed, and a tap moves.
    @Test func aClosureIsToldWithSeatsToMoveTo() async throws {
        let ward = try await ward()
        try await ward.tell(CloseSeats(venue: TestWard.nakacho, date: CivilDate("2026-04-07")!))
        try await ward.browsing { browser in
            let task = try #require(
                try await ward.ask(Tasks()).first { $0.kind == .closure && $0.booking == BookingID(1) }?.task)
            let page = try await browser.get("/tasks/\(task)")
            #expect(page.text.contains("お休みになりました。") && page.text.contains("休止のため取り消す"))
            let take = try page.button("nakacho/2026-04-09/10:00")
            _ = try await browser.follow("/booking/1/move", [("take", take)])
            #expect(try await ward.state(1) == .moved)
            #expect(try await browser.get("/tasks/\(task)").status == .notFound)
        }
    }
}
