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

/// 予約: a number, a tap on a person, a tap on a time.
@Suite("The booking page", .timeLimit(.minutes(10)))
struct BookPageTests {
    private static let venue = [("venue", "nakacho")]

    private func ward(_ edit: (inout WardPlan) -> Void = { _ in }) async throws -> TestWard {
        let ward = try await TestWard.planned(at: "2026-04-02 09:00", edit)
        try await ward.booked("2026-04-07 10:00")
        ward.at("2026-04-06 09:00")
        return ward
    }

    @Test func aKnownCallerIsBookedAndTakenBack() async throws {
        let ward = try await ward()
        try await ward.browsing { browser in
            let page = try await browser.follow("/people", Self.venue + [("query", "090-1000-1001")])
            #expect(page.text.contains("タナカ ハナ 様") && page.text.contains("75歳"))
            #expect(page.text.contains("4月7日(火) 10:00 仲町"), "what they have already")
            let take = try page.button("nakacho/2026-04-09/10:30")
            let done = try await browser.follow("/book/nakacho/take", [("person", "1"), ("take", take)])
            #expect(done.text.contains("仲町ふれあい館で／4月（しがつ）9日（ここのか）、木曜日／午前10時30分から"))
            #expect(done.text.contains("予約 2 をお取りしました。") && done.text.contains("/booking/2/slip"))
            #expect(try await ward.state(2) == .booked)
            let (address, fields) = try done.undo()
            _ = try await browser.follow(address, fields)
            #expect(try await ward.state(2) == .cancelled)
        }
    }

    @Test func aCoupleIsAskedWhichOfThem() async throws {
        let ward = try await ward()
        try await ward.booked("2026-04-07 10:30", "タナカ イチロウ", 1)
        try await ward.browsing { browser in
            let page = try await browser.post("/people", Self.venue + [("query", "０９０１０００１００１")])
            #expect(page.status == .ok && page.text.contains("タナカ ハナ") && page.text.contains("タナカ イチロウ"))
            #expect(page.text.contains(#"href="/book/nakacho/person/1""#))
            #expect(page.text.contains(#"href="/book/nakacho/person/2""#))
            #expect(try await browser.get("/book/nakacho/person/2").text.contains("タナカ イチロウ 様"))
        }
    }

    @Test func somebodyNewIsBookedWithKanaAndAge() async throws {
        let ward = try await ward()
        try await ward.browsing { browser in
            let page = try await browser.post("/people", Self.venue + [("query", "3958-0163")])
            #expect(page.text.contains("登録なし") && page.text.contains(#"value="3958-0163""#))
            let take = try page.button("nakacho/2026-04-07/11:00")
            let typed = [
                ("phone", "3958-0163"), ("kana", "すずき きよ"), ("year", "昭和２１"), ("month", "3"), ("day", "5"),
                ("caller", "family"), ("backPhone", "090-1000-1099"), ("backWho", "娘"), ("party", "2"),
            ]
            let done = try await browser.follow("/book/nakacho/take", typed + [("take", take)])
            #expect(done.text.contains("スズキ キヨ") && done.text.contains("お二人"))
            #expect(done.text.contains("IDとパスワードの控え"), "the first time: what to bring")
            let whole = try await ward.ask(ShowBooking(booking: BookingID(2)))
            #expect(whole.party == 2 && whole.caller == .family)
            #expect(whole.callBack == CallBack(phone: "090-1000-1099", who: "娘"))
            let person = try await ward.ask(ShowPerson(person: PersonID(2))).person
            #expect(person.age == 80 && person.phones == ["03-3958-0163"])
        }
    }

