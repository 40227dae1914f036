import Almanac
import Clinic
import Reports
import Testing

/// The sheet for DX推進本部, in the columns of the plan's annex.
@Suite("The sheet for DX推進本部")
struct HeadquartersDocumentTests {
    private func cells(_ document: Document) -> [[Table.Cell]] {
        document.sections[0].tables[0].rows.map(\.cells)
    }

    @Test func hasTheAnnexesColumns() {
        let document = HeadquartersDocument.of(MadeUpReports.headquarters())
        #expect(
            document.sections[0].tables[0].columns.map(\.heading) == [
                "施策名", "事業量（目標値）", "令和6年度実績・評語", "令和7年度実績・評語",
            ])
        #expect(document.subtitle == ["施策11 支援", "令和6年度(2024年度)、令和7年度(2025年度)", "令和8年4月5日時点"])
        #expect(document.fileName == "headquarters-2025")
        #expect(
            cells(document) == [
                [
                    .text("施策11 支援"), .text("個別相談会 5,600人以上（仮）"), .text("5,712人（102.0%）"),
                    .text("4,000人（71.4%）"),
                ],
                [.blank, .text("相談コーナー 60人"), .text("61人（101.6%）"), .text("61人（101.6%）")],
                [
                    .blank, .text("研修 実施"), .text("実施（令和6年10月1日）"), .text("実施（令和7年10月1日）"),
                ],
                [.blank, .text("機器 令和6年度 試験導入、令和7年度 検証"), .text("未報告"), .text("未報告")],
                [.blank, .text("評語"), .text("達成(案)"), .text("達成(案)")],
            ])
        #expect(document.sections.map(\.name) == ["DX推進本部", "令和6年度の評語", "令和7年度の評語"])
        #expect(document.notes.contains { $0.contains("令和6年度から令和7年度までを合わせて判断します。") })
    }

    /// Of a year that has not begun nothing is said: no 0 and no 未報告.
    @Test func aYearToComeIsEmpty() {
        let document = HeadquartersDocument.of(MadeUpReports.headquarters(asOf: "2025-03-31"))
        #expect(cells(document).dropLast().allSatisfy { $0[3] == .unknown && $0[2] != .unknown })
        #expect(cells(document).last == [.blank, .text("評語"), .text("達成(案)"), .text("―")])
        #expect(document.sections.count == 2)
    }

    @Test func theDataHasALineAYearAndIndicator() {
        let data = HeadquartersDocument.of(MadeUpReports.headquarters()).data
        #expect(data.rows.count == 8 && data.columns.first?.heading == "施策名")
        #expect(
            data.rows.map { $0.cells[1] } == [2024, 2025].flatMap { Array(repeating: .number($0), count: 4) })
        #expect(data.columns.last?.heading == "評語" && data.rows.last?.cells.last == .text("達成"))
    }

    @Test func theTerminalSaysTheSame() {
        let lines = HeadquartersText.lines(MadeUpReports.headquarters())
        #expect(
            lines.prefix(5) == [
                "施策11 支援 令和8年4月5日時点", "", "個別相談会 5,600人以上（仮）", "  令和6年度実績  5,712人（102.0%）",
                "  令和7年度実績  4,000人（71.4%）",
            ])
        #expect(lines.suffix(3) == ["評語", "  令和6年度  達成(案)", "  令和7年度  達成(案)"])
    }
}
