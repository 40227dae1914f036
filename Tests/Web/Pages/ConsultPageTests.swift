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

/// The adviser's day: what is still to be written first, and what people came about before.
@Suite("The adviser's list", .timeLimit(.minutes(10)))
struct ConsultPageTests {
    /// 仲町 on Tuesday 7 April, 11:40: three have come, one of them recorded, one is to come, one is absent.
    /// タナカ was at 志村 the day before.
    private func ward() async throws -> TestWard {
        let ward = try await TestWard.planned(at: "2026-04-02 09:00")
        try await ward.booked("2026-04-06 10:00", at: TestWard.shimura)
        for (number, (time, kana)) in [
            ("10:00", "タナカ ハナ"), ("10:30", "ヤマダ トメ"), ("11:00", "スズキ キヨ"), ("11:30", "モリ マサ"),
            ("13:00", "ハヤシ リン"),
        ].enumerated() {
            try await ward.booked("2026-04-07 \(time)", kana, number + 1)
        }
        try await ward.tell(
            CorrectPerson(person: PersonID(3), reach: "ファクス 3958-0199", note: "<b>左側から</b>&"))
        ward.at("2026-04-06 10:40")
        let earlier = RecordEntry(topics: [Slug("line")!], otherTopic: "<b>通話&", result: .continues)
        try await ward.tell(WriteRecord(booking: BookingID(1), entry: earlier))
        ward.at("2026-04-07 11:40")
        for (booking, value) in [(2, MarkValue.attended), (3, .attended), (4, .attended), (5, .absent)] {
            try await ward.tell(MarkAttendance(booking: BookingID(Int64(booking)), value: value))
        }
        try await ward.tell(
            WriteRecord(booking: BookingID(2), entry: RecordEntry(topics: [Slug("maps")!])))
        return ward
    }

    /// The names in the order of the page, with the heading of each group.
    private func order(_ page: String) -> [String] {
        page.matches(of: /(?:<h2>|<p class="kana">)([^ <]+)/).map { String($0.1) }
    }

    @Test func whatIsToBeWrittenStandsFirst() async throws {
        try await ward().browsing(as: [.adviser]) { browser in
            let page = try await browser.get("/consult/nakacho").text
            #expect(order(page) == ["未記入", "ヤマダ", "スズキ", "これから", "ハヤシ", "記入済", "タナカ"])
            #expect(page.contains("初めて") && page.contains("聞こえにくい。連絡はファクス 3958-0199"))
            #expect(page.contains("メモ: &lt;b&gt;左側から&lt;/b&gt;&amp;") && !page.contains("<b>左側"))
            // Of somebody who has not come yet nothing is missing.
            #expect(page.components(separatedBy: #" <span class="badge open">"#).count == 1 + 2)
            #expect(page.contains(#"href="/record/6?from=consult" aria-label="相談票 ハヤシ リン 様""#))
            #expect(page.contains(#"href="/record/4?from=consult" aria-label="相談票 未記入 スズキ キヨ 様""#))
            #expect(!page.contains("090-1000"))
        }
    }

