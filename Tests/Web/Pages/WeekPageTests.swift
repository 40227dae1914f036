import Almanac
import Clinic
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import TestSupport
import Testing

@testable import Web

/// 週間: what is free leads to booking it, a name to the booking.
@Suite("The week's page", .timeLimit(.minutes(10)))
struct WeekPageTests {
    @Test func everyKindOfSeatIsShownForWhatItIs() async throws {
        let ward = try await TestWard.planned(at: "2026-04-02 09:00")
        try await ward.booked("2026-04-07 10:00")
        try await ward.booked("2026-04-09 10:30", "スズキ キヨ", 2)
        try await ward.tell(
            CloseSeats(venue: TestWard.nakacho, date: CivilDate("2026-04-11")!))
        try await ward.tell(
            JoinWaiting(venue: TestWard.nakacho, resident: TestWard.resident("コバヤシ", 4)))
        ward.at("2026-04-07 10:10")
        try await ward.tell(Cancel(booking: BookingID(2)))
        try await ward.browsing { browser in
            let page = try await browser.get("/week/nakacho").text
            for word in [
                #"<th scope="col"><a href="/day/nakacho">4月7日(火)</a>"#, #"<th scope="row">10:00</th>"#,
                #"<a href="/booking/1" aria-label="4月7日(火) 10:00 タナカ ハナ 予約">タナカ ハナ</a>"#,
                "仮押さえ", "休止", #"href="/book/nakacho/at/2026-04-07/11:00""#,
                #"href="/week/nakacho/2026-04-13""#,
            ] {
                #expect(page.contains(word), "\(word)")
            }
            #expect(!page.contains("/at/2026-04-09/10:30") && !page.contains("/at/2026-04-11/"))
            #expect(!page.contains(#"href="/booking/3""#), "a hold is answered, nothing else")
            let empty = try await browser.get("/week/nakacho/2026-05-06").text
            #expect(empty.contains("この週の相談はありません。") && empty.contains(">今週</a>"))
            #expect(try await browser.get("/week/shimura").status == .forbidden)
            #expect(try await browser.get("/week/nakacho/today").status == .notFound)
        }
    }

    /// From the day's page too.
    @Test func theDayLeadsToBookingAndToTheBooking() async throws {
        let ward = try await TestWard.planned(at: "2026-04-02 09:00")
        try await ward.booked("2026-04-07 10:00")
        ward.at("2026-04-07 10:40")
        try await ward.browsing { browser in
            let page = try await browser.get("/day/nakacho").text
            #expect(page.contains(#"href="/booking/1""#))
            #expect(page.contains(#"href="/book/nakacho/at/2026-04-07/11:00""#))
            #expect(!page.contains("/at/2026-04-09/10:30"), "it has begun")
        }
        try await ward.browsing(as: [.adviser]) { browser in
            let page = try await browser.get("/day/nakacho").text
            #expect(page.contains("タナカ ハナ") && !page.contains("/booking/1") && !page.contains("/book/"))
            #expect(!page.contains(#"id="find""#), "advisers book nobody")
        }
    }
}
