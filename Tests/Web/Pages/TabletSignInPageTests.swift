import Clinic
import Desk
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import TestSupport
import Testing

@testable import Web

/// Signing in at a shared tablet: a name, a PIN, and going again.
@Suite("Signing in at a tablet with a browser", .timeLimit(.minutes(10)))
struct TabletSignInPageTests {
    @Test func oneTapAndAPINAndTheNamesAgainAfterwards() async throws {
        let desk = try await TabletDesk()
        try await desk.routes { client in
            let browser = try await desk.tablet(client)
            // Given: the names of those with a PIN, of this venue only
            let names = try await browser.get("/sign-in?to=/week/nakacho")
            #expect(names.text.contains(#"value="hayashi">林 &lt;b&gt;&amp;花</button>"#))
            #expect(names.text.contains(#"value="mori">森</button>"#))
            #expect(!names.text.contains("相田") && !names.text.contains("神谷"))
            #expect(names.text.contains("仲町ふれあい館 受付の1台目"))
            #expect(names.text.contains(#"href="/sign-in?by=password&amp;to=/week/nakacho""#))
            // When
            let before = browser.key?.text
            let response = try await browser.tap("hayashi", to: "/week/nakacho")
            // Then
            #expect(TabletDesk.worth(response) == "/week/nakacho" && browser.key?.text != before)
            let day = try await browser.get("/day/nakacho")
            #expect(day.status == .ok && day.text.contains("<b>林 &lt;b&gt;&amp;花</b>"))
            let key = try #require(browser.key)
            #expect(TabletDesk.worth(try await browser.post("/sign-out")) == "/sign-in")
            #expect(try await desk.ward.desk.doorkeeper.whoAmI(key) == nil)
            #expect(try await browser.get("/sign-in").text.contains(#"value="hayashi""#))
        }
    }

    @Test func whoDoesNothingForAWhileComesBackToTheNames() async throws {
        let desk = try await TabletDesk()
        try await desk.routes { client in
            let browser = try await desk.tablet(client)
            _ = try await browser.tap("hayashi")
            desk.ward.at("2026-04-07 10:31")
            let next = TabletDesk.worth(try await browser.get("/day/nakacho"))
            #expect(next == "/sign-in?to=/day/nakacho")
            let page = try await browser.get(next)
            #expect(page.text.contains(#"value="hayashi""#))
            // The cookie of the tablet is left anew, so that it does not run out while it is used.
            #expect(page.headers[values: .setCookie].contains { $0.hasPrefix("sumaho-tablet=sumaho-") })
        }
    }

    /// Whoever may do more elsewhere is venue staff here.
    @Test func somebodyOfTheOfficeIsOfTheVenueOnly() async throws {
        let desk = try await TabletDesk()
        try await desk.routes { client in
            let tablet = try await desk.tablet(client)
            let response = try await tablet.tap("mori")
            #expect(TabletDesk.worth(response) == "/")
            #expect(TabletDesk.worth(try await tablet.get("/")) == "/day/nakacho")
            let account = try await tablet.get("/account").text
            #expect(account.contains("<dd>会場 (共用タブレット)</dd>") && account.contains("<dd>仲町</dd>"))
            #expect(try await tablet.get("/staff").text.contains("相田") == false)
            let elsewhere = try await tablet.get("/day/shimura")
            #expect(elsewhere.status == .forbidden)
            // The control: by password they see it all
            let desk = Browser(client)
            _ = try await desk.get("/sign-in")
            _ = try await desk.post("/sign-in", ["account": "mori", "password": TabletDesk.password])
            #expect(try await desk.get("/account").text.contains("長寿社会推進課"))
            #expect(try await desk.get("/staff").text.contains("相田"))
        }
    }

    /// Nothing tells a wrong PIN from a PIN of somebody who is locked.
    @Test func whatIsWrongIsNotTold() async throws {
        let desk = try await TabletDesk()
        try await desk.lock("mori")
        try await desk.routes { client in
            let browser = try await desk.tablet(client)
            let wrong = try await browser.tap("hayashi", "7391")
            let locked = try await browser.tap("mori")
            for response in [wrong, locked] {
                #expect(response.status == .unauthorized)
                #expect(response.text.contains("PINが違うか、今は使えないIDです。"))
                #expect(!response.text.contains("7391") && !response.text.contains(TabletDesk.pin))
                #expect(response.text.contains(#"name="pin""#))
            }
            // A name that is not on the page is no name, whatever the PIN
            for account in ["kamiya", "aida", "nobody", "", "x\u{0}"] {
                let other = try await browser.post(
                    "/sign-in/pin", ["account": account, "pin": TabletDesk.pin])
                #expect(TabletDesk.worth(other) == "/sign-in", "\(account)")
            }
            #expect(try await browser.get("/day/nakacho").status == .seeOther)
        }
    }

    @Test func guessingAPINIsSlowed() async throws {
        let desk = try await TabletDesk()
        try await desk.routes { client in
            let browser = try await desk.tablet(client)
            for guess in ["7391", "7392", "7393"] {
                #expect(try await browser.tap("hayashi", guess).status == .unauthorized)
            }
            let right = try await browser.tap("hayashi")
            #expect(right.status == .tooManyRequests && right.text.contains("秒待ってから"))
            #expect(try await browser.get("/day/nakacho").status == .seeOther)
            // Others are not held up by it
            #expect(TabletDesk.worth(try await browser.tap("mori")) == "/")
        }
    }

    /// From anywhere else the names are not to be had.
    @Test func noOtherBrowserSeesNames() async throws {
        let desk = try await TabletDesk()
        try await desk.routes { client in
            _ = try await desk.tablet(client)
            for tablet in [nil, SecretKey(.seeded(9)), desk.head] {
                let browser = Browser(client, tablet: tablet)
                #expect(!(try await browser.get("/sign-in").text.contains("林")))
                for path in ["/sign-in/name", "/sign-in/pin"] {
                    let response = try await browser.post(
                        path, ["account": "hayashi", "pin": TabletDesk.pin])
                    #expect(TabletDesk.worth(response) == "/sign-in" && response.text.isEmpty)
                }
            }
        }
    }

    @Test func aPasswordDoesAtATabletToo() async throws {
        let desk = try await TabletDesk()
        try await desk.routes { client in
            let browser = try await desk.tablet(client)
            let page = try await browser.get("/sign-in?by=password&to=/week/nakacho")
            #expect(page.text.contains(#"href="/sign-in?to=/week/nakacho""#) && !page.text.contains("林"))
            let wrong = try await browser.post("/sign-in", ["account": "aida", "password": "wrong-horse"])
            #expect(wrong.status == .unauthorized && wrong.text.contains("名前を選んでPINでサインイン"))
            let response = try await browser.post(
                "/sign-in", ["account": "aida", "password": TabletDesk.password, "to": "/help"])
            #expect(TabletDesk.worth(response) == "/help")
        }
    }
}
