import Clinic
import Desk
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import TestSupport
import Testing

@testable import Web

/// 自分の設定
@Suite("One's own account as a page", .timeLimit(.minutes(10)))
struct AccountPageTests {
    /// Somebody of 仲町 before their own page, signed in by password.
    private func withOwn(
        _ id: String = "hayashi", _ body: @Sendable (TabletDesk, Browser) async throws -> Void
    ) async throws {
        let desk = try await TabletDesk()
        try await desk.routes { client in
            let browser = Browser(client)
            _ = try await browser.get("/sign-in")
            _ = try await browser.post("/sign-in", ["account": id, "password": TabletDesk.password])
            try await body(desk, browser)
        }
    }

    @Test func itSaysWhoIsThereAndUntilWhen() async throws {
        try await withOwn { _, browser in
            let page = try await browser.get("/account").text
            #expect(page.contains(#"<a class="me" href="/account"><b>林 &lt;b&gt;&amp;花</b></a>"#))
            for part in ["<dd>hayashi</dd>", "<dd>会場</dd>", "<dd>仲町</dd>", "4月7日(火) 22:10まで"] {
                #expect(page.contains(part), "\(part)")
            }
        }
    }

    @Test func anotherPasswordEndsOtherSignIns() async throws {
        try await withOwn { desk, browser in
            let other = try await desk.ward.desk.doorkeeper.signIn(
                "hayashi", password: TabletDesk.password, from: "192.0.2.1")
            // When
            let page = try await browser.follow(
                "/account/password",
                ["old": TabletDesk.password, "new": "battery-staple", "again": "battery-staple"])
            // Then
            #expect(page.text.contains("パスワードを変えました。"))
            #expect(try await desk.ward.desk.doorkeeper.whoAmI(other) == nil)
            #expect(try await browser.get("/account").status == .ok)
            _ = try await browser.post("/sign-out")
            _ = try await browser.get("/sign-in")
            let old = try await browser.post(
                "/sign-in", ["account": "hayashi", "password": TabletDesk.password])
            #expect(old.status == .unauthorized)
            let new = try await browser.post(
                "/sign-in", ["account": "hayashi", "password": "battery-staple"])
            #expect(TabletDesk.worth(new) == "/")
        }
    }

    /// What is typed, and the field that is said to be wrong.
    static let passwords: [(old: String, new: String, again: String, fault: String)] = [
        ("wrong-horse", "battery-staple", "battery-staple", "old"), ("", "battery-staple", "x", "old"),
        (TabletDesk.password, "stapler", "stapler", "new"),
        (TabletDesk.password, TabletDesk.password, TabletDesk.password, "new"),
        (TabletDesk.password, "battery-staple", "battery-stable", "again"),
        (TabletDesk.password, "", "battery-staple", "new"),
    ]

    @Test(arguments: passwords)
    func aFaultStandsAtItsFieldAndNothingComesBack(
        old: String, new: String, again: String, fault: String
    ) async throws {
        try await withOwn { desk, browser in
            let response = try await browser.post(
                "/account/password", ["old": old, "new": new, "again": again])
            #expect(response.status.kind == .clientError && response.status != .forbidden)
            #expect(response.text.contains(#"id="\#(fault)-fault">＊"#), "\(response.text)")
            #expect(response.text.components(separatedBy: "aria-invalid").count == 2)
            for typed in [old, new, again] where typed.count > 1 {
                #expect(!response.text.contains(typed), "\(typed)")
            }
            let key = try await desk.ward.desk.doorkeeper.signIn(
                "hayashi", password: TabletDesk.password, from: "192.0.2.1")
            #expect(try await desk.ward.desk.doorkeeper.whoAmI(key) != nil)
        }
    }

    /// What is typed, and the field that is said to be wrong; nil where it is taken.
    static let pins: [(password: String, pin: String, again: String, fault: String?)] = [
        (TabletDesk.password, "7391", "7391", nil), (TabletDesk.password, "７３９１", "７３９１", nil),
        ("wrong-horse", "7391", "7391", "password"), ("", "7391", "7391", "password"),
        (TabletDesk.password, "1234", "1234", "pin"), (TabletDesk.password, "739", "739", "pin"),
        (TabletDesk.password, "7391", "7392", "pin-again"), (TabletDesk.password, "", "", "pin"),
    ]

    @Test(arguments: pins)
    func aPINIsSetByWhoeverKnowsThePassword(
        password: String, pin: String, again: String, fault: String?
    ) async throws {
        try await withOwn { desk, browser in
            let response = try await browser.post(
                "/account/pin", ["password": password, "pin": pin, "pin-again": again])
            let keeper = desk.ward.desk.doorkeeper
            let tablet = SecretKey(.seeded(4))
            try await desk.ward.tell(
                EnrolTablet(venue: TestWard.nakacho, label: "受付", hash: tablet.hash))
            func opens(_ pin: String) async -> Bool {
                let id = TabletDesk.id("hayashi")
                return (try? await keeper.signIn(tablet: tablet, id, pin: pin, from: "192.0.2.1")) != nil
            }
            guard let fault else {
                #expect(TabletDesk.worth(response) == "/account?done=pin#notice")
                #expect(try await browser.get("/account?done=pin").text.contains("PINを決めました。"))
                #expect(await opens("7391"))
                return
            }
            #expect(response.text.contains(#"id="\#(fault)-fault">＊"#), "\(response.text)")
            for typed in [pin, again, password] where typed.count > 2 && typed != "1234" {
                #expect(!response.text.contains(typed), "\(typed)")
            }
            #expect(await opens(TabletDesk.pin))
        }
    }

    /// A tablet takes venue staff and advisers only; others need no PIN.
    @Test(arguments: Role.allCases)
    func aPINIsForThoseOfAVenue(role: Role) async throws {
        let ward = try await PageWard.make()
        let key = try await ward.signedIn("kim", [role])
        try await Front(ward: ward).routes { client in
            let page = try await Browser(client, key: key).get("/account").text
            #expect(page.contains(#"action="/account/pin""#) == Role.local.contains(role))
            #expect(page.contains(#"action="/account/password""#))
        }
    }

    @Test func everywhereIsEverywhere() async throws {
        try await withOwn { desk, browser in
            let other = try await desk.ward.desk.doorkeeper.signIn(
                "hayashi", password: TabletDesk.password, from: "192.0.2.1")
            let page = try await browser.get("/account")
            let everywhere = try page.value(of: "everywhere")
            _ = try await browser.post("/sign-out", ["everywhere": everywhere])
            #expect(try await desk.ward.desk.doorkeeper.whoAmI(other) == nil)
            #expect(try await browser.get("/account").status == .seeOther)
        }
    }
}
