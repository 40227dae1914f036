import Clinic
import Desk
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import TestSupport
import Testing

@testable import Web

/// 範囲: no page for the staff of 仲町 tells of 志村's people, wherever it is asked for and whatever it links to.
@Suite("Pages and scope", .timeLimit(.minutes(10)))
struct PageScopeTests {
    private static func planted(in text: String) -> [String] { PageWard.planted.filter(text.contains) }

    /// Every page of both venues, every number, and whatever they link to.
    private static func everything(_ browser: Browser, _ front: Front) async throws -> [String: String] {
        let pages = try mountedRoutes(front).filter { $0.roles != nil && !$0.isForm && $0.path != "/live" }
        var seen: [String: String] = [:]
        var next = pages.flatMap { page in
            [TestWard.shimura, TestWard.nakacho].flatMap { venue in
                (1...8).map { PageWard.address(page.path, venue: venue, booking: $0) }
            }
        }
        while let address = next.popLast() {
            guard seen[address] == nil, seen.count < 2000 else { continue }
            let response = try await browser.get(address)
            #expect(response.status.code < 500, "\(address): \(response.text)")
            seen[address] = response.text
            next += links(in: response.text)
        }
        return seen
    }

    private static func links(in html: String) -> [String] {
        html.components(separatedBy: "href=\"").dropFirst()
            .compactMap { $0.components(separatedBy: "\"").first }
            .map { $0.components(separatedBy: "#")[0].replacing("&amp;", with: "&") }
            .filter { $0.hasPrefix("/") && !$0.hasPrefix("/static/") && !$0.hasPrefix("/live") }
            // A year of days is more of the same.
            .filter { !$0.contains("/2026-") || $0.contains("/2026-04-0") }
            // So is a month before or after.
            .filter { !$0.contains("?month=") || $0.contains("?month=2026-04") }
    }

    @Test(arguments: [Role.venue, .adviser])
    func noPageTellsOfAnotherVenue(role: Role) async throws {
        let ward = try await PageWard.make()
        let key = try await ward.signedIn("naka", [role], isHead: role == .venue)
        let front = Front(ward: ward)
        try await front.routes { client in
            for (address, text) in try await Self.everything(Browser(client, key: key), front) {
                #expect(Self.planted(in: text) == [], "\(address)")
            }
        }
    }

    /// The control: the office sees all that is planted on the same pages.
    @Test func theOfficeSeesThem() async throws {
        let ward = try await PageWard.make()
        let key = try await ward.signedIn("kim", [.office])
        let front = Front(ward: ward)
        try await front.routes { client in
            let all = try await Self.everything(Browser(client, key: key), front).values.joined()
            #expect(Set(Self.planted(in: all)).isSuperset(of: ["カミヤ", "フルカワ", "神谷", "090-1000-7"]))
        }
    }

    /// What the office sees of 志村.
    private static func state(_ ward: TestWard) async throws -> [Data] {
        let shimura = TestWard.shimura
        var parts = [
            try Wire.data(await ward.ask(Day(venue: shimura))),
            try Wire.data(await ward.ask(DoorQueue(venue: shimura))),
            try Wire.data(await ward.ask(WaitingList(venue: shimura))),
            try Wire.data(await ward.ask(Tasks()).filter { $0.venue == shimura }),
            try Wire.data(await ward.ask(UnplacedLines(venue: shimura))),
        ]
        parts.append(try Wire.data(await ward.ask(Applications(course: CourseID(1)))))
        parts.append(try Wire.data(await ward.ask(Roster(course: CourseID(1)))))
        for booking: Int64 in 4...6 {
            parts.append(try Wire.data(await ward.ask(ShowBooking(booking: BookingID(booking)))))
        }
        return parts
    }

    /// Forms about 志村's bookings change nothing there and tell nothing, whatever venue the address names.
    @Test func noFormReachesAnotherVenue() async throws {
        let ward = try await PageWard.make()
        let key = try await ward.signedIn("naka", [.venue], isHead: true)
        let front = Front(ward: ward)
        let before = try await Self.state(ward)
        let forms = try mountedRoutes(front).filter { $0.roles != nil && $0.isForm }
            .filter { !$0.path.contains("sign-out") }
        try await front.routes { client in
            let browser = Browser(client, key: key)
            for (number, form) in forms.enumerated() {
                for venue in [TestWard.shimura, TestWard.nakacho] {
                    let id = requestID(number).text
                    let response = try await browser.post(
                        PageWard.address(form.path, venue: venue),
                        [
                            "booking": "4", "person": "4", "task": "1", "waiting": "1", "line": "1",
                            "application": "1", "because": "withdrawn", "result": "self",
                            "value": "attended", "request": id, "request-serve": id, "request-queue": id,
                            "take": "\(venue)/2026-04-09/11:00/\(id)/4", "reason": "x", "note": "x",
                        ])
                    #expect(response.status.code < 500, "\(form.path)")
                    #expect(Self.planted(in: response.text) == [], "\(form.path)")
                }
            }
        }
        for (now, then) in zip(try await Self.state(ward), before) { #expect(now == then) }
    }
}
