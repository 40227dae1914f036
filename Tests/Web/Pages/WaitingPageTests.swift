import Clinic
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import TestSupport
import Testing

@testable import Web

/// キャンセル待ち and ご希望に添えず, each with its way back.
@Suite("The waiting list's page", .timeLimit(.minutes(10)))
struct WaitingPageTests {
    private func ward() async throws -> TestWard {
        let ward = try await TestWard.planned(at: "2026-04-06 09:00")
        try await ward.booked("2026-04-07 10:00")
        return ward
    }

    @Test func somebodyJoinsFromTheBookingPageLeavesAndComesBack() async throws {
        let ward = try await ward()
        try await ward.browsing { browser in
            let page = try await browser.get("/book/nakacho/person/1").text
            #expect(page.contains(#"formaction="/waiting/nakacho/join""#) && page.contains("5月6日(水)まで"))
            let joined = try await browser.follow(
                "/waiting/nakacho/join",
                [
                    ("person", "1"), ("weekday", "Tue"), ("weekday", "Thu"), ("part", "morning"),
                    ("until", "2026-04-20"), ("join", requestID(1).text),
                ])
            #expect(joined.text.contains("仲町 火・木 午前 4月20日(月)まで"))
            #expect(joined.text.contains("タナカ ハナ様のキャンセル待ちを承りましたので"))
            var (address, fields) = try joined.undo()
            let left = try await browser.follow(address, fields)
            #expect(left.text.contains("お待ちの方はいません。"))
            (address, fields) = try left.undo()
            let back = try await browser.follow(address, fields)
            #expect(back.text.contains("タナカ ハナ") && back.text.contains("キャンセル待ちに戻しました。"))
        }
    }

    /// A wish for any venue is on every list; whose it is, only where they are known.
    @Test func aWishOfSomebodyKnownElsewhereNamesNobody() async throws {
        let ward = try await ward()
        try await ward.booked("2026-04-08 10:00", "ヨソノ", 7, at: TestWard.shimura)
        try await ward.tell(JoinWaiting(resident: TestWard.resident("ヨソノ", 7)))
        try await ward.tell(JoinWaiting(resident: TestWard.resident("タナカ ハナ", 1)))
        try await ward.browsing { browser in
            let page = try await browser.get("/waiting/nakacho")
            #expect(page.status == .ok && page.text.contains("ほかの会場の方"))
            #expect(page.text.contains("タナカ ハナ") && !page.text.contains("ヨソノ"))
        }
    }

    @Test func somebodyNewMayWaitAndARefusalKeepsWhatWasTyped() async throws {
        let ward = try await ward()
        try await ward.browsing { browser in
            let typed = [("phone", "3958-0163"), ("kana", "すずき"), ("until", "2026-04-20")]
            let page = try await browser.post(
                "/waiting/nakacho/join", typed + [("join", requestID(1).text)])
            #expect(page.status == .unprocessableContent && page.text.contains(#"value="すずき""#))
            #expect(page.text.contains("＊年齢か生年月日を伺ってください。"))
            let joined = try await browser.follow(
                "/waiting/nakacho/join", typed + [("age", "80"), ("join", requestID(1).text)])
            #expect(joined.text.contains("スズキ"))
        }
    }

    @Test func whoGoesWithoutIsCountedAndUncounted() async throws {
        let ward = try await ward()
        try await ward.browsing { browser in
            let noted = try await browser.follow(
                "/waiting/nakacho/turn-away",
                [("part", "afternoon"), ("party", "2"), ("turn", requestID(1).text)])
            #expect(noted.text.contains("ご希望に添えなかったことを記録しました。"))
            let (address, fields) = try noted.undo()
            let back = try await browser.follow(address, fields)
            #expect(back.text.contains("ご希望に添えなかった記録を取り消しました。"))
            let again = try await browser.post(
                address, fields.map { $0.0 == "request" ? ($0.0, requestID(9).text) : $0 })
            #expect(again.status == .notFound)
        }
    }

    /// The list names nobody of another venue, and of somebody hidden only the name.
    @Test func theListIsTheVenuesOwn() async throws {
        let ward = try await ward()
        for (venue, kana, number) in [(TestWard.shimura, "フルカワ", 5), (TestWard.nakacho, "ヤマダ", 6)] {
            try await ward.tell(JoinWaiting(venue: venue, resident: TestWard.resident(kana, number)))
        }
        try await ward.tell(CorrectPerson(person: PersonID(3), secret: true))
        try await ward.browsing { browser in
            let page = try await browser.get("/waiting/nakacho").text
            #expect(page.contains("秘匿</strong> <a class=\"kana\" href=\"/book/nakacho/person/3\">ヤマダ</a>"))
            #expect(!page.contains("フルカワ") && !page.contains("090-1000"))
            #expect(try await browser.get("/waiting/shimura").status == .forbidden)
        }
    }
}
