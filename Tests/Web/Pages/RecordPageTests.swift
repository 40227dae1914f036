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

/// 相談票: a few taps and one button; nothing preset, nothing lost.
@Suite("The page of a 相談票", .timeLimit(.minutes(10)))
struct RecordPageTests {
    /// Booking 1 is of today, Tuesday 7 April, 10:00, at 仲町; booking 2 of the 9th.
    private func ward() async throws -> TestWard {
        let ward = try await TestWard.planned(at: "2026-04-02 09:00")
        try await ward.booked("2026-04-07 10:00")
        try await ward.booked("2026-04-09 10:00", "ヤマダ トメ", 2)
        ward.at("2026-04-07 10:40")
        return ward
    }

    private static let full = [
        ("topic", "line"), ("topic", "maps"), ("other", "通話の\r\n<b>音&"), ("device", "simple"),
        ("result", "referred"), ("referral", "carrier"), ("began", "1005"), ("ended", "10時半"),
        ("explained", "1"), ("gender", "2"),
    ]

    private func record(_ ward: TestWard) async throws -> ConsultationRecord? {
        try await ward.ask(ShowRecord(booking: BookingID(1))).record
    }

    @Test func nothingIsPreset() async throws {
        try await ward().browsing { browser in
            let page = try await browser.get("/record/1").text
            #expect(page.contains("タナカ ハナ 様") && page.contains("4月7日(火) 10:00 仲町"))
            #expect(!page.contains(" checked") && !page.contains("この相談票を取り消す"))
            #expect(page.contains(#"data-draft="record-1""#) && page.contains("口座番号は書かないでください"))
            // 「いま」 is the service's: 10:40.
            #expect(page.contains(#"data-clock="38400""#))
        }
    }

    @Test(arguments: [Role.venue, .adviser, .office, .admin])
    func whatIsTappedIsSavedAndTheListSaysSo(role: Role) async throws {
        let ward = try await ward()
        try await ward.browsing(as: [role]) { browser in
            let list = try await browser.follow(
                "/record/1", Self.full + [("request", requestID(1).text)])
            #expect(list.text.contains("タナカ ハナ 様の相談票を保存しました(25分)。"))
            #expect(list.text.contains(#"<a class="choice" href="/record/1">直す</a>"#))
            let record = try #require(try await record(ward))
            #expect(record.topics.map(\.label) == ["LINE", "地図"] && record.otherTopic == "通話の <b>音&")
            #expect(record.device == .simple && record.result == .referred && record.gender == .female)
            #expect(record.referral?.label == "携帯電話会社" && record.minutes == 25 && record.explained)
        }
    }

    @Test func aCorrectionBeginsWithWhatIsWrittenAndShowsWhatWas() async throws {
        let ward = try await ward()
        try await ward.browsing { browser in
            _ = try await browser.follow("/record/1", Self.full + [("request", requestID(1).text)])
            let page = try await browser.get("/record/1").text
            for value in ["line", "maps", "simple", "referred", "carrier", "1", "2"] {
                #expect(page.contains("value=\"\(value)\" checked"), "\(value)")
            }
            #expect(page.contains("通話の &lt;b&gt;音&amp;</textarea>") && !page.contains("<b>音"))
            #expect(page.contains(#"name="began" value="10:05""#) && page.contains(">25分</output>"))
            #expect(page.contains(#"data-draft="record-1-1""#) && !page.contains("前の内容 ("))
            // 選ばない takes a choice back.
            _ = try await browser.follow(
                "/record/1",
                [("topic", "mail"), ("device", ""), ("replaces", "1"), ("request", requestID(2).text)])
            let record = try #require(try await record(ward))
            #expect(record.entry == RecordEntry(topics: [Slug("mail")!]))
            let corrected = try await browser.get("/record/1").text
            #expect(corrected.contains("前の内容 (1件)") && corrected.contains("LINE、地図"))
            #expect(corrected.contains("4月7日(火) 10:40 venue-9"))
        }
    }

    @Test func savingIsTakenBackAndForth() async throws {
        let ward = try await ward()
        try await ward.browsing { browser in
            let first = try await browser.follow(
                "/record/1", [("topic", "line"), ("request", requestID(1).text)])
            _ = try await browser.follow(
                "/record/1", [("topic", "mail"), ("replaces", "1"), ("request", requestID(2).text)])
            let second = try await browser.get("/day/nakacho?recorded=1")
            var (address, fields) = try second.undo()
            let back = try await browser.follow(address, fields)
            #expect(try await record(ward)?.topics.map(\.label) == ["LINE"])
            (address, fields) = try back.undo()
            _ = try await browser.follow(address, fields)
            #expect(try await record(ward)?.topics.map(\.label) == ["メール"])
            // The first one's way back was to nothing; now that more has been written it is no way any more.
            (address, fields) = try first.undo()
            #expect(try await browser.post(address, fields).status == .conflict)
        }
    }

    @Test func aRecordOfTheWrongPersonIsWithdrawn() async throws {
        let ward = try await ward()
        try await ward.browsing { browser in
            _ = try await browser.follow("/record/1", Self.full + [("request", requestID(1).text)])
            #expect(try await browser.get("/record/1").text.contains("この相談票を取り消す"))
            let list = try await browser.follow(
                "/record/1", [("replaces", "1"), ("request", requestID(2).text)])
            #expect(list.text.contains("タナカ ハナ 様の相談票を取り消しました。"))
            #expect(try await record(ward) == nil)
            let (address, fields) = try list.undo()
            _ = try await browser.follow(address, fields)
            #expect(try await record(ward)?.minutes == 25)
        }
    }

