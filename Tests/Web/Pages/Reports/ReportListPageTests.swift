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

/// 報告: the list of all, 会場の比較, and the reports of a fiscal year.
@Suite("The page of 報告", .timeLimit(.minutes(10)))
struct ReportListPageTests {
    @Test func everyAddressOnTheListBringsAReport() async throws {
        try await PeriodPageTests.ward().browsing(as: [.office]) { browser in
            let list = try await browser.get("/reports").text
            let main = list.components(separatedBy: "<main").last ?? ""
            let links = main.matches(of: /<a href="(\/(?:reports|months)[^"]*)"/).map { String($0.1) }
            for part in ["/reports/2026-05-01", "/reports/2026-04", "/reports/2026-Q1", "/reports/FY2026"] {
                #expect(links.contains(part), "\(part)")
            }
            for link in links {
                let page = try await browser.get(link)
                #expect(page.status == .ok, "\(link)")
            }
            // what has not begun is not there
            #expect(!links.contains("/reports/2026-06") && !links.contains("/reports/2026-Q2"))
        }
    }

    @Test func aYearOfWhichNothingIsWrittenSaysSo() async throws {
        try await PeriodPageTests.ward().browsing(as: [.office]) { browser in
            for address in ["/reports?year=2031", "/months?year=2031"] {
                let page = try await browser.get(address)
                #expect(page.status == .ok && page.text.contains("この年度の記録はまだありません。"))
                #expect(!page.text.contains("/reports/progress/2031"))
            }
            let page = try await browser.get("/reports?year=R8")
            #expect(page.status == .notFound)
        }
    }

    @Test func aDayIsTypedAsPeopleSayIt() async throws {
        try await PeriodPageTests.ward().browsing(as: [.venue]) { browser in
            let found = try await browser.post("/reports", ["date": "4/7"])
            #expect(found.headers[.location] == "/reports/2026-04-07")
            let refused = try await browser.post("/reports", ["date": "<b>"])
            #expect(refused.status.code == 422 && refused.text.contains("＊"))
            #expect(refused.text.contains("value=\"&lt;b&gt;\""))
        }
    }

    @Test func venuesAreComparedFromAForm() async throws {
        try await PeriodPageTests.ward().browsing(as: [.viewer]) { browser in
            let form = try await browser.get("/reports/compare").text
            #expect(form.contains("value=\"2026-04-01\"") && form.contains("value=\"2026-05-01\""))
            let sent = try await browser.post(
                "/reports/compare",
                ["venue": "shimura", "other": "nakacho", "from": "4/1", "through": "4/30"])
            let address = try #require(sent.headers[.location])
            #expect(address == "/reports/compare/shimura/nakacho/2026-04-01/2026-04-30")
            let page = try await browser.get(address).text
            #expect(page.contains("会場の比較 志村と仲町") && page.contains("-2.0"))
            #expect(page.contains("href=\"/reports/compare/nakacho/shimura/2026-04-01/2026-04-30\""))
        }
    }

    @Test(
        arguments: [
            ("nakacho", "4/1", "4/30", "二つの違う会場を選んでください。"), ("shimura", "4/1", "", "日を入れてください。"),
            ("shimura", "4/30", "4/1", "期間の終わり"),
        ])
    func whatCannotBeComparedIsSaid(venue: String, from: String, through: String, words: String) async throws
    {
        try await PeriodPageTests.ward().browsing(as: [.viewer]) { browser in
            let page = try await browser.post(
                "/reports/compare",
                ["venue": venue, "other": "nakacho", "from": from, "through": through])
            #expect(page.status.code == 422 && page.text.contains(words))
            #expect(page.text.contains("value=\"4/"))
        }
    }

    @Test(
        arguments: [
            "/reports/compare/shimura/nowhere/2026-04-01/2026-04-30", "/reports/progress/R8",
            "/reports/compare/shimura/nakacho/4-1/2026-04-30", "/reports/headquarters/x",
        ])
    func whatIsNoReportIsNoPage(address: String) async throws {
        try await PeriodPageTests.ward().browsing(as: [.office]) { browser in
            let page = try await browser.get(address)
            #expect(page.status == .notFound)
        }
    }

    @Test func theYearStandsAgainstItsTargets() async throws {
        try await PeriodPageTests.ward().browsing(as: [.office]) { browser in
            let progress = try await browser.get("/reports/progress/2026").text
            #expect(progress.contains("目標進捗") && progress.contains("5,600"))
            #expect(progress.contains("href=\"/targets/2026\"") && !progress.contains("/progress/2027"))
            let sheet = try await browser.get("/reports/headquarters/2026").text
            #expect(sheet.contains("DX推進本部"))
        }
    }
}
