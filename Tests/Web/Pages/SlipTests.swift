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

/// 予約票, and the blank 相談票: paper for people and from people.
@Suite("The slip and the blank record", .timeLimit(.minutes(10)))
struct SlipTests {
    /// Somebody at 仲町 at half past one, somebody at 志村.
    private func ward() async throws -> TestWard {
        let ward = try await TestWard.planned(at: "2026-04-02 09:00")
        for (venue, moment, kana, number) in [
            (TestWard.nakacho, "2026-04-07 13:30", "タナカ ハナ", 1),
            (TestWard.shimura, "2026-04-08 10:00", "カミヤ", 2),
        ] {
            try await ward.tell(
                Book(
                    wish: TestWard.wish(venue, moment), resident: TestWard.resident(kana, number),
                    party: number))
        }
        return ward
    }

    @Test func itSaysAllThatSomebodyNeedsToCome() async throws {
        try await ward().browsing(as: [.venue]) { browser in
            let page = try await browser.get("/booking/1/slip").text
            for words in [
                "タナカ ハナ 様", "4月7日(火曜日)", "午後1時30分から", "午後2時まで", "仲町ふれあい館", "03-3958-0163",
                "スマートフォン・充電器", "お金や暗証番号をお聞きすることはありません。", "板橋区",
            ] {
                #expect(page.contains(words), "\(words)")
            }
            #expect(!page.contains("090-1000") && !page.contains("秘匿") && !page.contains("名様"))
        }
    }

    @Test func aCoupleIsNamedAsTwo() async throws {
        try await ward().browsing(as: [.operator]) { browser in
            let page = try await browser.get("/booking/2/slip").text
            #expect(page.contains("カミヤ 様 (2名様)"))
        }
    }

    /// The slip itself says nothing of it: whoever opens the letter may be whom they hide from.
    @Test func underProtectionTheScreenWarnsAndThePaperIsSilent() async throws {
        let ward = try await ward()
        try await ward.tell(CorrectPerson(person: PersonID(1), secret: true))
        try await ward.browsing(as: [.venue]) { browser in
            let parts = try await browser.get("/booking/1/slip").text.components(separatedBy: "<article")
            #expect(parts[0].contains(#"<p class="warn screen">秘匿の方です。"#))
            #expect(parts.count == 2 && !parts[1].contains("秘匿"))
        }
    }

    static let ends: [(change: @Sendable (TestWard) async throws -> Void, says: String, leads: String?)] = [
        ({ try await $0.tell(Cancel(booking: BookingID(1))) }, "「取消」", nil),
        (
            {
                try await $0.tell(
                    Move(
                        booking: BookingID(1),
                        to: .time(venue: nil, date: CivilDate("2026-04-09")!, start: CivilTime("10:00")!)))
            }, "「変更」", "/booking/3/slip"
        ),
        (
            { try await $0.tell(CloseSeats(venue: TestWard.nakacho, date: CivilDate("2026-04-07")!)) },
            "「休止」", nil
        ),
    ]

    /// Nobody may be sent to a seat that is not theirs.
    @Test(arguments: ends.indices)
    func whatIsNoBookingAnyMoreHasNoSlip(index: Int) async throws {
        let (change, says, leads) = Self.ends[index]
        let ward = try await ward()
        try await change(ward)
        try await ward.browsing(as: [.venue]) { browser in
            let response = try await browser.get("/booking/1/slip")
            #expect(response.status == .conflict && !response.text.contains("<article"))
            #expect(response.text.contains(says))
            let link = #"<a class="choice" href="/booking/"#
            #expect(response.text.contains(link) == (leads != nil))
            if let leads { #expect(try await browser.get(leads).text.contains("4月9日(木曜日)")) }
        }
    }

    @Test(arguments: ["/booking/2/slip", "/booking/99/slip", "/booking/first/slip"])
    func anotherVenuesSlipIsAsIfItWereNone(address: String) async throws {
        try await ward().browsing(as: [.venue]) { browser in
            let response = try await browser.get(address)
            #expect(response.status == .notFound && !response.text.contains("カミヤ"))
        }
    }
}
