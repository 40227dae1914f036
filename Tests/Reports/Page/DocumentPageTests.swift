import Almanac
import Clinic
import Foundation
import Reports
import Testing

@Suite("Reports as pages")
struct DocumentPageTests {
    /// A document of one table with a row of these cells.
    private func document(_ rows: [[Table.Cell]], columns: [Table.Column]? = nil) -> Document {
        let columns = columns ?? rows[0].map { _ in .number("列") }
        let table = Table(caption: "表", columns: columns, rows: rows.map { .init($0) })
        return Document(
            title: "題", subtitle: ["令和8年度"],
            sections: [.init(name: "節", heading: "節", paragraphs: ["文"], tables: [table])], data: table,
            notes: ["注の文"], fileName: "x")
    }

    private func body(_ document: Document) throws -> Read {
        // Without what HTML leaves open, and what only whoever reads the source sees.
        try Read(
            DocumentPage.body(document).html.replacing("<br>", with: "<br/>")
                .replacing("<wbr>", with: "<wbr/>").replacing("\n", with: ""))
    }

    @Test func aPageIsWholeByItself() {
        let html = DocumentPage.html(MadeUpDocuments.month)
        #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"ja\"><head><meta charset=\"utf-8\">"))
        #expect(html.contains("<title>個別相談会 月報 2026年11月</title>"))
        #expect(html.count(of: "<h1>") == 1)
        // then it runs nothing and asks for nothing
        for word in ["<script", "<link", "<img", "src=", "href=", "@import", "url(http", "style=\""] {
            #expect(!html.contains(word), "\(word)")
        }
        let addresses = html.matches(of: /https?:[^"]*/).map { String($0.output) }
        #expect(Set(addresses) == ["http://www.w3.org/2000/svg"])
    }

    @Test func everythingThatADocumentSaysIsOnItsPage() throws {
        let page = try body(MadeUpDocuments.month)
        for words in MadeUpDocuments.month.subtitle + MadeUpDocuments.month.notes {
            #expect(page.text.contains(words))
        }
        for section in MadeUpDocuments.month.sections {
            #expect(page.text.contains(section.heading))
            for words in section.paragraphs + section.tables.map(\.caption) + section.charts.map(\.title) {
                #expect(page.text.contains(words), "\(words)")
            }
        }
        #expect(page.names.count { $0 == "table" } == 7)
        #expect(page.names.count { $0 == "svg" } == 2)
    }

    @Test func headingsOfTablesSayWhatTheyHead() throws {
        let page = try body(document([[.text("仲町"), .number(5600)]], columns: [.text("会場"), .number("延べ")]))
        let scopes = page.elements.filter { $0.name == "th" }.map { $0.attributes["scope"] }
        #expect(scopes == ["col", "col", "row"])
        #expect(page.names.count { $0 == "caption" } == 1)
        // and the part that is moved along is named by the caption, and reached by keys
        let frame = try #require(page.elements.first { $0.attributes["role"] == "group" })
        let caption = try #require(page.elements.first { $0.name == "caption" })
        #expect(frame.attributes["aria-labelledby"] == caption.attributes["id"])
        #expect(frame.attributes["tabindex"] == "0")
    }

    @Test(
        arguments: [
            (.text("a<b>&"), "a<b>&"), (.number(5600), "5,600"), (.number(-1234), "-1,234"),
            (.tenths(63), "6.3"), (.tenths(-12345), "-1,234.5"), (.tenths(-5), "-0.5"),
            (.share(3610, of: 5600), "64.4%"), (.share(1, of: 2000), "0.0%"),
            (.share(-11, of: 2000), "-0.5%"), (.share(-1, of: 2000), "0.0%"),
            (.share(1, of: 3), "33.3%"), (.share(-5, of: 10), "-50.0%"), (.share(0, of: 7), "0.0%"),
            (.date(CivilDate("2026-11-05")!), "2026年11月5日(木)"),
            (.month(CivilMonth("2026-11")!), "2026年11月"), (.unknown, "―"), (.share(1, of: 0), "―"),
            (.count(nil), "―"), (.count(0), "0"), (.blank, ""),
        ] as [(Table.Cell, String)])
    func cellsReadAsPeopleWriteThem(cell: Table.Cell, words: String) throws {
        #expect(try body(document([[cell]])).text.hasSuffix("列\(words)注記注の文"))
    }

    @Test func whatIsUnknownIsHeardAsWords() {
        let html = DocumentPage.body(document([[.number(1), .unknown]])).html
        #expect(html.contains("<span role=\"img\" aria-label=\"不明\">―</span>"))
        // and nothing is in the cell that a copy of it would bring along
        #expect(!html.contains(">不明<"))
    }

    @Test(arguments: [
        ("開催日数", "開催|日数"), ("済んだ枠", "済んだ|枠"), ("枠の利用率", "枠の|利用率"), ("出欠未記入", "出欠|未記入"),
        ("欠席(連絡あり)", "欠席/(連絡|あり)"), ("参加人数(延べ)", "参加|人数/(延べ)"), ("予約", "予約"), ("お断り", "お断り"),
        ("10時台", "10時台"), ("実人数", "実人数"), ("氏名なし", "氏名|なし"), ("", ""),
    ])
    func aHeadingOverNumbersIsBrokenBetweenWords(heading: String, parts: String) {
        let html = DocumentPage.body(document([[.number(1)]], columns: [.number(heading)])).html
        let broken = parts.replacing("/", with: "<br>").replacing("|", with: "<wbr>")
        #expect(html.contains("<th scope=\"col\" class=\"number\">\(broken)</th>"), "\(html)")
    }

    @Test func namesAreNotBrokenAndLongWordsHaveRoom() {
        let columns = [Table.Column.text("区分"), .text("評語"), .text("理由")]
        let row: [Table.Cell] = [.text("案"), .text("未達成"), .text("個別相談会: 62.5%、相談コーナー: 100.0%")]
        let html = DocumentPage.body(document([row], columns: columns)).html
        #expect(html.contains("<td class=\"short\">未達成</td>") && html.contains("<td class=\"long\">個別相談会"))
    }

    /// The first page is a summary: what follows begins on the next.
    @Test func aSummaryHasThePageForItself() throws {
        for (period, isFront) in [("2026-11", true), ("FY2026", true), ("2026-11-05", false)] {
            let report = MadeUpReports.report(try #require(Period(period)))
            let document = PeriodDocument.of(report)
            #expect(
                document.sections.map(\.isFront) == [isFront]
                    + document.sections.dropFirst().map { _ in false })
            let html = DocumentPage.body(document).html
            #expect(html.contains("<section class=\"front\"") == isFront)
        }
        #expect(DocumentPage.html(MadeUpDocuments.month).contains(".document .front { break-after: page; }"))
    }

    @Test(arguments: [
        (["2026-11-05", "2027-03-31"], "11月5日(木)3月31日(水)"),
        (["2026-03-31", "2026-04-01"], "2026年3月31日(火)2026年4月1日(水)"),
        (["2026-11-05", "2026-11-05"], "2026年11月5日(木)2026年11月5日(木)"),
    ])
    func datesSayTheirYearUnlessItStandsAbove(dates: [String], words: String) throws {
        let cells = dates.compactMap { CivilDate($0).map(Table.Cell.date) }
        #expect(try body(document([cells])).text.contains(words))
    }

    @Test func aChartStandsBeforeTheTableItIsDrawnFrom() {
        let html = DocumentPage.body(MadeUpDocuments.year).html
        let places = ["<h2", "<figure", "<svg", "</figure>", "<table"].compactMap {
            html.range(of: $0)?.lowerBound
        }
        #expect(places.count == 5 && places == places.sorted())
    }

    @Test func idsAreUniqueAndEverythingNamedIsThere() throws {
        for document in MadeUpDocuments.all {
            let page = try body(document)
            let ids = page.elements.compactMap { $0.attributes["id"] }
            #expect(Set(ids).count == ids.count)
            let named = page.elements.compactMap { $0.attributes["aria-labelledby"] }.flatMap {
                $0.split(separator: " ").map(String.init)
            }
            #expect(Set(named).isSubset(of: ids) && !named.isEmpty)
        }
    }

    @Test func aCellLeadsWhereItIsSaidTo() {
        let given = document([[.number(1), .number(2)]])
        var links = CellLinks()
        links[.init(row: 0, column: 1)] = "/there?a=1&b=\"2"
        let page = DocumentPage.body(given, links: links).html
        #expect(page.count(of: "<a ") == 1)
        #expect(page.contains("<a href=\"/there?a=1&amp;b=&quot;2\">2</a>"))
        // and files, which refer to nothing, have no links
        #expect(!DocumentPage.html(given).contains("<a "))
    }

    @Test func thePaperIsAsWideAsTheWidestTable() {
        #expect(PaperWidth(MadeUpDocuments.month) == .portrait)
        #expect(PaperWidth(MadeUpDocuments.widest) == .dense)
        #expect(PaperWidth(document([Array(repeating: .number(123_456), count: 16)])) == .landscape)
        #expect(DocumentPage.html(MadeUpDocuments.month).contains("size: A4 portrait"))
        #expect(DocumentPage.html(MadeUpDocuments.widest).contains("size: A4 landscape"))
    }

    @Test func aTitleCannotLeaveTheHeadOfThePaper() {
        let css = DocumentStyle.paper(.portrait, head: "a\"; } b\\ c\n</style>")
        #expect(css.contains(#"content: "a\"; } b\\ c </style>";"#))
        let html = StandalonePage.html(title: "t", style: css, body: .text(""))
        #expect(html.count(of: "</style>") == 1)
    }
}

extension String {
    /// How often a text is in it.
    func count(of text: String) -> Int { ranges(of: text).count }
}
