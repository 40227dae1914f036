import Clinic
import Desk
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import TestSupport
import Testing

@testable import Web

/// 全館のようす: the figures of those who answer for the whole ward.
@Suite("Figures on the first page", .timeLimit(.minutes(10)))
struct DashboardTests {
    @Test(arguments: [Role.office, .admin, .viewer])
    func yearWeekAndMonthAreThere(role: Role) async throws {
        let ward = try await PeriodPageTests.ward(at: "2026-04-09 09:00")
        try await ward.booked("2026-04-10 10:00", "サトウ キヨ", 3, at: TestWard.shimura)
        try await ward.browsing(as: [role]) { browser in
            let page = try await browser.get("/").text
            // two of the year's visits, one of the seats on Friday taken, two of nine seats used at 仲町
            for part in ["今年度の目標に対して", "5,600", "<td class=\"number\">2</td>", "これから7日の空き", "<svg "] {
                #expect(page.contains(part), "\(part)")
            }
            let free = try await ward.ask(FindOpenings(venue: TestWard.shimura, days: 2)).count
            let row = try #require(
                page.components(separatedBy: "class=\"short\">志村ふれあい館</th>").dropFirst().first)
            #expect(row.hasPrefix("<td></td><td class=\"number\">\(free)</td>"), "\(row.prefix(120))")
            #expect(page.contains("/reports/2026-04\"") && page.contains("/reports/progress/2026\""))
            #expect(page.contains("id=\"venues\"") == (role != .viewer))
        }
    }

    @Test func thePageThatChangesFetchesTheVenuesOnly() async throws {
        try await PeriodPageTests.ward().browsing(as: [.office]) { browser in
            let whole = try await browser.get("/").text
            let address = try #require(whole.firstMatch(of: /data-page="([^"]+)"/)?.1)
            let again = try await browser.get(String(address)).text
            #expect(again.contains("id=\"venues\"") && !again.contains("今年度の目標に対して"))
        }
    }

    @Test func thePhoneDeskHasTheVenuesOnly() async throws {
        try await PeriodPageTests.ward().browsing(as: [.operator]) { browser in
            let page = try await browser.get("/").text
            #expect(page.contains("id=\"venues\"") && !page.contains("今年度の目標に対して"))
        }
    }
}