    static let refusals: [(fields: [(String, String)], fault: String)] = [
        ([("began", "10:30"), ("ended", "10:05")], "＊終わりの時刻を、始まりの時刻より後にしてください。"),
        ([("began", "25時")], "began-fault"), ([("ended", "あと")], "ended-fault"),
        ([("result", "solved"), ("referral", "family")], "＊案内先は、結果が「ほかを案内」のときだけ選べます。"),
        ([("other", String(repeating: "あ", count: 201))], "＊その他は200文字までです。"),
        ([("topic", "dancing")], "topics-fault"), ([], "相談票に何も書かれていません。"),
        ([("device", "abacus")], "選び直してください。"),
    ]

    @Test(arguments: refusals)
    func aRefusalKeepsWhatWasTyped(fields: [(String, String)], fault: String) async throws {
        let ward = try await ward()
        let before = try await ward.desk.version()
        try await ward.browsing { browser in
            let extra = fields.isEmpty ? [] : [("topic", "photos"), ("explained", "1")]
            let page = try await browser.post(
                "/record/1", fields + extra + [("request", requestID(1).text)])
            #expect(page.status == .unprocessableContent && page.text.contains(fault), "\(page.status)")
            #expect(page.text.contains(#"role="alert""#))
            for (name, value) in extra {
                #expect(page.text.contains("name=\"\(name)\" value=\"\(value)\" checked"))
            }
            for (name, value) in fields where ["began", "ended"].contains(name) {
                #expect(page.text.contains("name=\"\(name)\" value=\"\(value)\""))
                #expect(page.text.contains(#"aria-invalid="true""#))
            }
            if let other = fields.first(where: { $0.0 == "other" }) {
                #expect(page.text.contains(other.1 + "</textarea>"))
            }
        }
        // Somebody signed in, and nothing else happened.
        #expect(try await ward.desk.version() <= before + 1)
        #expect(try await record(ward) == nil)
    }

    /// Two people on one record: the second sees what the first wrote before their own counts.
    @Test func whatSomebodyElseWroteIsShownBeforeItIsReplaced() async throws {
        let ward = try await ward()
        try await ward.tell(
            WriteRecord(booking: BookingID(1), entry: RecordEntry(topics: [Slug("payment")!])))
        try await ward.browsing { browser in
            let typed = [("topic", "line"), ("request", requestID(1).text)]
            let page = try await browser.post("/record/1", typed)
            #expect(page.status == .conflict && page.text.contains("今の内容"))
            #expect(page.text.contains("<dd>スマホ決済</dd>") && page.text.contains(#"value="line" checked"#))
            #expect(page.text.contains(#"name="replaces" value="1""#))
            _ = try await browser.follow(
                "/record/1", [("topic", "line"), ("replaces", "1"), ("request", requestID(2).text)])
            #expect(try await record(ward)?.topics.map(\.label) == ["LINE"])
        }
    }

    @Test func savingTwiceIsOnce() async throws {
        let ward = try await ward()
        try await ward.browsing { browser in
            for _ in 1...2 {
                _ = try await browser.follow("/record/1", Self.full + [("request", requestID(1).text)])
            }
            #expect(try await ward.ask(ShowRecord(booking: BookingID(1))).versions.count == 1)
        }
    }

    @Test func aDayAheadHasNoRecordYet() async throws {
        try await ward().browsing { browser in
            let page = try await browser.get("/record/2").text
            #expect(page.contains("4月9日(木)の予約です。") && !page.contains("name=\"topic\""))
            let sent = try await browser.post("/record/2", Self.full + [("request", requestID(1).text)])
            #expect(sent.status == .conflict || sent.status == .unprocessableContent, "\(sent.status)")
        }
    }

    /// On another day 「いま」 would be wrong, and what could be chosen then is chosen from.
    @Test func aPastDayHasItsOwnChoicesAndNoNow() async throws {
        let ward = try await ward()
        ward.at("2026-04-08 09:00")
        try await ward.tell(RetireChoice(kind: .topic, code: Slug("maps")!, until: CivilDate("2026-04-07")!))
        try await ward.tell(SetChoice(kind: .topic, label: "翻訳"))
        try await ward.browsing { browser in
            let page = try await browser.get("/record/1").text
            #expect(page.contains(">地図<") && !page.contains(">翻訳<") && !page.contains("data-clock"))
            let list = try await browser.follow(
                "/record/1", [("topic", "maps"), ("request", requestID(1).text)])
            #expect(list.text.contains("4月7日(火)") && list.text.contains("保存しました。"))
        }
    }

    @Test(arguments: ["/record/99", "/record/x", "/record/3"])
    func whatIsNotTheirsIsNotThere(address: String) async throws {
        let ward = try await ward()
        ward.at("2026-04-06 09:00")
        try await ward.booked("2026-04-08 10:00", "フルカワ", 7, at: TestWard.shimura)
        ward.at("2026-04-08 10:30")
        try await ward.browsing { browser in
            let (page, sent) = (
                try await browser.get(address),
                try await browser.post(address, Self.full + [("request", requestID(1).text)])
            )
            #expect(page.status == .notFound && sent.status == .notFound)
            #expect(!page.text.contains("フルカワ") && !sent.text.contains("フルカワ"))
        }
    }
}
