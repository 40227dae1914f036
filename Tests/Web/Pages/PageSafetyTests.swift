import Clinic
import Desk
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import TestSupport
import Testing

@testable import Web

/// What every page and form keeps to.
@Suite("Safety of pages", .timeLimit(.minutes(10)))
struct PageSafetyTests {
    @Test func everyPageIsKeptByNobodyAndRunsNothingForeign() async throws {
        let ward = try await PageWard.make()
        let key = try await ward.signedIn("kim", Role.all, venues: [TestWard.nakacho])
        let front = Front(ward: ward)
        let pages = try mountedRoutes(front).filter { !$0.isForm && $0.path != "/live" }
        try await front.routes { client in
            for page in pages {
                let response = try await Browser(client, key: key).get(
                    PageWard.address(page.path, venue: TestWard.nakacho, booking: 1))
                try Self.check(response, page.path)
            }
            let problem = try await Browser(client, key: key).get("/no/such/page")
            #expect(problem.status == .notFound)
            try Self.check(problem, "404")
        }
    }

    private static func check(_ response: TestResponse, _ path: String) throws {
        let headers = response.headers
        let policy = try #require(headers[.contentSecurityPolicy], "\(path)")
        #expect(policy.contains("default-src 'none'") && !policy.contains("unsafe"), "\(path): \(policy)")
        #expect(headers[.xContentTypeOptions] == "nosniff", "\(path)")
        #expect(headers[HTTPField.Name("Referrer-Policy")!] == "no-referrer", "\(path)")
        let mayBeKept = path.hasPrefix("/static/")
        #expect(mayBeKept || headers[.cacheControl] == "no-store", "\(path)")
        let text = response.text
        for inline in ["<style", " style=", "<script>", " onclick=", "javascript:", "http://", "https://"]
        where headers[.contentType]?.hasPrefix("text/html") == true && headers[.contentDisposition] == nil {
            #expect(!text.contains(inline), "\(path): \(inline)")
        }
        // What people type goes by POST only.
        for form in text.components(separatedBy: "<form").dropFirst() {
            #expect(form.prefix { $0 != ">" }.contains(#"method="post""#), "\(path)")
        }
    }

    @Test func aFormWithoutItsTokenIsNotTaken() async throws {
        let ward = try await PageWard.make()
        let key = try await ward.signedIn("naka", [.venue], isHead: true)
        let front = Front(ward: ward)
        let before = try await ward.desk.version()
        let forms = try mountedRoutes(front).filter { $0.isForm && !$0.path.hasPrefix("/api/") }
        try await front.routes { client in
            for form in forms {
                for token in ["", "x", SecretKey(.seeded(3)).formToken] {
                    let response = try await Browser(client, key: key).send(
                        PageWard.address(form.path, venue: TestWard.nakacho, booking: 1), .post,
                        [("token", token), ("booking", "1"), ("request", requestID(1).text)])
                    #expect(response.status == .forbidden, "\(form.path)")
                }
                let foreign = try await Browser(client, key: key).send(
                    PageWard.address(form.path), .post, [("token", key.formToken)],
                    headers: [.fetchSite: "cross-site"])
                #expect(foreign.status == .forbidden, "\(form.path)")
            }
        }
        #expect(try await ward.desk.version() == before)
        #expect(try await ward.desk.account(withToken: key.text) != nil)
    }

    @Test func whatPeopleTypedIsWrittenAsText() async throws {
        let ward = try await PageWard.make()
        let key = try await ward.signedIn("naka", [.venue])
        try await Front(ward: ward).routes { client in
            let page = try await Browser(client, key: key).get("/day/nakacho").text
            #expect(page.contains("&lt;b&gt;ファクス&lt;/b&gt;&amp;") && !page.contains("<b>ファクス"))
            #expect(page.contains("タナカ ハナ") && page.contains("090-1000-1001"))
        }
    }

    @Test func theCookieIsNobodyElsesBusiness() async throws {
        let ward = try await PageWard.make()
        try await Front(ward: ward).routes { client in
            let cookie = try #require(try await Browser(client).get("/sign-in").headers[.setCookie])
            for part in ["HttpOnly", "SameSite=Strict", "Path=/"] { #expect(cookie.contains(part)) }
        }
    }
}
