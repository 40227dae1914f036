import Clinic
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Reports
import TestSupport
import Testing

@testable import Web

/// Reports in the site's frame.
@Suite("Report pages", .timeLimit(.minutes(10)))
struct ReportPageTests {
    /// What somebody might have typed into what a report shows.
    static let hostile = "{{frame.token}}{{#frame}}<b>&{{/frame}}{{> layout}}"

    private static func document(columns: Int = 2) -> Document {
        let table = Table(
            caption: "会場別 \(hostile)", columns: [.text("会場")] + (1..<columns).map { .number("列\($0)") },
            rows: [
                .init([.text(hostile)] + (1..<columns).map { .number(1_000_000 + $0) }),
                .init([.text("計")] + (1..<columns).map { _ in .unknown }, isTotal: true),
            ])
        let chart = Chart(
            title: "図 \(hostile)", description: "ようす", form: .bars, categories: [hostile],
            series: [.init(name: "延べ", values: [5600], source: .init(table: 0, column: 1, rows: 0..<1))],
            unit: "人")
        return Document(
            title: "月報 <b>", subtitle: ["令和8年度"],
            sections: [
                .init(name: "節", heading: "会場", paragraphs: [hostile], tables: [table], charts: [chart])
            ], data: table, notes: [hostile], fileName: "month-2026-11")
    }

    /// Runs a body before a service with one more report, for the office.
    private func browsing(
        _ document: Document, as role: Role = .office, _ body: @Sendable (Browser) async throws -> Void
    ) async throws {
        let ward = try await TestWard.planned()
        let key = try await ward.signedIn("kim", [role])
        let front = Front(ward: ward)
        let routes = Routes()
        let router = try buildRouter(front.backing, front.settings, logger: front.logger, routes: routes)
        let pages = Pages(
            front.backing.door, try Templates(in: front.settings.resources), front.settings)
        ReportPages(pages: pages).mount(
            "/report-to-try/:month", Role.planning,
            on: PageBoard(pages: pages, routes: routes, router: router)
        ) { visitor in
            let month = try visitor.parameter("month")
            return .init(
                document: document, address: "/report-to-try/\(month)",
                periods: [.init(label: "前の月", address: "/report-to-try/2026-10", isHere: false)])
        }
        try await Application(router: router).test(.router) { try await body(Browser($0, key: key)) }
    }

    /// What CP932 cannot hold is told before the file is given.
    @Test func whatAnEncodingLacksIsToldFirst() async throws {
        let table = Table(caption: "", columns: [.text("氏名")], rows: [.init([.text("𠮷田〜")])])
        let document = Document(
            title: "名簿", subtitle: [], sections: [], data: table, notes: [], fileName: "names")
        try await browsing(document) { browser in
            let address = "/report-to-try/2026-11/cp932.csv"
            #expect(
                try await browser.get("/report-to-try/2026-11").text.contains("\(address)\">CSV(CP932)</a>"))
            let told = try await browser.get(address + "?basis=now")
            #expect(told.headers[.contentType] == "text/html; charset=utf-8")
            #expect(told.text.contains("2行目「氏名」: CP932にない文字「𠮷」を〓にしました。"))
            // What looks the same is not worth a page.
            #expect(!told.text.contains("「〜」を"))
            #expect(told.text.contains("class=\"choice\" href=\"\(address)?basis=now&amp;seen=1\""))
            let file = try await browser.get(address + "?basis=now&seen=1")
            #expect(file.headers[.contentType] == "text/csv; charset=windows-31j")
            #expect(file.headers[.contentDisposition] == "attachment; filename=\"names.cp932.csv\"")
            #expect(file.body.readableBytes == 4 + 2 + 6 + 2)
        }
    }

    @Test func aReportStandsInTheFrameWithItsFilesAndOtherPeriods() async throws {
        try await browsing(Self.document()) { browser in
            let response = try await browser.get("/report-to-try/2026-11")
            let page = response.text
            #expect(response.status == .ok)
            #expect(page.contains("<h1>月報 &lt;b&gt;</h1>"))
            #expect(page.ranges(of: "<h1>").count == 1)
            #expect(page.contains(#"<a href="/report-to-try/2026-10">前の月</a>"#))
            #expect(page.contains(#"<a href="/report-to-try/2026-11/html">"#))
            #expect(page.contains("<td class=\"number\">1,000,001</td>"))
            #expect(page.contains("<svg "))
            // and its style is one of the site's own files, as the pages' policy wants it
            #expect(!page.contains("<style") && !page.contains("style=\""))
            for style in ["document.css", "paper-portrait.css"] {
                let found = try #require(page.firstMatch(of: try Regex("/static/\(style)\\?v=[0-9a-f]+")))
                let file = try await browser.get(String(page[found.range]))
                #expect(file.status == .ok)
                #expect(file.headers[.contentType] == "text/css; charset=utf-8")
            }
        }
    }

    @Test func whatSomebodyTypedIsNeitherMarkupNorTemplate() async throws {
        try await browsing(Self.document()) { browser in
            let page = try await browser.get("/report-to-try/2026-11").text
            // then the words are there as they were, in the paragraph, the table, the chart and the notes
            let written = Self.hostile.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
                .replacing(">", with: "&gt;").replacing("{", with: "&#123;")
            #expect(page.ranges(of: written).count == 7)
            #expect(!page.contains("{{") && !page.contains("<b>&"))
        }
    }

    @Test func wideReportsLieOnThePaper() async throws {
        try await browsing(Self.document(columns: 12)) { browser in
            let page = try await browser.get("/report-to-try/2026-11").text
            #expect(page.contains("/static/paper-landscape.css"))
        }
    }

    @Test func aFileIsKeptUnderTheReportsName() async throws {
        try await browsing(Self.document()) { browser in
            let file = try await browser.get("/report-to-try/2026-11/html")
            #expect(file.status == .ok)
            #expect(file.headers[.contentType] == "text/html; charset=utf-8")
            #expect(file.headers[.contentDisposition] == "attachment; filename=\"month-2026-11.html\"")
            #expect(file.text == DocumentPage.html(Self.document()))
        }
    }

    @Test(arguments: ["", "/html"])
    func filesAreForThoseWhoMaySeeThePage(file: String) async throws {
        try await browsing(Self.document(), as: .operator) { browser in
            let response = try await browser.get("/report-to-try/2026-11" + file)
            #expect(response.status == .forbidden)
        }
    }
}
