import Clinic
import Desk
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import TestSupport
import Testing

@testable import Web

/// 本日の受付: one tap, and one to take it back.
@Suite("The day's page", .timeLimit(.minutes(10)))
struct DayPageTests {
    private func withPage(
        _ body: @Sendable (TestWard, Browser) async throws -> Void
    ) async throws {
        let ward = try await PageWard.make()
        let key = try await ward.signedIn("naka", [.venue])
        try await Front(ward: ward).routes { try await body(ward, Browser($0, key: key)) }
    }

    private func state(_ ward: TestWard, _ booking: Int64 = 1) async throws -> Booking.State? {
        try await ward.ask(ShowBooking(booking: BookingID(booking))).booking?.state
    }

    static let taps: [(action: String, value: String, becomes: Booking.State, undo: String)] = [
        ("mark", "attended", .attended, "mark"), ("mark", "absent", .absent, "mark"),
        ("mark", "absent-with-notice", .absentWithNotice, "mark"), ("cancel", "", .cancelled, "restore"),
    ]

    @Test(arguments: taps)
    func aTapIsDoneAndTakenBack(
        action: String, value: String, becomes: Booking.State, undo: String
    ) async throws {
        try await withPage { ward, browser in
            let done = try await browser.follow(
                "/day/nakacho/2026-04-07/\(action)",
                ["booking": "2", "value": value, "was": "booked", "request": requestID(1).text])
            #expect(try await state(ward, 2) == becomes)
            #expect(done.text.contains("ヤマダ 様を「\(becomes.label)」にしました。"))
            #expect(done.text.contains(#"action="/day/nakacho/2026-04-07/\#(undo)""#))
            _ = try await browser.follow(
                "/day/nakacho/2026-04-07/\(undo)",
                ["booking": "2", "value": "none", "was": becomes.rawValue, "request": requestID(2).text])
            #expect(try await state(ward, 2) == .booked)
        }
    }

    /// Nobody undoes another's mark unseen.
    @Test func aStalePageMarksNobody() async throws {
        try await withPage { ward, browser in
            try await ward.tell(MarkAttendance(booking: BookingID(1), value: .attended))
            let stale = try await browser.post(
                "/day/nakacho/2026-04-07/mark",
                ["booking": "1", "value": "absent", "was": "booked", "request": requestID(1).text])
            #expect(stale.status == .conflict && stale.text.contains("ほかの画面で「来館」になっています。"))
            #expect(try await state(ward) == .attended)
            // Who says the same says nothing wrong; who has seen it may change it.
            for (number, value, was) in [(2, "attended", "booked"), (3, "absent", "attended")] {
                _ = try await browser.follow(
                    "/day/nakacho/2026-04-07/mark",
                    ["booking": "1", "value": value, "was": was, "request": requestID(number).text])
            }
            #expect(try await state(ward) == .absent)
        }
    }

    /// A mistaken 取消 is found again on the page, and taken back and forth.
    @Test func whatWasCancelledIsFoundAgain() async throws {
        try await withPage { ward, browser in
            try await ward.tell(Cancel(booking: BookingID(2)))
            let page = try await browser.get("/day/nakacho").text
            #expect(page.contains("取消・終わった当日待ち") && page.contains("ヤマダ 様の取消を元に戻す"))
            let back = try await browser.follow(
                "/day/nakacho/2026-04-07/restore",
                ["booking": "2", "was": "cancelled", "request": requestID(1).text])
            #expect(try await state(ward, 2) == .booked)
            let (address, fields) = try back.undo()
            _ = try await browser.follow(address, fields)
            #expect(try await state(ward, 2) == .cancelled)
        }
    }

    @Test func aTapSentTwiceIsOne() async throws {
        try await withPage { ward, browser in
            let before = try await ward.desk.version()
            for _ in 1...2 {
                _ = try await browser.follow(
                    "/day/nakacho/2026-04-07/mark",
                    ["booking": "1", "value": "attended", "was": "booked", "request": requestID(1).text])
            }
            #expect(try await ward.desk.version() == before + 1)
        }
    }

    @Test func aRefusalStandsAboveTheListAsItIs() async throws {
        try await withPage { ward, browser in
            try await ward.tell(Cancel(booking: BookingID(2)))
            let page = try await browser.post(
                "/day/nakacho/2026-04-07/cancel", ["booking": "2", "request": requestID(1).text])
            #expect(page.status == .conflict && page.text.contains(#"role="alert""#), "\(page.status)")
            #expect(page.text.contains("タナカ") && page.text.contains("仲町 本日の受付"))
        }
    }

    /// A page that a form has led to must not fetch the form's address; and it tells from where on a change
    /// is new.
    @Test func aRefusedPageKnowsWhereItIsFetchedAnew() async throws {
        try await withPage { ward, browser in
            try await ward.tell(Cancel(booking: BookingID(2)))
            let version = try await ward.desk.version()
            let page = try await browser.post(
                "/day/nakacho/2026-04-07/cancel", ["booking": "2", "request": requestID(1).text])
            #expect(page.text.contains(#"data-version="\#(version)" data-page="/day/nakacho""#))
            #expect(try await browser.get("/day/nakacho").status == .ok)
        }
    }

    @Test(arguments: [
        ("/day/nakacho/2026-04-09", "サトウ キヨ"), ("/day/nakacho/2026-04-08", "この日の相談はありません。"),
        ("/day/nakacho", "空き"),
    ])
    func aDayShowsWhatItHas(address: String, text: String) async throws {
        try await withPage { _, browser in
            let page = try await browser.get(address)
            #expect(page.text.contains(text))
        }
    }

    /// Whoever has not come by then is marked: the seat can be nobody else's any more.
    @Test func whatHasBegunIsNotCancelled() async throws {
        try await withPage { _, browser in
            let page = try await browser.get("/day/nakacho").text
            #expect(page.contains("ヤマダ 様を取消に") && !page.contains("タナカ ハナ 様を取消に"))
        }
    }

    /// Nobody is marked before the day.
    @Test func aDayAheadHasNoMarks() async throws {
        try await withPage { _, browser in
            let page = try await browser.get("/day/nakacho/2026-04-09").text
            #expect(!page.contains(#"value="attended""#) && page.contains("取消"))
        }
    }

    @Test(arguments: ["/day/nowhere", "/day/nakacho/yesterday", "/day/nakacho/2026-02-30"])
    func whatIsNoDayIsNoPage(address: String) async throws {
        try await withPage { _, browser in
            let page = try await browser.get(address)
            #expect(page.status == .notFound)
        }
    }
}
