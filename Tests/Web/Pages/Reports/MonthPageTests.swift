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

/// 月締め: what is to be settled is listed, excused in writing, and then the month stands.
@Suite("The pages of 月締め", .timeLimit(.minutes(10)))
struct MonthPageTests {
    private static let april = CivilMonth("2026-04")!

    /// In April 仲町 has the 7th and the 9th open, 志村 the 8th.
    private static func ward() async throws -> TestWard {
        let ward = try await PeriodPageTests.ward()
        for opened in try await ward.ask(OpenDays()) where !(7...9).contains(opened.date.day) {
            try await ward.tell(CloseDay(venue: opened.venue, date: opened.date))
        }
        return ward
    }

    /// The days that the form lists.
    private static let days = [
        ("days", "nakacho 2026-04-07 2026-04-09"), ("days", "shimura 2026-04-08"),
    ]

    private func request(_ number: Int = 1) -> (String, String) { ("request", requestID(number).text) }

    @Test func whatIsOpenIsListedByVenueAndDay() async throws {
        try await Self.ward().browsing(as: [.office]) { browser in
            let list = try await browser.get("/months").text
            #expect(list.contains("整理の済んでいない日が3日あります。") && list.contains("まだ終わっていません。"))
            let page = try await browser.get("/months/2026-04").text
            for part in [
                "href=\"/close/nakacho/2026-04-07\"", "href=\"/close/nakacho/2026-04-09\"",
                "href=\"/close/shimura/2026-04-08\"", "name=\"reason-nakacho\"",
                "name=\"reason-shimura-2026-04-08\"", "日締めがまだです", "2026年4月を締める",
                "href=\"/months/2026-04/review\"",
            ] + Self.days.map({ "name=\"\($0.0)\" value=\"\($0.1)\"" }) {
                #expect(page.contains(part), "\(part)")
            }
            #expect(!page.contains("basis=closed"))
        }
    }

    @Test func aDayWithoutReasonKeepsTheMonthOpen() async throws {
        let ward = try await Self.ward()
        try await ward.browsing(as: [.office]) { browser in
            let typed = [("reason-nakacho-2026-04-07", "大雨 <b>&"), ("reason-shimura", "工事"), request()]
            let page = try await browser.post("/months/2026-04/close", Self.days + typed)
            #expect(page.status.code == 409, "\(page.status)")
            #expect(page.text.contains("仲町 4/9") && page.text.contains("value=\"大雨 &lt;b&gt;&amp;\""))
            #expect(page.text.contains("value=\"工事\""))
            // the one day that lacks its reason is named at its field
            #expect(page.text.ranges(of: "＊日締めをするか").count == 1)
            #expect(page.text.contains("aria-describedby=\"reason-nakacho-2026-04-09-fault\""))
        }
        #expect(try await ward.ask(ShowMonth(month: Self.april)).closing == nil)
    }

    @Test func reasonsOfADayAndOfAVenueCloseTheMonth() async throws {
        let ward = try await Self.ward()
        try await ward.browsing(as: [.admin]) { browser in
            let typed = [
                ("reason-nakacho", "工事"), ("reason-nakacho-2026-04-09", "大雨 <b>"), ("reason-shimura", "停電"),
                request(),
            ]
            let page = try await browser.follow("/months/2026-04/close", Self.days + typed)
            let state = try await ward.ask(ShowMonth(month: Self.april))
            let closing = try #require(state.closing)
            #expect(state.excuses.map(\.reason) == ["工事", "停電", "大雨 <b>"])
            for part in [
                "2026年4月を締めました。", closing.journalHash, "\(closing.entries)行", "大雨 &lt;b&gt;", "停電",
                "締めてからの訂正はありません。", "href=\"/reports/2026-04?basis=closed\"",
                "href=\"/months/2026-04/xlsx\"",
            ] {
                #expect(page.text.contains(part), "\(part)")
            }
            #expect(!page.text.contains("を締める</button>"))
            let list = try await browser.get("/months").text
            #expect(list.contains("令和8年5月1日に締めました。"))
        }
    }

