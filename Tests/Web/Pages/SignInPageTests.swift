import Clinic
import Desk
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import TestSupport
import Testing

@testable import Web

/// サインイン in a browser.
@Suite("Signing in with a browser", .timeLimit(.minutes(10)))
struct SignInPageTests {
    private func withDoor(_ body: @Sendable (TestWard, Browser) async throws -> Void) async throws {
        let ward = try await PageWard.make()
        try await ward.tell(
            NewAccount(account: Slug("sato")!, name: "佐藤", may: [.venue], venues: [TestWard.nakacho]))
        try await ward.tell(
            SetPassword(account: Slug("sato")!, hash: try Password.hash("correct-horse")))
        try await Front(ward: ward).routes { try await body(ward, Browser($0)) }
    }

    private func signIn(_ browser: Browser, _ password: String, to: String = "/") async throws -> TestResponse
    {
        _ = try await browser.get("/sign-in")
        return try await browser.post(
            "/sign-in", ["account": "sato", "password": password, "to": to])
    }

    @Test(arguments: [("/", "/"), ("/day/nakacho", "/day/nakacho"), ("//evil", "/"), ("/a?b=c", "/")])
    func whoKnowsThePasswordComesWhereTheyWanted(wanted: String, comes: String) async throws {
        try await withDoor { _, browser in
            _ = try await browser.get("/sign-in")
            let before = browser.key?.text
            let response = try await signIn(browser, "correct-horse", to: wanted)
            #expect(response.status == .seeOther && response.headers[.location] == comes)
            #expect(browser.key?.text != before)
            #expect(try await browser.get("/day/nakacho").status == .ok)
        }
    }

    @Test func aWrongPasswordSaysSoAndLeavesTheName() async throws {
        try await withDoor { _, browser in
            let response = try await signIn(browser, "wrong")
            #expect(response.status == .unauthorized && response.text.contains(#"value="sato""#))
            #expect(response.text.contains("職員IDかパスワードが違うか") && !response.text.contains("wrong"))
            #expect(try await browser.get("/day/nakacho").status == .seeOther)
        }
    }

    /// A page opened from another site arrives without the cookie of whoever is signed in.
    @Test func openingItFromElsewhereSignsNobodyOut() async throws {
        try await withDoor { _, browser in
            _ = try await signIn(browser, "correct-horse")
            let key = try #require(browser.key)
            let elsewhere = try await browser.getFromElsewhere("/day/nakacho")
            #expect(elsewhere.status == .seeOther)
            let page = try await browser.getFromElsewhere("/sign-in")
            #expect(page.status == .ok && browser.key?.text == key.text)
            #expect(try await browser.get("/day/nakacho").status == .ok)
        }
    }

    @Test func guessingIsSlowed() async throws {
        try await withDoor { _, browser in
            for _ in 1...3 { _ = try await signIn(browser, "wrong") }
            #expect(try await signIn(browser, "correct-horse").status == .tooManyRequests)
        }
    }

    @Test func whoHasGoneIsGone() async throws {
        try await withDoor { ward, browser in
            _ = try await signIn(browser, "correct-horse")
            let key = try #require(browser.key)
            #expect(try await browser.post("/sign-out").headers[.location] == "/sign-in")
            #expect(try await ward.desk.account(withToken: key.text) == nil)
        }
    }
}
