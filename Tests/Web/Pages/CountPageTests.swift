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

/// ＋1 without script, what the script sends, and the entry from paper.
@Suite("The counting page", .timeLimit(.minutes(10)))
struct CountPageTests {
    /// Corner 1 is today, Tuesday 7 April, 10:10.
    private func ward(at moment: String = "2026-04-07 10:10") async throws -> TestWard {
        let ward = try await TestWard.planned(at: "2026-04-02 09:00")
        try await ward.tell(Samples.corner("2026-04-07"))
        ward.at(moment)
        return ward
    }

    private func people(_ ward: TestWard) async throws -> Int {
        try await ward.ask(ShowCorner(corner: CornerID(1))).day.people
    }

    @Test func theButtonIsAFormAndIsTakenBack() async throws {
        let ward = try await ward()
        try await ward.browsing(as: [.adviser]) { browser in
            // Given a page on which nothing is chosen
            let page = try await browser.get("/corner/1").text
            #expect(page.contains("＋1") && !page.contains(" checked"))
            #expect(page.contains(#"data-now="1775524200000""#) && page.contains(#"data-date="2026-04-07""#))
            let tap = try await browser.get("/corner/1").value(of: "tap")
            // When it is sent twice
            let form = [
                ("tap", tap), ("age", "80-84"), ("gender", "2"), ("topic", "maps"),
                ("request", requestID(1).text),
            ]
            _ = try await browser.post("/corner/1/tap", form)
            let again = try await browser.post("/corner/1/tap", form)
            // Then one is counted, and can be taken back
            #expect(again.text.contains("1人数えました。") && again.text.contains(#"data-people="1""#))
            let figures = try await ward.ask(ShowCorner(corner: CornerID(1)))
            #expect(figures.ageBands.map(\.band) == [.from80] && figures.topics.map(\.label) == ["地図"])
            let (address, fields) = try again.undo()
            let undone = try await browser.post(address, fields)
            #expect(undone.text.contains("＋1を取り消しました。") && undone.text.contains(#"data-people="0""#))
            // A page from before, with another choice under the same id, is told so.
            let late = try await browser.post(
                "/corner/1/tap", [("tap", tap), ("age", "90+"), ("request", requestID(2).text)])
            #expect(late.text.contains("もう一度押してください。"))
        }
    }

    @Test func theScriptIsToldWhatHasCome() async throws {
        let ward = try await ward()
        try await ward.browsing { browser in
            let now = TestWard.instant("2026-04-07 10:05").milliseconds
            let (first, second, back) = (Samples.tap(1).text, Samples.tap(2).text, Samples.tap(3).text)
            let lines = [
                "\(first),\(now),65-69,1,line,", "\(second),\(now),,,,", "\(back),\(now),,,,\(second)",
            ]
            for request in 1...2 {
                let response = try await browser.post(
                    "/corner/1/taps",
                    lines.map { ("tap", $0) } + [("request", requestID(request).text)])
                #expect(response.headers[.contentType] == "application/json")
                let answer = try Wire.value(
                    CountCorner.Answer.self, from: Data(response.body.readableBytesView))
                #expect(answer.acknowledged.map(\.text) == [first, second, back] && answer.people == 1)
            }
            #expect(try await ward.ask(ShowCorner(corner: CornerID(1))).hours.map(\.hour) == [10])
        }
    }

    static let unreadable = [
        "", "x", "x,1,,,,", ",1,,,,", "0190c0de-0000-4000-8000-000000000001,,,,,",
        "0190c0de-0000-4000-8000-000000000001,1,old,,,", "0190c0de-0000-4000-8000-000000000001,1,,5,,",
        "0190c0de-0000-4000-8000-000000000001,1,,,地図,", "0190c0de-0000-4000-8000-000000000001,1,,,,x",
        "0190c0de-0000-4000-8000-000000000001,1,,,,,",
    ]

    @Test(arguments: unreadable)
    func whatIsNoTapIsNotCounted(line: String) async throws {
        let ward = try await ward()
        try await ward.browsing { browser in
            let response = try await browser.post(
                "/corner/1/taps", [("tap", line), ("request", requestID(1).text)])
            #expect(response.status.code == 422)
            #expect(try await people(ward) == 0)
        }
    }

    /// Two hundred taps fit into what the service takes.
    @Test func aFullBatchFits() async throws {
        let ward = try await ward()
        try await ward.browsing { browser in
            let lines = (1...CornerTap.most).map { number in
                "\(Samples.tap(number)),1775523900000,under-60,9,settings-and-more-than-anyone,"
            }
            let response = try await browser.post(
                "/corner/1/taps", lines.map { ("tap", $0) } + [("request", requestID(1).text)])
            #expect(response.status == .ok)
            #expect(try await people(ward) == CornerTap.most)
        }
    }

    @Test(arguments: ["/corner/9", "/corner/x", "/corner/9/figures", "/corner/-1"])
    func anUnknownDayIsNoPage(address: String) async throws {
        try await ward().browsing { browser in
            #expect(try await browser.get(address).status == .notFound)
            for form in ["tap", "taps", "tally"] where address == "/corner/9" {
                let response = try await browser.post(
                    "\(address)/\(form)",
                    [
                        ("tap", form == "tap" ? Samples.tap(1).text : "\(Samples.tap(1)),1,,,,"),
                        ("people", "1"), ("request", requestID(1).text),
                    ])
                #expect(response.status == .notFound, "\(form)")
            }
        }
    }

    @Test func beforeTheDayAndOnACancelledOneThePageSaysSo() async throws {
        let ward = try await ward(at: "2026-04-06 23:50")
        try await ward.browsing { browser in
            #expect(try await browser.get("/corner/1").text.contains("まだ当日ではありません。数えるのは4月7日(火)から"))
            let early = try await browser.post(
                "/corner/1/tap", [("tap", Samples.tap(1).text), ("request", requestID(1).text)])
            #expect(early.status == .conflict && early.text.contains("まだ来ていません"))
            ward.at("2026-04-07 00:10")
            try await ward.tell(CancelCornerDay(corner: CornerID(1), reason: "雨のため"))
            #expect(try await browser.get("/corner/1").text.contains("この日は中止になっています。"))
        }
    }

    @Test func paperIsEnteredAndCorrected() async throws {
        let ward = try await ward()
        try await ward.browsing { browser in
            let page = try await browser.follow(
                "/corner/1/tally", [("people", "１２"), ("request", requestID(1).text)])
            #expect(page.text.contains("紙の人数を入れました。") && page.text.contains(#"name="people" value="12""#))
            #expect(page.text.contains("紙の人数を直す"))
            // Whoever has not seen it is refused, and keeps what they typed.
            let blind = try await browser.post(
                "/corner/1/tally", [("people", "9"), ("request", requestID(2).text)])
            #expect(blind.status == .conflict && blind.text.contains("紙の人数は12人と入っています。"))
            #expect(blind.text.contains(#"name="people" value="9""#))
            for (typed, fault) in [("十二", "＊人数は数字で"), ("", "＊人数を入れて"), ("10000", "＊人数は0から9999")] {
                let bad = try await browser.post(
                    "/corner/1/tally", [("people", typed), ("replaces", "1"), ("request", requestID(3).text)])
                #expect(bad.status.code == 422 && bad.text.contains(fault), "\(typed)")
            }
            _ = try await browser.follow(
                "/corner/1/tally", [("people", "15"), ("replaces", "1"), ("request", requestID(4).text)])
            #expect(try await people(ward) == 15)
        }
    }
}