    /// Enter in a field is no tap on a time.
    @Test func enterBooksNothing() async throws {
        let ward = try await ward()
        try await ward.browsing { browser in
            let before = try await ward.desk.version()
            let page = try await browser.post(
                "/book/nakacho/take", [("check", "1"), ("kana", "すずき"), ("age", "八十")])
            #expect(page.text.contains("＊年齢は数字で入れてください。") && page.text.contains(#"value="すずき""#))
            #expect(try await ward.desk.version() == before)
            let order = page.text.components(separatedBy: #"action="/book/nakacho/take""#)[1]
            let first = try #require(order.firstMatch(of: /<button[^>]*name="([a-z]+)"/)?.1)
            #expect(first == "check", "the button that Enter presses")
        }
    }

    @Test func aTapSentTwiceIsOneAndAnotherTimeIsAnother() async throws {
        let ward = try await ward()
        try await ward.browsing { browser in
            let page = try await browser.get("/book/nakacho/person/1")
            for place in ["nakacho/2026-04-07/11:00", "nakacho/2026-04-07/11:00", "nakacho/2026-04-09/11:00"]
            {
                let take = try page.button(place)
                _ = try await browser.follow("/book/nakacho/take", [("person", "1"), ("take", take)])
            }
            #expect(try await ward.ask(ShowPerson(person: PersonID(1))).person.bookings.count == 3)
        }
    }

    static let refused: [(typed: [(String, String)], status: HTTPResponse.Status, words: String)] = [
        ([("kana", "すずき"), ("age", "50")], .conflict, "60歳以上の方が対象です"),
        ([("kana", "すずき"), ("age", "59")], .conflict, "生年月日が分からないまま予約する理由"),
        ([("kana", "すずき")], .unprocessableContent, "＊年齢か生年月日を伺ってください。"),
        ([("kana", "<b>&"), ("age", "70")], .unprocessableContent, "&lt;b&gt;&amp;"),
        ([("age", "70")], .unprocessableContent, "＊お名前のかなを入れてください。"),
        ([("kana", "すずき"), ("year", "21"), ("month", "3"), ("day", "5")], .unprocessableContent, "＊その生年月日は"),
        ([("kana", "すずき"), ("age", "70"), ("backWho", "娘")], .unprocessableContent, "＊折り返しの電話番号も"),
    ]

    @Test(arguments: refused)
    func aRefusalSaysWhyAndKeepsWhatWasTyped(
        typed: [(String, String)], status: HTTPResponse.Status, words: String
    ) async throws {
        let ward = try await ward()
        try await ward.browsing { browser in
            let take = "nakacho/2026-04-07/11:00/\(requestID(1))"
            let page = try await browser.post(
                "/book/nakacho/take", typed + [("phone", "3958-0163"), ("take", take)])
            #expect(page.status == status && page.text.contains(words), "\(page.status) \(page.text)")
            #expect(page.text.contains(#"role="alert""#) && page.text.contains(#"value="3958-0163""#))
            #expect(!page.text.contains("<b>&"))
            #expect(try await ward.ask(Find(query: "3958-0163")).isEmpty)
        }
    }

    @Test func whatIsTakenHasOthersNearIt() async throws {
        let ward = try await ward()
        try await ward.browsing { browser in
            let gone = "nakacho/2026-04-07/10:00/\(requestID(1))"
            let page = try await browser.post("/book/nakacho/take", [("person", "1"), ("take", gone)])
            #expect(page.status == .conflict && page.text.contains("もう埋まっています"))
            #expect(page.text.contains("仲町 4月7日(火) 10:30") && !page.text.contains("志村 4月"))
            let take = try page.button("nakacho/2026-04-07/10:30")
            _ = try await browser.follow("/book/nakacho/take", [("person", "1"), ("take", take)])
            #expect(try await ward.state(2) == .booked)
        }
    }

    @Test func aReasonLetsSomebodyPastTheLimit() async throws {
        let ward = try await ward { $0.ward.calls.limits = .init(openBookings: 1, perDay: 1) }
        try await ward.browsing { browser in
            let fields = [("person", "1"), ("take", "nakacho/2026-04-09/10:00/\(requestID(1))")]
            let page = try await browser.post("/book/nakacho/take", fields)
            #expect(page.status == .conflict && page.text.contains("理由を書いて 4月9日(木) 10:00 を予約する"))
            let take = try page.button("nakacho/2026-04-09/10:00")
            _ = try await browser.follow(
                "/book/nakacho/take", [("person", "1"), ("take", take), ("limitWaiver", "機種を変えたため")])
            #expect(try await ward.state(2) == .booked)
        }
    }

    @Test func whoeverItMightBeIsChosenByATap() async throws {
        let ward = try await ward()
        try await ward.tell(
            Book(
                wish: TestWard.wish(TestWard.nakacho, "2026-04-07 10:30"),
                resident: TestWard.resident("タナカ ハナ"), newPerson: true))
        try await ward.browsing { browser in
            let typed = [("kana", "タナカ ハナ"), ("phone", "090-1000-1001"), ("age", "75")]
            let wish = [("take", "nakacho/2026-04-09/10:00/\(requestID(1))")]
            let page = try await browser.post("/book/nakacho/take", typed + wish)
            #expect(page.status == .conflict && page.text.contains("利用者 2 (同じ電話、同じ名前) として予約"))
            let values = page.text.matches(of: /name="take" value="([^"]+)"/).map { String($0.1) }
            let second = try #require(values.first { $0.hasSuffix("/2") })
            let new = try #require(values.first { $0.hasSuffix("/new") })
            _ = try await browser.follow("/book/nakacho/take", typed + [("take", second)])
            #expect(try await ward.ask(ShowBooking(booking: BookingID(3))).person == PersonID(2))
            let later = new.replacing("10:00", with: "10:30")
            _ = try await browser.follow("/book/nakacho/take", typed + [("take", later)])
            #expect(try await ward.ask(ShowBooking(booking: BookingID(4))).person == PersonID(3))
        }
    }

    @Test func aSeatMayBeChosenFirst() async throws {
        let ward = try await ward()
        try await ward.browsing { browser in
            let asking = try await browser.get("/book/nakacho/at/2026-04-07/11:00")
            #expect(asking.text.contains("4月7日(火) 11:00"))
            let page = try await browser.follow(
                "/people",
                Self.venue + [("query", "1001"), ("date", "2026-04-07"), ("start", "11:00")])
            #expect(page.text.contains("4月7日(火) 11:00 を予約する"))
            #expect(try await browser.get("/book/nakacho/at/2026-04-07/noon").status == .notFound)
        }
    }

    /// Before the month opens its times are shown, and no tap takes them.
    @Test func whatIsNotOpenYetIsNoButton() async throws {
        let ward = try await TestWard.planned(at: "2026-04-06 09:00") {
            $0.ward.bookingOpens.months = [
                .init(month: CivilMonth("2026-04")!, opensAt: TestWard.instant("2026-04-08 09:00"))
            ]
        }
        try await ward.tell(AddPerson(resident: TestWard.resident("タナカ ハナ")))
        try await ward.browsing(as: [.operator]) { browser in
            let page = try await browser.get("/book/nakacho/person/1")
            #expect(page.text.contains("予約は4月8日(水) 09:00から"), "\(page.status) \(page.text)")
            #expect(!page.text.contains("name=\"take\""))
            #expect(page.text.contains("予約できる空きがありません。"))
        }
    }
}
