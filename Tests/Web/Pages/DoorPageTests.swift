import Clinic
import Desk
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import TestSupport
import Testing

@testable import Web

/// 当日受付, 当日待ち, 日締め, 紙の記録: the venue's day as its staff do it.
@Suite("Pages at the door", .timeLimit(.minutes(10)))
struct DoorPageTests {
    private func atTheDoor(_ body: @Sendable (TestWard, Browser) async throws -> Void) async throws {
        let ward = try await PageWard.make()
        let key = try await ward.signedIn("naka", [.venue], isHead: true)
        try await Front(ward: ward).routes { try await body(ward, Browser($0, key: key)) }
    }

    @Test func somebodyWhoJustComesIsTakenInAndTakenBack() async throws {
        try await atTheDoor { ward, browser in
            #expect(try await browser.get("/day/nakacho").text.contains("＋当日受付"))
            let page = try await browser.follow(
                "/walk-in/nakacho",
                ["serve": "1", "request-serve": requestID(1).text, "request-queue": requestID(2).text])
            #expect(page.text.contains("氏名なしの方の当日受付をしました。"))
            let came = try #require(
                try await ward.ask(Day(venue: TestWard.nakacho)).compactMap(\.guest).first { $0.kana == nil })
            let undone = try await browser.follow(
                "/day/nakacho/2026-04-07/undo",
                ["booking": came.booking.description, "request": requestID(3).text])
            #expect(undone.text.contains("氏名なしの方の当日受付を取り消しました。"))
            #expect(try await ward.ask(ShowBooking(booking: came.booking)).booking?.state == .cancelled)
        }
    }

    static let endings: [(deed: String, state: Queued.State)] = [("serve", .served), ("leave", .left)]

    @Test(arguments: endings)
    func whoWaitsIsServedOrLeaves(deed: String, state: Queued.State) async throws {
        try await atTheDoor { ward, browser in
            let page = try await browser.follow(
                "/walk-in/nakacho",
                [
                    "queue": "1", "kana": "コバヤシ", "phone": "090-1000-1009", "age": "80",
                    "request-serve": requestID(1).text, "request-queue": requestID(2).text,
                ])
            #expect(page.text.contains("整理番号1番です。") && page.text.contains("コバヤシ"))
            let entry = try #require(try await ward.ask(DoorQueue(venue: TestWard.nakacho)).first)
            _ = try await browser.follow(
                "/queue/nakacho/\(entry.queued)/\(deed)", ["request": requestID(3).text])
            #expect(try await ward.ask(DoorQueue(venue: TestWard.nakacho)).first?.state == state)
            _ = try await browser.follow(
                "/queue/nakacho/\(entry.queued)/rejoin", ["request": requestID(4).text])
            #expect(try await ward.ask(DoorQueue(venue: TestWard.nakacho)).first?.state == .waiting)
        }
    }

    /// A tap too many is taken back, and counts as nobody who went without.
    @Test func joiningTheQueueIsTakenBack() async throws {
        try await atTheDoor { ward, browser in
            let page = try await browser.follow(
                "/walk-in/nakacho",
                ["queue": "1", "request-serve": requestID(1).text, "request-queue": requestID(2).text])
            var (address, fields) = try page.undo()
            let back = try await browser.follow(address, fields)
            #expect(back.text.contains("整理番号1番の方を「取消」にしました。"))
            #expect(try await ward.ask(DoorQueue(venue: TestWard.nakacho)).map(\.state) == [.undone])
            (address, fields) = try back.undo()
            _ = try await browser.follow(address, fields)
            #expect(try await ward.ask(DoorQueue(venue: TestWard.nakacho)).map(\.state) == [.waiting])
        }
    }

    /// Somebody whom only another venue knows is one person, and of them only that is told.
    @Test func whoIsKnownElsewhereIsRegisteredAlready() async throws {
        try await atTheDoor { ward, browser in
            try await ward.tell(
                Book(
                    wish: TestWard.wish(TestWard.shimura, "2026-04-08 13:00"),
                    resident: TestWard.resident("ミウラ", 8)))
            for (number, isTold) in [(3, true), (4, false)] {
                let page = try await browser.follow(
                    "/walk-in/nakacho",
                    [
                        "serve": "1", "kana": "ミウラ", "phone": "090-1000-1008", "age": "80",
                        "request-serve": requestID(number).text, "request-queue": requestID(2).text,
                    ])
                #expect(page.text.contains("ミウラ 様の当日受付をしました。"))
                #expect(page.text.contains("登録あり") == isTold)
            }
        }
    }

    /// A row's own 元に戻す is no booking either; and whoever waited stands there again.
    @Test func aWalkInIsTakenBackFromItsRow() async throws {
        try await atTheDoor { ward, browser in
            try await ward.tell(JoinQueue(venue: TestWard.nakacho))
            let entry = try #require(try await ward.ask(DoorQueue(venue: TestWard.nakacho)).last)
            try await ward.tell(ServeQueued(queued: entry.queued))
            let page = try await browser.get("/day/nakacho").text

            #expect(page.contains(#"action="/day/nakacho/2026-04-07/undo""#))
            let came = try #require(
                try await ward.ask(Day(venue: TestWard.nakacho)).compactMap(\.guest).first { $0.kana == nil })
            _ = try await browser.follow(
                "/day/nakacho/2026-04-07/undo",
                ["booking": came.booking.description, "request": requestID(3).text])
            #expect(try await ward.ask(DoorQueue(venue: TestWard.nakacho)).map(\.state) == [.waiting])
        }
    }

    /// Somebody served without a name has one afterwards.
    @Test func aNameIsEnteredAfterwards() async throws {
        try await atTheDoor { ward, browser in
            let served = try await ward.tell(WalkIn(venue: TestWard.nakacho))
            let address = "/booking/\(served.booking)"
            #expect(try await browser.get(address).text.contains("お名前を入れる"))
            let refused = try await browser.post(
                address + "/name", ["kana": "たなか", "age": "200", "request": requestID(1).text])
            #expect(refused.status == .unprocessableContent && refused.text.contains(#"value="たなか""#))
            let named = try await browser.follow(
                address + "/name", ["kana": "たなか", "age": "78歳", "request": requestID(2).text])
            #expect(named.text.contains("お名前を入れました。") && !named.text.contains("お名前を入れる"))
            #expect(try await ward.ask(ShowBooking(booking: served.booking)).kana == "タナカ")
        }
    }

    /// Who gave only a name is asked for the rest when they book for later.
    @Test func whoWaitsIsAskedForWhatIsMissing() async throws {
        try await atTheDoor { ward, browser in
            try await ward.tell(
                JoinQueue(venue: TestWard.nakacho, resident: Resident(kana: "コバヤシ"), newPerson: true))
            let entry = try #require(try await ward.ask(DoorQueue(venue: TestWard.nakacho)).last)
            let address = "/queue/nakacho/\(entry.queued)/book"
            let page = try await browser.get(address).text
            #expect(!page.contains(#"name="kana""#) && page.contains(#"name="phone""#))
            let booked = try await browser.follow(
                address,
                [
                    "phone": "090-1000-1009", "age": "80",
                    "take": "nakacho/2026-04-09/11:00/\(requestID(1).text)",
                ])
            #expect(booked.text.contains("お取りしました。") && booked.text.contains("元に戻す"))
        }
    }

    @Test func whoWaitsBooksForLater() async throws {
        try await atTheDoor { ward, browser in
            try await ward.tell(
                JoinQueue(venue: TestWard.nakacho, resident: TestWard.resident("コバヤシ", 9)))
            let entry = try #require(try await ward.ask(DoorQueue(venue: TestWard.nakacho)).first)
            let address = "/queue/nakacho/\(entry.queued)/book"
            let page = try await browser.get(address).text
            #expect(page.contains("コバヤシ 様") && page.contains("4月9日(木)"))
            let booked = try await browser.post(
                address, ["take": "nakacho/2026-04-09/11:00/\(requestID(1).text)"])
            #expect(booked.status == .seeOther, "\(booked.text)")
            #expect(try await ward.ask(DoorQueue(venue: TestWard.nakacho)).first?.state == .booked)
        }
    }

    @Test func aDayIsClosedOnlyWhenAllIsSettled() async throws {
        try await atTheDoor { ward, browser in
            ward.at("2026-04-07 11:05")
            let early = try await browser.post(
                "/close/nakacho/2026-04-07",
                ["headCount": "1", "remarks": "雨のため", "request": requestID(1).text])
            #expect(early.status == .conflict && early.text.contains("出欠のない予約が2件"))
            #expect(early.text.contains("雨のため") && early.text.contains(#"value="1""#))
            try await ward.tell(MarkAttendance(booking: BookingID(1), value: .attended))
            let closed = try await browser.follow(
                "/close/nakacho/2026-04-07",
                [
                    "headCount": "1", "onDuty": "佐藤、森", "opened": "10時", "closed": "11:00", "unknown": "2",
                    "request": requestID(2).text,
                ])
            for text in ["数えて1人、記録1人(一致)", "佐藤、森", "10:00〜11:00", "日締めを取り消す"] {
                #expect(closed.text.contains(text), "\(text)")
            }
            let open = try await browser.follow(
                "/close/nakacho/2026-04-07/reopen", ["reason": "数え直し", "request": requestID(3).text])
            #expect(open.text.contains("理由: 数え直し") && open.text.contains("この日を締める"))
        }
    }

    @Test(arguments: [("2026-04-08", "この日の相談はありません。"), ("2026-04-09", "まだ来ていない日です。")])
    func whatCannotBeClosedSaysWhy(date: String, text: String) async throws {
        try await atTheDoor { _, browser in
            let page = try await browser.get("/close/nakacho/\(date)")
            #expect(page.status == .ok && page.text.contains(text) && !page.text.contains("この日を締める"))
        }
    }

    @Test func aPaperDayIsShownAndThenTyped() async throws {
        try await atTheDoor { ward, browser in
            let text = "10:00 来\n当日 10:05 78歳\nよめない"
            let shown = try await browser.post("/enter/nakacho/2026-04-07", ["text": text, "check": "1"]).text
            #expect(shown.contains("読み取れません: よめない") && shown.contains("当日受付"))
            #expect(try await ward.ask(ShowBooking(booking: BookingID(1))).booking?.state == .booked)
            let done = try await browser.post(
                "/enter/nakacho/2026-04-07", ["text": text, "write": "1", "request": requestID(1).text])
            #expect(done.status == .ok && done.text.contains("決まっていない行を見る"))
            #expect(try await ward.ask(ShowBooking(booking: BookingID(1))).booking?.state == .attended)
            let open = try await browser.get("/unplaced/nakacho").text
            #expect(open.contains("よめない"))
            let line = try #require(try await ward.ask(UnplacedLines(venue: TestWard.nakacho)).first?.line)
            let settled = try await browser.follow(
                "/unplaced/nakacho",
                ["line": line.description, "note": "書き損じ", "request": requestID(2).text])
            #expect(settled.text.contains("決まっていない行はありません。"))
        }
    }
}
