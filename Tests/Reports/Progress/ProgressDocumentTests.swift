import Almanac
import Clinic
import Reports
import Testing

@Suite("Progress as a document")
struct ProgressDocumentTests {
    private func document(asOf: String = "2026-11-22", visits: Int? = 5599) -> Document {
        ProgressDocument.of(MadeUpReports.progress(asOf: asOf, visits: visits))
    }

    @Test func hasASheetAQuestion() {
        let document = document()
        #expect(document.title == "目標進捗" && document.fileName == "progress-2026")
        #expect(document.subtitle == ["令和8年度(2026年度)", "令和8年11月22日時点", "施策11 支援"])
        #expect(document.sections.map(\.name) == ["目標対比", "取組", "評語"])
    }

    @Test func numbersAreNumbers() {
        let table = document().sections[0].tables[0]
        #expect(
            table.rows[0].cells == [
                .text("個別相談会"), .number(5600), .number(5599), .share(5599, of: 5600), .number(5599),
                .number(1204), .number(31), .text("仮の目標"),
            ])
        let unknown = self.document(visits: nil).sections[0].tables[0].rows[0].cells
        #expect(unknown[2] == .unknown && unknown[3] == .unknown && unknown[4] == .unknown)
    }

    /// The line of the plan is drawn broken, and the months to come are empty; festivals are no climb.
    @Test func theClimbIsDrawnFromItsTable() throws {
        let section = document().sections[0]
        let chart = try #require(section.charts.first)
        #expect(section.charts.count == 1 && section.tables.count == 2 && chart.form == .lines)
        #expect(chart.categories.first == "4月" && chart.categories.last == "3月")
        #expect(chart.series.map(\.isPlanned) == [true, false])
        #expect(chart.series[1].values == [500, 1100, 5599] + Array(repeating: nil, count: 9))
        #expect(chart.description.contains("6月末までの計画は1,400人、実績は5,599人です。"))
        // Each value stands in the table that the chart names.
        for series in chart.series {
            let source = try #require(series.source)
            let column = section.tables[source.table].rows[source.rows].map { $0.cells[source.column] }
            #expect(column == series.values.map { Table.Cell.count($0) })
        }
    }

    @Test func theParagraphCanBePasted() {
        let prose = document().sections[0].paragraphs[0]
        #expect(
            prose == """
                令和8年度は、令和8年11月22日時点で、個別相談会が目標5,600人に対して5,599人(99.9%)、\
                相談コーナーが目標60人に対して0人(0.0%)です。取組は、研修(実施)が済んでいます。機器の報告はまだありません。\
                評語は年度末に提案します。この時点で年度が終わるなら未達成です。
                """)
    }

    /// Of a year to come there are targets, and nobody has been counted.
    @Test func aYearToComeHasTargetsOnly() {
        let document = document(asOf: "2026-03-31")
        #expect(
            document.sections[0].paragraphs
                == ["令和8年度の目標は、個別相談会が5,600人、相談コーナーが60人です。年度はまだ始まっていません。"])
        #expect(
            document.sections[0].tables[0].rows.allSatisfy { $0.cells[2...6].allSatisfy { $0 == .blank } })
        #expect(document.data.rows.prefix(2).allSatisfy { $0.cells[5...9].allSatisfy { $0 == .blank } })
    }

    @Test func aYearThatIsOverWasSo() {
        #expect(document(asOf: "2027-04-05").sections[0].paragraphs[0].contains("60人に対して0人(0.0%)でした。"))
        let unknown = document(visits: nil).sections[0].paragraphs[0]
        #expect(unknown.contains("時点で、相談コーナーが目標60人に対して0人(0.0%)です。個別相談会の実績は分かりません。"))
    }

    @Test func whatIsMissingIsListed() {
        let section = document().sections[1]
        #expect(section.paragraphs == ["まだ報告のない取組: 機器"])
        #expect(
            section.tables[0].rows.map(\.cells) == [
                [
                    .text("研修"), .text("実施"), .blank, .text("済"), .date(day("2026-10-01")),
                    .text("通知第45号"),
                ],
                [.text("機器"), .text("検証"), .text("障がい政策課"), .text("未報告"), .blank, .blank],
            ])
    }

    /// Both grades with their reasons; what was proposed when it was decided too, where it has changed since.
    @Test func bothGradesAreThere() {
        let report = MadeUpReports.progress(asOf: "2027-04-05", decisions: [MadeUpReports.decision])
        let section = ProgressDocument.of(report).sections[2]
        #expect(section.paragraphs == ["評語は未達成です(案は達成)。"])
        let rows = section.tables[0].rows.map(\.cells)
        #expect(rows.map { $0[0] } == [.text("案"), .text("決めた評語"), .text("決めたときの案")])
        #expect(rows[1] == [.text("決めた評語"), .text("未達成"), .text("本部の判断"), .date(day("2027-04-02"))])
        #expect(rows[2] == [.text("決めたときの案"), .text("達成"), .text("前の理由。"), .date(day("2027-04-02"))])
    }

    @Test func theDataIsOneTable() {
        let data = document(visits: nil).data
        #expect(data.rows.count == 4 && data.rows.allSatisfy { $0.cells[0] == .number(2026) })
        #expect(data.rows[0].cells[5] == .unknown && data.rows[1].cells[5] == .number(0))
        #expect(data.rows.map { $0.cells[2] } == ["事業量", "事業量", "取組", "取組"].map { .text($0) })
    }
}
