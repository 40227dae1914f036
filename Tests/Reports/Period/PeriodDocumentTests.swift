import Almanac
import Clinic
import Reports
import Testing

@Suite("A period as a document")
struct PeriodDocumentTests {
    private static let came = ["延べ", "前年", "実数", "氏名無", "初回", "再来", "当日", "枠外", "待ち", "断り"]
    private static let booked = [
        "日数", "枠", "済枠", "利用", "利用率", "予約", "予来", "連有", "連無", "未記", "取消",
    ]

    @Test func aMonthShowsEachVenuesDaysAndSums() throws {
        let lines = DocumentText.lines(PeriodDocument.of(MadeUpReports.report(before: MadeUpReports.before)))
        #expect(lines.prefix(3) == ["個別相談会 月報", "2026年11月", "令和8年度(2026年度)"])
        let nakacho = try #require(lines.firstIndex(of: "仲町ふれあい館 参加者"))
        #expect(words(lines[nakacho + 1]) == ["日"] + Self.came)
        #expect(words(lines[nakacho + 3]) == ["11月5日(木)", "2", "―", "1", "1", "1", "0", "0", "0", "0", "0"])
        #expect(words(lines[nakacho + 4]) == ["11月7日(土)", "1", "―", "0", "1", "0", "0", "1", "1", "0", "0"])
        #expect(words(lines[nakacho + 6]) == ["計", "3", "5", "1", "2", "1", "0", "1", "1", "0", "0"])
        let seats = try #require(lines.firstIndex(of: "高島平ふれあい館 枠と予約"))
        #expect(words(lines[seats + 1]) == ["日"] + Self.booked)
        #expect(
            words(lines[seats + 3])
                == ["2026年11月5日(木)", "1", "8", "8", "1", "12.5%", "3", "1", "0", "1", "1", "1"])
    }

    @Test func aMonthEndsInAllVenuesWithPeopleCountedOnce() throws {
        let document = PeriodDocument.of(MadeUpReports.report())
        let section = try #require(document.sections.first { $0.name == "会場別" })
        // One and one person at the venues, one of all.
        let rows = section.tables[0].rows.map { $0.cells.map(\.plain) }
        #expect(rows.map(\.first) == ["仲町ふれあい館", "高島平ふれあい館", "全会場"])
        #expect(rows.map { $0[3] } == ["1", "1", "1"] && rows.map { $0[1] } == ["3", "1", "4"])
        #expect(section.tables[0].rows.map(\.isTotal) == [false, false, true])
    }

    @Test func aYearShowsMonthsThenVenues() throws {
        let lines = DocumentText.lines(PeriodDocument.of(MadeUpReports.report(MadeUpReports.year)))
        #expect(lines.prefix(2) == ["個別相談会 年報", "2026年4月〜2027年3月"])
        let months = try #require(lines.firstIndex(of: "月別 参加者"))
        #expect(words(lines[months + 1]) == ["月"] + Self.came)
        let november = lines[months + 3 + 7]
        #expect(words(november) == ["11月", "4", "―", "1", "2", "1", "1", "1", "1", "0", "0"])
        #expect(words(lines[months + 3]) == ["4月", "0", "―"] + Array(repeating: "0", count: 8))
        #expect(words(lines[months + 16]).dropFirst() == words(november).dropFirst())
    }

    @Test(arguments: VisitsCount.allCases)
    func allSayWhatIsCountedAndAsOfWhen(counting: VisitsCount) {
        for period in [MadeUpReports.november, MadeUpReports.year, Period("2026-Q3"), Period("2026-11-05")] {
            guard let period else { continue }
            let document = PeriodDocument.of(MadeUpReports.report(period, counting))
            #expect(document.notes.first == counting.definition)
            #expect(document.notes.contains { $0.contains("実人数は氏名の分かる人を一度だけ数えます。") })
            for figure in Figure.allCases {
                #expect(document.notes.contains { $0.contains("\(figure.label): \(figure.meaning)") })
            }
            #expect(document.notes.last == "令和8年11月22日現在の数。")
            #expect(document.subtitle.contains("令和8年度(2026年度)"))
            #expect(document.fileName == "report-\(period)")
        }
    }

    /// A report of what is still to come says nothing of what happened, in no form and no picture.
    @Test(arguments: ["2026-11-05", "2026-11", "2026-Q4", "FY2027"])
    func nothingHasHappenedYet(period: String) throws {
        let entries = MadeUpReports.entries(asOf: "2026-10-31")
        let report = MadeUpReports.report(try #require(Period(period)), asOf: "2026-10-31", entries: entries)
        let document = PeriodDocument.of(report)
        #expect(document.sections.flatMap(\.charts).isEmpty)
        #expect(!document.sections.contains { ["年代別", "相談内容別"].contains($0.name) })
        let overview = try #require(document.sections.first?.tables.first)
        for (figure, row) in zip(Figure.allCases, overview.rows) {
            #expect((row.cells[1] == .blank) == !figure.isAhead, "\(figure)")
        }
    }

    /// What goes on is not held against what is over.
    @Test(arguments: [("2026-11-22", Table.Cell.blank), ("2026-12-01", .number(-1))])
    func theDifferenceIsSaidOnceItIsOver(asOf: String, difference: Table.Cell) throws {
        let report = MadeUpReports.report(asOf: asOf, before: MadeUpReports.before)
        let overview = try #require(PeriodDocument.of(report).sections.first?.tables.first)
        let row = try #require(overview.rows.first { $0.cells[0] == .text(Figure.visits.label) })
        #expect(row.cells[3] == difference)
    }

    /// On a day only those venues are shown that were open.
    @Test func aDayShowsTheVenuesThatWereOpen() throws {
        let entries = MadeUpReports.entries().filter { $0.date == day("2026-11-07") }
        let document = PeriodDocument.of(
            MadeUpReports.report(try #require(Period("2026-11-07")), entries: entries))
        let section = try #require(document.sections.first { $0.name == "会場別" })
        #expect(section.tables[0].rows.map { $0.cells[0] } == [.text("仲町ふれあい館"), .text("全会場")])
        #expect(section.charts[0].categories == ["仲町"])
    }

    /// Whatever stands in it, a report fits a terminal, and every number ends where its heading ends.
    @Test(arguments: ["2026-11-05", "2026-11", "2026-Q3", "FY2026"])
    func itFitsEightyColumns(period: String) throws {
        let period = try #require(Period(period))
        let large = MadeUpReports.imported(
            "2026-11", Venues.takashimadaira,
            Dictionary(uniqueKeysWithValues: Figure.allCases.map { ($0.name, 9999) }))
        for entries in [MadeUpReports.entries(), [large]] {
            let report = MadeUpReports.report(period, entries: entries, before: MadeUpReports.before)
            let document = PeriodDocument.of(report)
            let lines = DocumentText.lines(document)
            // A paragraph to be pasted is one line, however long.
            let prose = Set(document.sections.flatMap(\.paragraphs))
            #expect(prose.isSubset(of: lines))
            for line in lines where !prose.contains(line) { #expect(TextWidth.of(line) <= 80, "\(line)") }
            for table in document.sections.flatMap(\.tables) where table.columns.count > 4 {
                let at = try #require(lines.firstIndex(of: table.caption), "\(table.caption)")
                let ends = spans(lines[at + 1], gap: 1).map(\.upperBound).dropFirst()
                let rows = lines[(at + 2)...].prefix { !$0.isEmpty }.filter { !$0.hasPrefix("-") }
                    .map { (line: $0, ends: spans($0, gap: 1).map(\.upperBound).dropFirst()) }
                // A long name goes on in a line of its own.
                let full = rows.filter { !$0.ends.isEmpty }
                // What is still to come has nothing in most of them.
                for row in full { #expect(Set(row.ends).isSubset(of: ends), "\(row.line)") }
                #expect(full.count == table.rows.count, "\(table.caption)")
            }
        }
    }
}

extension Table.Cell {
    /// Words and whole numbers; nothing else.
    fileprivate var plain: String? {
        switch self {
        case .text(let text): text
        case .number(let number): String(number)
        default: nil
        }
    }
}
