import Almanac
import Reports
import Testing

/// A document's data for machines: no units, no commas in numbers, and nothing where nothing is known.
@Suite("A document's data as CSV") struct DocumentCSVTests {
    @Test(
        arguments: [
            (.number(5_600), "5600"), (.number(-12), "-12"), (.tenths(63), "6.3"), (.tenths(-5), "-0.5"),
            (.tenths(10_004), "1000.4"), (.share(3_610, of: 5_600), "0.644"), (.share(1, of: 3), "0.333"),
            (.share(2, of: 3), "0.666"), (.share(9_999, of: 10_000), "0.999"), (.share(0, of: 7), "0.000"),
            (.share(7, of: 7), "1.000"), (.share(-1, of: 8), "-0.125"), (.share(1, of: 0), ""),
            (.share(nil, of: 3), ""), (.date(day("2026-04-01")), "2026-04-01"),
            (.month(day("2026-04-01").civilMonth), "2026-04"), (.unknown, ""), (.blank, ""),
            (.count(nil), ""),
            (.text("仲町"), "仲町"), (.text("=1"), "'=1"),
        ] as [(Table.Cell, String)])
    func aCellIsWrittenSo(cell: Table.Cell, written: String) {
        let data = Table(
            caption: "", columns: [.number("値"), .text("後")], rows: [Table.Row([cell, .text("x")])])
        let document = Document(
            title: "", subtitle: [], sections: [], data: data, notes: [], fileName: "x")
        #expect(DocumentCSV.text(document) == "値,後\r\n\(written),x\r\n")
    }
}
