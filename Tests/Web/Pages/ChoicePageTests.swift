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

/// 相談内容・案内先: the office's data, dated, ended and never lost.
@Suite("The page of 相談内容・案内先", .timeLimit(.minutes(10)))
struct ChoicePageTests {
    private func ward() async throws -> TestWard {
        let ward = try await TestWard.planned(at: "2026-04-02 09:00")
        try await ward.booked("2026-04-07 10:00")
        ward.at("2026-04-07 10:30")
        return ward
    }

    private func choice(_ label: String, _ ward: TestWard) async throws -> RecordChoice? {
        try await ward.ask(RecordChoices(all: true)).first { $0.label == label }
    }

    @Test func oneIsAddedAndOffered() async throws {
        let ward = try await ward()
        try await ward.browsing(as: [.office]) { browser in
            let page = try await browser.follow(
                "/choices/topic",
                [
                    ("label", "<b>翻訳&"), ("sort", "３５"), ("until", "令和9年3月31日"),
                    ("request", requestID(1).text),
                ])
            #expect(page.text.contains("相談内容「&lt;b&gt;翻訳&amp;」を足しました。"))
            #expect(page.text.contains("35番 令和8年4月7日から令和9年3月31日まで") && !page.text.contains("<b>翻"))
            let added = try #require(try await choice("<b>翻訳&", ward))
            #expect(added.sort == 35 && added.until == CivilDate("2027-03-31"))
            let record = try await browser.get("/record/1").text
            let (line, new, mail) = (
                try #require(record.range(of: ">LINE<")), try #require(record.range(of: "翻訳&amp;")),
                try #require(record.range(of: ">メール<"))
            )
            #expect(line.lowerBound < new.lowerBound && new.lowerBound < mail.lowerBound)
        }
    }

    @Test func oneIsEditedAndWhatIsLeftOutStays() async throws {
        let ward = try await ward()
        try await ward.browsing(as: [.admin]) { browser in
            let page = try await browser.get("/choices").text
            #expect(page.contains(#"id="topic-maps-label" name="label" value="地図""#))
            let done = try await browser.follow(
                "/choices/topic/maps", [("label", "地図・乗換"), ("request", requestID(1).text)])
            #expect(done.text.contains("相談内容「地図・乗換」を直しました。"))
            let edited = try #require(try await choice("地図・乗換", ward))
            #expect(edited.code == Slug("maps") && edited.sort == 70 && edited.until == nil)
            #expect(edited.since == CivilDate("2024-04-01"))
        }
    }

    static let ends: [(until: String, was: String)] = [("", ""), ("2027-03-31", "2027-03-31")]

    @Test(arguments: ends)
    func oneIsEndedAndTheEndIsTakenBack(until: String, was: String) async throws {
        let ward = try await ward()
        if let until = CivilDate(until) {
            try await ward.tell(
                SetChoice(kind: .referral, code: Slug("family"), label: "家族", until: until))
        }
        try await ward.browsing(as: [.office]) { browser in
            let ended = try await browser.follow(
                "/choices/referral/family/retire", [("was", was), ("request", requestID(1).text)])
            #expect(ended.text.contains("案内先「家族」は令和8年4月7日までになりました。"))
            #expect(try await choice("家族", ward)?.until == CivilDate("2026-04-07"))
            let (address, fields) = try ended.undo()
            _ = try await browser.follow(address, fields)
            #expect(try await choice("家族", ward)?.until == CivilDate(until))
        }
    }

    /// From the next day on it stands among those that have ended, and on no 相談票.
    @Test func whatHasEndedIsFoldedAway() async throws {
        let ward = try await ward()
        try await ward.tell(RetireChoice(kind: .topic, code: Slug("maps")!))
        ward.at("2026-04-09 10:00")
        try await ward.browsing(as: [.office]) { browser in
            let page = try await browser.get("/choices").text
            let parts = page.components(separatedBy: "終わったもの (1件)")
            #expect(parts.count == 2 && !parts[0].contains(">地図<") && parts[1].contains(">地図<"))
            #expect(!page.contains("/choices/topic/maps/retire"))
            #expect(page.contains("/choices/topic/mail/retire"))
        }
    }

    static let refusals: [(path: String, fields: [(String, String)], fault: String)] = [
        ("/choices/topic", [("sort", "35")], "＊名前を入れてください。"),
        ("/choices/topic", [("label", "地図")], "＊もうあります。"),
        ("/choices/topic", [("label", "翻訳"), ("sort", "先頭")], "＊並び順は0から9999までの数で入れてください。"),
        ("/choices/topic/maps", [("label", "乗換"), ("since", "むかし")], "topic-maps-since-fault"),
        (
            "/choices/referral/family", [("label", "ご家族"), ("until", "2020-01-01")],
            "＊終わりの日が始まりの日より前です。"
        ),
    ]

    @Test(arguments: refusals)
    func aRefusalKeepsWhatWasTyped(
        path: String, fields: [(String, String)], fault: String
    ) async throws {
        let ward = try await ward()
        let before = try await ward.ask(RecordChoices(all: true))
        try await ward.browsing(as: [.office]) { browser in
            let page = try await browser.post(path, fields + [("request", requestID(1).text)])
            #expect(page.status.code == 409 || page.status.code == 422, "\(page.status)")
            #expect(page.text.contains(fault) && page.text.contains(#"role="alert""#))
            #expect(
                page.text.components(separatedBy: " open>").count == 2, "the form that was sent stands open")
            for (name, value) in fields {
                #expect(page.text.contains("name=\"\(name)\" value=\"\(value)\""), "\(name)")
            }
        }
        #expect(try await ward.ask(RecordChoices(all: true)) == before)
    }

    @Test(arguments: ["/choices/colour", "/choices/topic/Maps!", "/choices/colour/maps/retire"])
    func whatIsNoChoiceIsNoPage(address: String) async throws {
        try await ward().browsing(as: [.office]) { browser in
            let page = try await browser.post(address, [("label", "x"), ("request", requestID(1).text)])
            #expect(page.status == .notFound)
        }
    }
}