    /// The same form sent again, by a double click or because no answer came, is the same wish: its answer is
    /// the same, although nothing is left to be excused.
    @Test func theSameFormTwiceClosesOnce() async throws {
        let ward = try await Self.ward()
        try await ward.browsing(as: [.office]) { browser in
            let typed = Self.days + [("reason-nakacho", "工事"), ("reason-shimura", "停電"), request()]
            let first = try await browser.post("/months/2026-04/close", typed)
            #expect(first.status == .seeOther, "\(first.status)")
            try await ward.tell(CloseDay(venue: TestWard.nakacho, date: CivilDate("2026-04-07")!))
            let again = try await browser.post("/months/2026-04/close", typed)
            #expect(again.status == .seeOther && again.headers[.location] == first.headers[.location])
        }
        #expect(try await ward.ask(ShowMonth(month: Self.april)).excuses.count == 3)
    }

    /// A list of days that is none, and a reason for a day that has been settled since, are refused on the
    /// page.
    @Test(arguments: ["nakacho x", "? 2026-04-07", "nakacho 2026-04-07 2026-04-11"])
    func aListThatDoesNotHoldIsRefused(days: String) async throws {
        let ward = try await Self.ward()
        try await ward.browsing(as: [.office]) { browser in
            let page = try await browser.post(
                "/months/2026-04/close", [("days", days), ("reason-nakacho", "工事"), request()])
            #expect(page.status.code == 422 && page.text.contains("value=\"工事\""), "\(page.status)")
        }
        #expect(try await ward.ask(ShowMonth(month: Self.april)).closing == nil)
    }

    /// A correction after the close shows, and the two reports say each its number.
    @Test func aCorrectionShowsAndLeavesTheClosedReport() async throws {
        let ward = try await Self.ward()
        try await ward.browsing(as: [.office]) { browser in
            _ = try await browser.follow(
                "/months/2026-04/close",
                Self.days + [("reason-nakacho", "工事"), ("reason-shimura", "工事"), request()])
            try await ward.tell(
                MarkAttendance(booking: BookingID(3), value: .attended))
            let page = try await browser.get("/months/2026-04").text
            #expect(page.contains("参加人数(延べ)") && !page.contains("締めてからの訂正はありません。"))
            let list = try await browser.get("/months").text
            #expect(list.contains("その後の訂正1件。"))
            func opened(_ query: String) async throws -> Bool {
                try await browser.get("/reports/2026-04\(query)").text
                    .contains("explain/visits?programme=consultation&amp;venue=shimura")
            }
            #expect(try await opened(""))
            #expect(try await !opened("?basis=closed"))
            let closed = try await browser.get("/reports/2026-04?basis=closed").text
            #expect(closed.contains("月締め時点の数") && closed.contains("href=\"/reports/2026-04\">現在の数"))
            let rows = try await browser.get("/reports/2026-04/explain/absent?basis=closed").text
            #expect(rows.contains("/booking/3"))
        }
    }

    /// What is not settled so far is listed, and how many days are still to come.
    @Test func aMonthThatGoesOnListsWhatIsNotSettled() async throws {
        let ward = try await TestWard.planned(at: "2026-04-06 09:00")
        ward.at("2026-04-08 12:00")
        try await ward.browsing(as: [.office]) { browser in
            let page = try await browser.get("/months/2026-04").text
            #expect(page.contains("2026年4月はまだ終わっていません。"))
            #expect(page.contains("これからの開催日が10日あります。") && page.contains("日締めがまだです"))
            #expect(!page.contains("action=\"/months/2026-04/close\""))
            let list = try await browser.get("/months").text
            #expect(list.contains("まだ終わっていません。整理の済んでいない日が2日あります"))
        }
    }

    @Test func aMonthThatGoesOnHasNoForm() async throws {
        try await Self.ward().browsing(as: [.office]) { browser in
            let page = try await browser.get("/months/2026-05").text
            #expect(page.contains("2026年5月はまだ終わっていません。"))
            #expect(!page.contains("action=\"/months/2026-05/close\""))
            let review = try await browser.get("/months/2026-04/review")
            #expect(review.status == .ok && review.text.contains("確認表"))
            for address in ["/months/2026-4", "/months/x", "/months/2026-04-01/review"] {
                let page = try await browser.get(address)
                #expect(page.status == .notFound, "\(address)")
            }
        }
    }
}
