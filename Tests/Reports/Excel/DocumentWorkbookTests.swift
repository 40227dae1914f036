import Almanac
import Foundation
import Reports
import Testing

/// Workbooks as a whole; `Tests/Documents` reads every cell of them with other people's programs.
@Suite("A document as a workbook") struct DocumentWorkbookTests {
    private func document(_ text: String, sections: [String] = ["月別"]) -> Document {
        let table = Table(
            caption: "表", columns: [.text("会場"), .number("数")],
            rows: [Table.Row([.text(text), .number(1)])])
        return Document(
            title: "月報", subtitle: [],
            sections: sections.map { .init(name: $0, heading: $0, tables: [table]) },
            data: table, notes: [], fileName: "x")
    }

    @Test func theSameDocumentGivesTheSameBytes() throws {
        let first = try DocumentWorkbook.bytes(document("仲町"))
        let again = try DocumentWorkbook.bytes(document("仲町"))
        #expect(first == again && first.starts(with: Array("PK".utf8)))
        // The control
        #expect(try DocumentWorkbook.bytes(document("志村")) != first)
    }

    /// What a summary's picture shows is drawn from its own numbers on a further sheet.
    @Test func aSummaryHasNoCopyOfAnotherSheetsNumbers() throws {
        let chart = Chart(
            title: "図", description: "ようす", form: .columns, categories: ["仲町"],
            series: [.init(name: "人", values: [1])], unit: "人")
        func bytes(_ charts: [Chart], isFront: Bool) throws -> [UInt8] {
            try DocumentWorkbook.bytes(
                Document(
                    title: "月報", subtitle: [],
                    sections: [.init(name: "概要", heading: "概要", charts: charts, isFront: isFront)],
                    data: Table(caption: "", columns: [.text("会場")], rows: []), notes: [], fileName: "x"))
        }
        #expect(try bytes([chart], isFront: true) == bytes([], isFront: true))
        // The control
        #expect(try bytes([chart], isFront: false) != bytes([], isFront: false))
    }

    /// Nothing is cut off in silence.
    @Test func whatNoCellCanHoldIsRefused() throws {
        #expect(throws: WorkbookFailure.self) {
            try DocumentWorkbook.bytes(document(String(repeating: "あ", count: 32_768)))
        }
        _ = try DocumentWorkbook.bytes(document(String(repeating: "あ", count: 32_767)))
    }

    /// The library ends the whole program over some of them.
    @Test(arguments: [
        [""], ["'"], ["''''"], ["[]:*?/\\"], ["月別", "月別", "月別"], ["表紙", "貼付用"], ["a", "A"], ["History"],
        [String(repeating: "😀", count: 40), String(repeating: "😀", count: 40)], ["\n", "\u{1}", " "],
    ])
    func anyNamesOfSheetsCanBeWished(names: [String]) throws {
        let bytes = try DocumentWorkbook.bytes(document("仲町", sections: names))
        #expect(bytes.starts(with: Array("PK".utf8)))
    }

    @Test(
        arguments: [
            (.date(day("2026-11-24")), 46_350), (.date(day("1900-03-01")), 61),
            (.month(day("2026-04-01").civilMonth), 46_113), (.tenths(63), 6.3), (.share(1, of: 4), 0.25),
            (.share(1, of: 0), nil),
            (.share(9_996, of: 10_000), 0.999), (.share(-1, of: 3_000), 0), (.unknown, nil),
            (.text("1"), nil), (.number(-3), -3),
        ] as [(Table.Cell, Double?)])
    func aValueIsTheNumberThatExcelKeeps(cell: Table.Cell, number: Double?) {
        #expect(cell.excelNumber == number)
    }
}
