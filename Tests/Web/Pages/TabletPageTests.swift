import Clinic
import Desk
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Ledger
import TestSupport
import Testing

@testable import Web

/// 共用タブレット: a browser becomes one, and is one no longer.
@Suite("Enrolling tablets in a browser", .timeLimit(.minutes(10)))
struct TabletPageTests {
    @Test func theKeyStaysInTheBrowserAndOnlyItsHashIsKept() async throws {
        let desk = try await TabletDesk()
        try await desk.routes { client in
            let browser = Browser(client, key: desk.head)
            #expect(try await browser.get("/tablets").text.contains("登録してある共用タブレットはありません"))
            // When
            let response = try await browser.enrol("受付の<1台目>")
            // Then
            #expect(response.headers[.location] == "/tablets?enrolled=1#notice")
            let cookie = try #require(response.headers[values: .setCookie].first)
            let key = try #require(browser.tablet)
            #expect(cookie.hasPrefix("sumaho-tablet=\(key.text);"))
            for part in ["HttpOnly", "SameSite=Strict", "Path=/", "Max-Age=34560000"] {
                #expect(cookie.contains(part), "\(part)")
            }
            let page = try await browser.get("/tablets?enrolled=1")
            #expect(page.text.contains("この端末は、仲町の「受付の&lt;1台目&gt;」です。"))
            #expect(page.text.contains("「受付の&lt;1台目&gt;」を登録しました。") && !page.text.contains(key.text))
            #expect(!page.text.contains("この端末を登録する</button>"))
            let kept = try await desk.ward.ledger.read { try $0.tablet(hash: key.hash) }
            #expect(kept?.label == "受付の<1台目>" && kept?.venue == TestWard.nakacho)
        }
    }

    @Test func theFormSentTwiceIsOneTabletAndAnotherFormIsNone() async throws {
        let desk = try await TabletDesk()
        try await desk.routes { client in
            let browser = Browser(client, key: desk.head)
            let request = try await browser.get("/tablets").value(of: "request")
            var keys: [String?] = []
            for _ in 1...2 {
                let response = try await browser.post(
                    "/tablets/enrol", ["venue": "nakacho", "label": "受付", "request": request])
                #expect(response.headers[.location] == "/tablets?enrolled=1#notice")
                keys.append(browser.tablet?.text)
            }
            #expect(keys[0] != nil && keys[0] == keys[1])
            let again = try await browser.post(
                "/tablets/enrol", ["venue": "nakacho", "label": "二つ目", "request": requestID(9).text])
            #expect(again.status == .conflict && again.text.contains("この端末は「受付」として登録してあります。"))
            // And another browser of the same head has another key
            let other = Browser(client, key: desk.head)
            try await other.enrol("受付の2台目")
            #expect(other.tablet != nil && other.tablet?.text != keys[0])
            #expect(try await desk.ward.ask(Tablets()).map(\.label) == ["受付", "受付の2台目"])
        }
    }

    @Test(arguments: ["", " ", String(repeating: "あ", count: 41)])
    func aTabletWithoutANameIsNone(label: String) async throws {
        let desk = try await TabletDesk()
        try await desk.routes { client in
            let browser = Browser(client, key: desk.head)
            let response = try await browser.enrol(label)
            #expect(response.status == .unprocessableContent || response.status == .badRequest)
            #expect(response.text.contains(#"id="label-fault">＊"#) && browser.tablet == nil)
            #expect(try await desk.ward.ask(Tablets()).isEmpty)
        }
    }