    /// Writing one moves it down, and the adviser is back on their list.
    @Test func savingLeadsBackToTheList() async throws {
        try await ward().browsing(as: [.adviser]) { browser in
            let form = try await browser.get("/record/3?from=consult").text
            #expect(form.contains(#"name="from" value="consult""#))
            let list = try await browser.follow(
                "/record/3",
                [("topic", "line"), ("from", "consult"), ("request", requestID(1).text)])
            #expect(list.text.contains("ヤマダ トメ 様の相談票を保存しました。"))
            #expect(
                order(list.text) == ["未記入", "スズキ", "これから", "ハヤシ", "記入済", "タナカ", "ヤマダ"])
        }
    }

    static let lookingBack: [(role: Role, may: Bool)] = [
        (.adviser, true), (.office, true), (.admin, true), (.venue, false),
    ]

    @Test(arguments: lookingBack)
    func earlierRecordsAreForAdvisers(role: Role, may: Bool) async throws {
        try await ward().browsing(as: [role]) { browser in
            let list = try await browser.get("/consult/nakacho").text
            #expect(list.contains(#"href="/record/2/earlier?from=consult""#) == may)
            #expect(try await browser.get("/record/2").text.contains("/record/2/earlier") == may)
            let page = try await browser.get("/record/2/earlier?from=consult")
            #expect(page.status == (may ? .ok : .forbidden))
            guard may else { return }
            #expect(page.text.contains("令和8年4月6日(月) 志村") && page.text.contains("<dd>継続</dd>"))
            #expect(page.text.contains("&lt;b&gt;通話&amp;") && !page.text.contains("<b>通話"))
            #expect(page.text.contains(#"href="/consult/nakacho""#))
            // Their record of today is no earlier one.
            #expect(!page.text.contains("地図"))
        }
    }

    @Test func whoHasNoneHasNone() async throws {
        let ward = try await ward()
        let walkIn = try await ward.tell(
            WalkIn(venue: TestWard.nakacho, at: TestWard.instant("2026-04-07 11:35")))
        try await ward.browsing(as: [.adviser]) { browser in
            let known = try await browser.get("/record/4/earlier").text
            #expect(known.contains("これまでの相談票はありません。"))
            let nameless = try await browser.get("/record/\(walkIn.booking)/earlier").text
            #expect(nameless.contains("お名前のない方"))
            #expect(
                !(try await browser.get("/consult/nakacho").text)
                    .contains("/record/\(walkIn.booking)/earlier"))
        }
    }

    @Test func onlyTheirOwnVenueAndOnlyToday() async throws {
        let ward = try await ward()
        try await ward.browsing(as: [.adviser]) { browser in
            let elsewhere = try await browser.get("/consult/shimura")
            #expect(elsewhere.status == .forbidden && !elsewhere.text.contains("タナカ"))
            #expect(try await browser.get("/consult/nowhere").status == .notFound)
            ward.at("2026-04-07 11:50")
            #expect(try await browser.get("/record/2/earlier").status == .ok)
        }
        ward.at("2026-04-08 09:00")
        let key = try await ward.signedIn("mori", [.adviser])
        try await Front(ward: ward).routes { client in
            let page = try await Browser(client, key: key).get("/record/2/earlier")
            #expect(page.status == .forbidden && !page.text.contains("志村"))
        }
    }

    static let starts: [(roles: Set<Role>, place: String)] = [
        ([.adviser], "/consult/nakacho"), ([.venue], "/day/nakacho"), ([.venue, .adviser], "/day/nakacho"),
    ]

    @Test(arguments: starts)
    func everybodyBeginsWhereTheyWork(roles: Set<Role>, place: String) async throws {
        let ward = try await TestWard.planned(at: "2026-04-07 09:00")
        let key = try await ward.signedIn("mori", roles)
        try await Front(ward: ward).routes { client in
            let browser = Browser(client, key: key)
            #expect(try await browser.get("/").headers[.location] == place)
            let page = try await browser.get(place).text
            #expect(page.contains(#"<a href="/consult/nakacho""#), "the link in the frame")
        }
    }

    static let doors: [(role: Role, sees: Bool)] = [
        (.venue, true), (.adviser, true), (.office, true), (.operator, false),
    ]

    /// 本日の受付: of those who have come it says whether their record is there.
    @Test(arguments: doors)
    func theDaySaysWhatIsWritten(role: Role, sees: Bool) async throws {
        try await ward().browsing(as: [role]) { browser in
            let page = try await browser.get("/day/nakacho").text
            #expect(page.contains(#"href="/record/2" aria-label="相談票 記入済 タナカ ハナ 様""#) == sees)
            #expect(page.contains(#"href="/record/3" aria-label="相談票 未記入 ヤマダ トメ 様""#) == sees)
            // Neither of those who are to come nor of those who have not come.
            #expect(!page.contains("/record/5") && !page.contains("/record/6"))
            #expect(page.contains("メモ: &lt;b&gt;左側から"))
        }
    }
}
