import Clinic
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import TestSupport
import Testing

@testable import Web

/// A booking's page: moved, cancelled, and taken back.
@Suite("A booking's page", .timeLimit(.minutes(10)))
struct BookingPageTests {
    private func ward() async throws -> TestWard {
        let ward = try await TestWard.planned(at: "2026-04-02 09:00")
        try await ward.booked("2026-04-07 10:00")
        try await ward.tell(
            CorrectPerson(
                person: PersonID(1), reach: "<b>ファクス& 3958-0199"))
        ward.at("2026-04-06 09:00")
        return ward
    }

    @Test func itShowsWhatThereIsToKnow() async throws {
        let ward = try await ward()
        try await ward.browsing { browser in
            let page = try await browser.get("/booking/1").text
            for word in [
                "タナカ ハナ 様", "090-1000-1001", "4月7日(火) 10:00 仲町", "初めて",
                "聞こえにくい方。連絡は&lt;b&gt;ファクス&amp; 3958-0199",
                "体調", "都合", "解決", "その他",
            ] {
                #expect(page.contains(word), "\(word)")
            }
            let card = try await browser.get("/book/nakacho/person/1").text
            #expect(card.contains("&lt;b&gt;ファクス&amp;") && !card.contains("<b>ファクス"))
            #expect(try await browser.get("/booking/99").status == .notFound)
            #expect(try await browser.get("/booking/x").status == .notFound)
        }
    }

    @Test func itIsMovedAndMovedBack() async throws {
        let ward = try await ward()
        try await ward.browsing { browser in
            let take = try await browser.get("/booking/1").button("nakacho/2026-04-09/13:00")
            let moved = try await browser.follow("/booking/1/move", [("take", take)])
            #expect(moved.text.contains("午前10時からでしたが／同じ仲町ふれあい館で"))
            #expect(moved.text.contains("変更しました。4月9日(木) 13:00 仲町"))
            #expect(try await browser.get("/booking/1").text.contains("変更後の予約 2"))
            let (address, fields) = try moved.undo()
            let back = try await browser.follow(address, fields)
            #expect(back.text.contains("変更しました。4月7日(火) 10:00 仲町"))
            #expect(try await ward.state(2) == .moved)
            #expect(try await ward.state(3) == .booked)
        }
    }

    @Test(arguments: [Booking.Cause.unwell, .unsuited, .solved, .other])
    func itIsCancelledWithACauseAndRestored(cause: Booking.Cause) async throws {
        let ward = try await ward()
        try await ward.browsing { browser in
            #expect(try await browser.get("/booking/1").text.contains("value=\"\(cause.rawValue)\""))
            let done = try await browser.follow(
                "/booking/1/cancel", [("cause", cause.rawValue), ("request", requestID(1).text)])
            #expect(try await ward.state(1) == .cancelled)
            #expect(done.text.contains("お取り消しいたしました。") && !done.text.contains("/booking/1/move"))
            let (address, fields) = try done.undo()
            let back = try await browser.follow(address, fields)
            #expect(back.text.contains("元に戻しました。") && back.text.contains("元どおりにいたしました。"))
            #expect(try await ward.state(1) == .booked)
        }
    }

    @Test func aRefusalShowsWhatIsFree() async throws {
        let ward = try await ward()
        try await ward.booked("2026-04-07 10:30", "スズキ キヨ", 2)
        try await ward.browsing { browser in
            let gone = "nakacho/2026-04-07/10:30/\(requestID(1))"
            let page = try await browser.post("/booking/1/move", [("take", gone)])
            #expect(page.status == .conflict && page.text.contains("仲町 4月7日(火) 11:00"))
            #expect(try await browser.post("/booking/1/move").status == .unprocessableContent)
            #expect(try await ward.state(1) == .booked)
        }
    }

    /// 秘匿: nothing but the flag, until the whole name has been said.
    @Test func nothingIsShownOfSomebodyHiddenBeforeTheyAreIdentified() async throws {
        let ward = try await ward()
        try await ward.tell(CorrectPerson(person: PersonID(1), secret: true))
        try await ward.browsing { browser in
            for address in ["/booking/1", "/book/nakacho/person/1"] {
                for response in [
                    try await browser.get(address), try await browser.post(address, [("said", "たなか")]),
                ] {
                    #expect(response.text.contains("秘匿"), "\(address)")
                    for word in ["090-1000-1001", "4月7日", "田中", "3958-0199", "name=\"take\""] {
                        #expect(!response.text.contains(word), "\(address) \(word)")
                    }
                }
                let shown = try await browser.post(address, [("said", "たなか はな")])
                #expect(shown.text.contains("秘匿</strong> タナカ ハナ 様"), "on the same line")
                #expect(shown.text.contains("090-1000-1001") && shown.text.contains("name=\"take\""))
            }
            let found = try await browser.post("/people", [("query", "たなか"), ("venue", "nakacho")])
            #expect(found.headers[.location] == "/book/nakacho/person/1")
        }
    }

    /// A venue's own people only; and an exact match elsewhere is linked without a word of who it is.
    @Test func anotherVenuesPersonIsLinkedAndNotShown() async throws {
        let ward = try await ward()
        try await ward.booked("2026-04-08 10:00", "フルカワ キヨ", 7, at: TestWard.shimura)
        try await ward.browsing { browser in
            let page = try await browser.post("/people", [("query", "090-1000-1007"), ("venue", "nakacho")])
            #expect(page.text.contains("登録なし") && !page.text.contains("フルカワ"))
            #expect(try await browser.get("/book/nakacho/person/2").status == .notFound)
            #expect(try await browser.get("/booking/2").status == .notFound)
            #expect(try await browser.get("/book/shimura/person/1").status == .forbidden)
            let take = "nakacho/2026-04-09/10:00/\(requestID(1))"
            _ = try await browser.follow(
                "/book/nakacho/take",
                [("phone", "090-1000-1007"), ("kana", "ふるかわ きよ"), ("take", take)])
            #expect(try await ward.ask(ShowBooking(booking: BookingID(3))).person == PersonID(2))
            #expect(!(try await browser.get("/book/nakacho/person/2").text.contains("志村")))
        }
    }
}
