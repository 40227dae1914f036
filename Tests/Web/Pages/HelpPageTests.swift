import Clinic
import Desk
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import TestSupport
import Testing

@testable import Web

/// 使い方, and the pages for what went wrong: there when somebody needs them.
@Suite("Help", .timeLimit(.minutes(10)))
struct HelpPageTests {
    private static let folder = Resources.bundled

    private func text(_ template: String) throws -> String {
        try String(contentsOfFile: "\(Self.folder)/templates/help/\(template).mustache", encoding: .utf8)
    }

    @Test(arguments: Role.allCases)
    func everybodyFindsEveryPageFromAnyOther(role: Role) async throws {
        try await TestWard.planned().browsing(as: [role]) { browser in
            let first = try await browser.get("/")
            let start = first.status == .seeOther ? try await browser.get("/day/nakacho") : first
            #expect(start.text.contains(#"<a href="/help">使い方</a>"#))
            let index = try await browser.get("/help").text
            for topic in HelpTopic.allCases {
                #expect(index.contains(#"<a href="\#(topic.address)">\#(topic.title)</a>"#), "\(topic)")
                let page = try await browser.get(topic.address)
                #expect(page.status == .ok && page.text.contains("<h1>\(topic.title)</h1>"), "\(topic)")
                #expect(page.text.contains(#"<a href="/help">使い方の一覧</a>"#), "\(topic)")
                #expect(page.text.components(separatedBy: "href=\"\(topic.address)\"").count == 1)
            }
        }
    }

    @Test func whatNobodyWroteIsNoPage() async throws {
        try await TestWard.planned().browsing(as: [.viewer]) { browser in
            let status = try await browser.get("/help/everything").status
            #expect(status == .notFound)
        }
    }

    /// A template that no page shows, or a page without one, would be found by nobody.
    @Test func everyTemplateHasItsPage() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder + "/templates/help")
        let names = Set(files.map { $0.replacingOccurrences(of: ".mustache", with: "") })
        #expect(names == Set(HelpTopic.allCases.map(\.rawValue)).union(["index", "others"]))
    }

    @Test(arguments: HelpTopic.allCases)
    func everyPictureIsThereAndSaysWhatItShows(topic: HelpTopic) async throws {
        let named = try text(topic.rawValue).matches(of: /\{\{#page\.pictures\.([a-z]+)\}\}/).map {
            $0.output.1
        }
        try await TestWard.planned().browsing(as: [.venue]) { browser in
            let page = try await browser.get(topic.address).text
            let pictures = page.matches(of: /<img src="([^"]+)" width="800" alt="([^"]{10,})">/)
            #expect(pictures.count == named.count, "\(named)")
            #expect(page.components(separatedBy: "<img").count - 1 == named.count)
            for picture in pictures {
                let response = try await browser.get(String(picture.output.1))
                #expect(response.status == .ok && response.headers[.contentType] == "image/png")
                #expect((1...60_000).contains(response.body.readableBytes), "\(picture.output.1)")
                #expect(response.headers[.cacheControl]?.contains("immutable") == true)
            }
        }
    }

    static let problems: [(status: Int, code: String, title: String, advice: String?)] = [
        (403, "forbidden", "この操作はできません", "館長か長寿社会推進課"),
        (403, "foreign-form", "この操作はできません", nil), (404, "no-such-route", "ページがありません", "最初のページ"),
        (404, "not-found", "ページがありません", nil), (405, "wrong-method", "この開き方はできません", "前のページに戻り"),
        (409, "seat-taken", "受け付けられませんでした", nil), (429, "too-many-tries", "しばらくお待ちください", nil),
        (500, "system-failed", "うまくいきませんでした", "受付を止めずに紙へ"),
        (503, "unavailable", "うまくいきませんでした", "受付を止めずに紙へ"),
    ]

    @Test(arguments: problems)
    func aProblemSaysWhatToDoNow(status: Int, code: String, title: String, advice: String?) async throws {
        let router = Router(context: Visit.self)
        let logger = Logger(label: "test")
        let pages = ErrorPages(
            pages: Pages(Door(try TestWard().desk), try Templates(in: Self.folder), ServiceSettings(port: 0)))
        router.add(middleware: Problems(routes: Routes(), pages: pages, logger: logger))
        router.get("/broken") { _, _ -> Response in
            throw Problem(status: status, code: code, detail: "<訳>")
        }
        try await Application(router: router, logger: logger).test(.router) { client in
            let page = try await client.execute(uri: "/broken", method: .get)
            #expect(page.status.code == status && page.text.contains("<h1>\(title)</h1>"))
            #expect(page.text.contains("&lt;訳&gt;") && page.text.contains("番号 \(status) \(code)"))
            let paragraphs = page.text.components(separatedBy: "<main")[1].components(separatedBy: "<p>")
            // The way back is a paragraph too; the advice stands before it.
            #expect(paragraphs.count - 1 == (advice == nil ? 1 : 2))
            #expect(paragraphs[1].contains(advice ?? "最初のページへ"))
        }
    }
}
