import Almanac
import Clinic
import Desk
import Foundation
import HTTPTypes
import HummingbirdTesting
import TestSupport
import Testing

@testable import Web

/// 広報・公開: the manuscript, its submission, what has changed since, and the files.
@Suite("Publishing", .timeLimit(.minutes(10)))
struct PublishPageTests {
    private static let address = "/publish?month=2026-04"

    private static func form(_ page: String, deadline: String = "4/10") throws -> [(String, String)] {
        func value(_ name: String) throws -> String {
            String(
                try #require(
                    page.firstMatch(of: try Regex("name=\"\(name)\" value=\"([^\"]*)\""))?[1].substring))
        }
        return try ["request", "month", "style", "seen"].map { ($0, try value($0)) } + [
            ("deadline", deadline)
        ]
    }

    @Test func aManuscriptIsCopiedAndSubmitted() async throws {
        let ward = try await TestWard.planned()
        try await ward.browsing(as: [.office]) { browser in
            // Given the manuscript of the month
            let page = try await browser.get(Self.address).text
            #expect(page.contains("仲町ふれあい館 電話3958-0163…4月7日(火曜日)・9日(木曜日)"))
            #expect(page.contains("<textarea class=\"wide\" id=\"manuscript\"") && !page.contains("広報と違う"))
            // When it is submitted, once more with the same button
            let form = try Self.form(page)
            for _ in 1...2 {
                let done = try await browser.follow("/publish/submit", form).text
                #expect(done.contains("提出 1 として残しました。") && done.contains("広報と違う日はありません。"))
            }
            #expect(try await ward.ask(SubmittedKoho())[0].submissions.count == 1)
            // And a day is closed afterwards
            try await ward.tell(CloseSeats(venue: TestWard.nakacho, date: CivilDate("2026-04-09")!))
            let changed = try await browser.get(Self.address).text
            #expect(changed.contains("広報と違うところが1件あります。") && changed.contains("4月9日(木)"))
            #expect(changed.contains("仲町ふれあい館 館内掲示の訂正文") && changed.contains("9日(木曜日) 中止します"))
            #expect(!changed.contains("志村ふれあい館 館内掲示の訂正文"))
        }
    }

    /// What was looked at is what is submitted.
    @Test func aManuscriptThatHasChangedIsLookedAtAgain() async throws {
        let ward = try await TestWard.planned()
        try await ward.browsing(as: [.office]) { browser in
            let form = try Self.form(try await browser.get(Self.address).text)
            try await ward.tell(CloseSeats(venue: TestWard.nakacho, date: CivilDate("2026-04-09")!))
            let refused = try await browser.post("/publish/submit", form)
            #expect(refused.status == .unprocessableContent && refused.text.contains("原稿も変わりました。"))
            #expect(refused.text.contains("value=\"4/10\"") && !refused.text.contains("・9日(木曜日)"))
            #expect(try await ward.ask(SubmittedKoho()) == [])
            // And what the page that says so shows can be submitted.
            _ = try await browser.follow("/publish/submit", try Self.form(refused.text))
            #expect(try await ward.ask(SubmittedKoho()).count == 1)
        }
    }

    /// There is nothing to copy and nothing to submit of a month that is off.
    @Test func aMonthThatIsOffHasNoManuscript() async throws {
        let ward = try await TestWard.planned()
        try await ward.browsing(as: [.office]) { browser in
            let form = try Self.form(try await browser.get(Self.address).text)
            for line in TestWard.kohoLines() {
                for date in line.dates { try await ward.tell(CloseSeats(venue: line.id, date: date.date)) }
            }
            let page = try await browser.get(Self.address).text
            #expect(page.contains("<p class=\"warn\">個別相談会はすべて休みで、載せる開催日がありません。</p>"))
            #expect(!page.contains("id=\"manuscript\"") && !page.contains("action=\"/publish/submit\""))
            let refused = try await browser.post("/publish/submit", form)
            #expect(refused.status == .unprocessableContent && refused.text.contains("原稿も変わりました。"))
        }
    }

    @Test func afterTheDeadlineOnlyWithTheEditorsWord() async throws {
        let ward = try await TestWard.planned()
        try await ward.browsing(as: [.office]) { browser in
            let form = try Self.form(try await browser.get(Self.address).text, deadline: "2026-03-20")
            let refused = try await browser.post("/publish/submit", form)
            #expect(refused.status == .conflict && refused.text.contains("締め切り(3月20日(金))を過ぎました。"))
            let late = try await browser.follow("/publish/submit", form + [("late", "1")]).text
            #expect(late.contains("(締め切り後)"))
        }
    }

    @Test(arguments: [("", "締め切りを入れてください"), ("九", "＊")])
    func aDeadlineIsADay(deadline: String, words: String) async throws {
        try await TestWard.planned().browsing(as: [.office]) { browser in
            let form = try Self.form(try await browser.get(Self.address).text, deadline: deadline)
            let refused = try await browser.post("/publish/submit", form)
            #expect(refused.status == .unprocessableContent && refused.text.contains(words))
            #expect(refused.text.contains("<details class=\"fold\" open>"))
        }
    }

    @Test func monthsAndStylesAreChosen() async throws {
        try await TestWard.planned().browsing(as: [.office]) { browser in
            let paper = try await browser.get(Self.address + "&style=koho-paper-2025")
            #expect(paper.text.contains("4月7日㈫・9日㈭"))
            #expect(try await browser.get(Self.address + "&style=nothing").status == .notFound)
            let may = try await browser.get("/publish")
            #expect(may.status == .ok && may.text.contains("2026年5月の開催日はまだありません。"))
        }
    }

    /// Every file that the page names is there under a name of its own, and is what it says.
    @Test func everyFileCanBeTaken() async throws {
        let ward = try await TestWard.planned()
        try await ward.browsing(as: [.office]) { browser in
            let page = try await browser.get(Self.address).text
            let links = page.matches(of: /href="(\/publish\/[^"]+)"/).map { String($0.1) }
            #expect(links.count == 13)
            var names: Set<String> = []
            for link in links {
                let file = try await browser.get(link)
                let disposition = try #require(file.headers[.contentDisposition])
                let name = try #require(
                    disposition.wholeMatch(of: /attachment; filename="([a-z0-9_.-]+)"/)?.1)
                names.insert(String(name))
                let type = try #require(file.headers[.contentType])
                let kinds = [
                    "html": "text/html", "ics": "text/calendar", "csv": "text/csv", "txt": "text/plain",
                ]
                let kind = kinds[String(name.split(separator: ".").last ?? "")]
                #expect(type == "\(kind ?? ""); charset=utf-8" && !file.text.isEmpty, "\(link)")
            }
            #expect(names.count == 13)
            for wrong in [
                "page/2026", "poster/nowhere/2026-04", "poster/nakacho/x", "calendar/x", "calendar/2026/x",
                "opendata/2026/x", "progress/0",
            ] {
                #expect(try await browser.get("/publish/\(wrong)").status == .notFound, "\(wrong)")
            }
        }
    }
}
