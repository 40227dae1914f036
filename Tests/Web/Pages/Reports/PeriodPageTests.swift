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

/// 日計・月報・四半期報・年報 as pages, and their figures opened to the rows.
@Suite("Pages of periods", .timeLimit(.minutes(10)))
struct PeriodPageTests {
    /// In April two came to 仲町, together with one who had not booked; at 志村 somebody stayed away.
    static func ward(at moment: String = "2026-05-01 09:00") async throws -> TestWard {
        let ward = try await TestWard.planned()
        try await ward.booked("2026-04-07 10:00", "タナカ ハナ", 1)
        try await ward.booked("2026-04-07 10:30", "ヤマダ トメ", 2)
        try await ward.booked("2026-04-08 10:00", "サトウ キヨ", 3, at: TestWard.shimura)
        ward.at("2026-04-08 15:10")
        for booking in 1...3 {
            try await ward.tell(
                MarkAttendance(
                    booking: BookingID(Int64(booking)), value: booking == 3 ? .absent : .attended))
        }
        ward.at(moment)
        return ward
    }

    static let periods: [(String, [String])] = [
        ("2026-04-07", ["日計", "前: 4月6日(月)", "次: 4月8日(水)", "/reports/2026-04\"", "/reports/2026-Q1\""]),
        ("2026-04", ["月報", "次: 2026年5月", "令和8年度第1四半期", "/reports/FY2026\""]),
        ("2026-Q1", ["四半期報", "令和8年度", "4月"]), ("FY2026", ["年報", "2026年4月〜2027年3月"]),
    ]

    @Test(arguments: periods)
    func aPeriodStandsBesideItsNeighbours(period: String, parts: [String]) async throws {
        try await Self.ward().browsing(as: [.viewer]) { browser in
            let page = try await browser.get("/reports/\(period)")
            #expect(page.status == .ok)
            for part in parts + ["参加人数(延べ)"] { #expect(page.text.contains(part), "\(part)") }
            // of the year before nothing is written, and of what is to come nothing happened
            #expect(!page.text.contains("2026年3月") && !page.text.contains("次: 2026年6月"))
        }
    }

    @Test(arguments: ["2026-13", "2026-Q5", "FY26", "2026", "x", "2026-04?basis=then", "2026-04-31"])
    func whatIsNoPeriodIsNoPage(period: String) async throws {
        try await Self.ward().browsing(as: [.office]) { browser in
            let page = try await browser.get("/reports/\(period)")
            #expect(page.status == .notFound)
        }
    }

    /// The rows behind every number that can be pressed come to that number.
    @Test func everyFigureOpensToItsRows() async throws {
        try await Self.ward().browsing(as: [.office]) { browser in
            let page = try await browser.get("/reports/2026-04").text
            let links = page.matches(of: /<a href="(\/reports\/2026-04\/explain\/[^"]+)">([0-9,]+)<\/a>/)
            #expect(links.count > 20)
            for link in links {
                let address = String(link.1).replacing("&amp;", with: "&")
                let rows = try await browser.get(address)
                #expect(rows.status == .ok, "\(address)")
                let total = rows.text.components(separatedBy: "<tr class=\"total\">").last ?? ""
                #expect(total.contains("<td class=\"number\">\(link.2)</td>"), "\(address)")
            }
        }
    }

    /// The paper says the words of the page, and no codes.
    @Test(arguments: [("topic.line", "相談内容 LINEの内訳"), ("gender.not-taken", "性別 未記入の内訳")])
    func aRowOfABreakdownHasItsWords(measure: String, title: String) async throws {
        try await Self.ward().browsing(as: [.office]) { browser in
            let page = try await browser.get("/reports/2026-04/explain/\(measure)")
            #expect(page.status == .ok && page.text.contains(title))
        }
    }

    @Test func aRowLeadsToItsBooking() async throws {
        try await Self.ward().browsing(as: [.office]) { browser in
            let absent = try await browser.get("/reports/2026-04/explain/absent?venue=shimura").text
            #expect(absent.contains("<a href=\"/booking/3\">3</a>") && absent.contains("個別相談会 志村"))
            #expect(absent.contains("href=\"/reports/2026-04\""))
            let days = try await browser.get("/reports/2026-04/explain/sessions?venue=nakacho").text
            #expect(days.contains("<a href=\"/day/nakacho/2026-04-07\">"))
            let other = try await browser.get("/reports/2026-04/explain/absent?venue=nakacho").text
            #expect(!other.contains("/booking/"))
        }
    }

    @Test(
        arguments: [
            "visit", "age.", "visits?programme=x", "visits?venue=nowhere", "visits?basis=x",
        ])
    func whatIsNoFigureIsNoPage(figure: String) async throws {
        try await Self.ward().browsing(as: [.office]) { browser in
            let page = try await browser.get("/reports/2026-04/explain/\(figure)")
            #expect(page.status == .notFound)
        }
    }

    @Test(arguments: Role.all.subtracting(Role.planning).sorted())
    func othersSeeTheFiguresOnly(role: Role) async throws {
        try await Self.ward().browsing(as: [role]) { browser in
            let page = try await browser.get("/reports/2026-04").text
            #expect(page.contains("概要") && !page.contains("/explain/") && !page.contains("数の内訳"))
        }
    }

    static let files = [
        ("html", "text/html; charset=utf-8"), ("csv", "text/csv; charset=utf-8"),
        ("cp932.csv", "text/csv; charset=windows-31j"),
        ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ]

    @Test(arguments: files)
    func aReportIsAFileToo(ending: String, type: String) async throws {
        try await Self.ward().browsing(as: [.viewer]) { browser in
            let page = try await browser.get("/reports/2026-04").text
            #expect(page.contains("href=\"/reports/2026-04/\(ending)\""))
            let file = try await browser.get("/reports/2026-04/\(ending)")
            #expect(file.status == .ok && file.headers[.contentType] == type)
            #expect(
                file.headers[.contentDisposition] == "attachment; filename=\"report-2026-04.\(ending)\"")
        }
    }
}