    /// The names show, and nothing opens: not as a tablet, not as somebody signed in, not as a program.
    @Test func aTabletsCookieOpensNothing() async throws {
        let desk = try await TabletDesk()
        let front = Front(ward: desk.ward)
        let pages = try mountedRoutes(front).filter { $0.roles != nil }
        try await desk.routes { client in
            let tablet = try await desk.tablet(client).tablet
            for browser in [Browser(client, tablet: tablet), Browser(client, key: tablet, tablet: tablet)] {
                for page in pages {
                    let address = PageWard.address(page.path, venue: TestWard.nakacho, booking: 1)
                    let response = try await page.isForm ? browser.post(address) : browser.get(address)
                    let leads = response.headers[.location]?.hasPrefix("/sign-in") == true
                    #expect(leads || response.status == .noContent, "\(page.name)")
                    #expect(response.body.readableBytes == 0, "\(page.name)")
                }
            }
            let asked = try await client.post("/api/v1/venues", as: try #require(tablet).text)
            #expect(asked.status == .unauthorized)
        }
    }

    @Test func aRetiredTabletIsLikeAnyOtherBrowser() async throws {
        let desk = try await TabletDesk()
        try await desk.routes { client in
            let browser = try await desk.tablet(client)
            _ = try await browser.tap("hayashi")
            #expect(try await browser.get("/day/nakacho").status == .ok)
            // When the head has been asked once more, and says so
            let head = Browser(client, key: desk.head)
            #expect(try await head.get("/tablets").text.contains(#"href="/tablets/1/retire""#))
            let confirm = try await head.get("/tablets/1/retire")
            #expect(confirm.text.contains("仲町「受付の1台目」の登録を外しますか。"))
            let page = try await head.follow(
                "/tablets/1/retire", ["request": confirm.value(of: "request")])
            #expect(page.text.contains("「受付の1台目」の登録を外しました。"))
            #expect(try await head.get("/tablets/1/retire").status == .notFound)
            // Then whoever sat there is out, and nobody comes in by PIN
            let next = TabletDesk.worth(try await browser.get("/day/nakacho"))
            #expect(next == "/sign-in?to=/day/nakacho")
            let ordinary = try await browser.get("/sign-in")
            #expect(ordinary.text.contains(#"name="password""#) && !ordinary.text.contains("林"))
            #expect(!ordinary.text.contains("PINでサインイン"))
            for path in ["/sign-in/name", "/sign-in/pin"] {
                let tried = try await browser.post(path, ["account": "hayashi", "pin": TabletDesk.pin])
                #expect(TabletDesk.worth(tried) == "/sign-in", "\(path)")
            }
            #expect(try await browser.get("/day/nakacho").status == .seeOther)
        }
    }

    /// Whoever is no head sees the list, and neither form nor button.
    @Test func othersOnlySeeThem() async throws {
        let desk = try await TabletDesk()
        let staff = try await desk.ward.signedIn("ono", [.venue])
        try await desk.routes { client in
            _ = try await desk.tablet(client)
            let browser = Browser(client, key: staff)
            let page = try await browser.get("/tablets").text
            #expect(page.contains("受付の1台目") && !page.contains("/retire") && !page.contains("/enrol"))
            #expect(try await browser.get("/tablets/1/retire").status == .notFound)
            let request = requestID(8).text
            let tried = try await browser.post(
                "/tablets/enrol", ["venue": "nakacho", "label": "受付", "request": request])
            #expect(tried.status == .forbidden && browser.tablet == nil)
            #expect(try await browser.post("/tablets/1/retire", ["request": request]).status == .forbidden)
            #expect(try await desk.ward.ask(Tablets()).map(\.good) == [true])
        }
    }

    /// Under TLS the names of the cookies bind them to this machine.
    @Test func underTLSTheCookieIsBoundToTheMachine() async throws {
        let ward = try TestWard()
        var settings = ServiceSettings(port: 0)
        settings.tls = TLSFiles(certificate: "c.pem", key: "k.pem")
        let pages = Pages(Door(ward.desk), try Templates(in: settings.resources), settings)
        var response = Response(status: .ok)
        pages.leave(tablet: SecretKey(.seeded(5)), in: &response)
        pages.leave(SecretKey(.seeded(6)), in: &response)
        let cookies = response.headers[values: .setCookie]
        #expect(cookies.map { $0.prefix { $0 != "=" } } == ["__Host-sumaho-tablet", "__Host-sumaho"])
        for cookie in cookies {
            for part in ["Secure", "HttpOnly", "SameSite=Strict", "Path=/"] {
                #expect(cookie.contains(part), "\(cookie)")
            }
            #expect(!cookie.contains("Domain"), "\(cookie)")
        }
    }
}
