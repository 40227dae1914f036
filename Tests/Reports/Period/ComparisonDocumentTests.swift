import Almanac
import Clinic
import Reports
import Testing

/// Why one venue has fewer: in a paragraph, and in a table for machines.
@Suite("Two venues compared")
struct ComparisonDocumentTests {
    private func comparison(
        _ entries: [Entry] = MadeUpReports.entries(), from: String = "2026-11-01", to: String = "2026-11-21"
    ) -> Comparison {
        Comparison(
            Venues.takashimadaira, with: Venues.nakacho, from: day(from), through: day(to),
            asOf: day("2026-11-22"), counting: .people, entries: entries)
    }

    /// Which way a cause works is said in words: no sign stands in the sentences, of whichever kind.
    @Test func theParagraphSaysWhy() {
        let prose = ComparisonProse.paragraph(comparison())
        #expect(prose.hasPrefix("令和8年11月1日から令和8年11月21日までの参加人数(延べ)は、高島平が1人、仲町が3人で、高島平が2人少なくなっています。"))
        #expect(prose.contains("主な理由は、") && prose.contains("人分)です。一方、") && prose.contains("は差を縮めています。"))
        #expect(prose.hasSuffix("お断りの記録は、どちらの会場にもありません。"))
        #expect(!prose.contains { "-−+±".contains($0) }, "\(prose)")
    }

    @Test func oneDayAndNoDifference() {
        let prose = ComparisonProse.paragraph(comparison([], from: "2026-11-05", to: "2026-11-05"))
        #expect(prose.hasPrefix("令和8年11月5日の参加人数(延べ)は、高島平が0人、仲町が0人で同数でした。"))
        #expect(!prose.contains("理由"))
    }

    @Test func peopleTurnedAwayAreSaidOfEachVenue() {
        let away = Entry(
            source: Entry.Source(.turnedAway, 1), programme: .consultation, venue: Venues.nakacho.id,
            date: day("2026-11-05"), counts: [.figure(.turnedAway): 2])
        #expect(ComparisonProse.paragraph(comparison([away])).hasSuffix("ご希望に添えなかった方は、高島平が0人、仲町が2人です。"))
    }

    @Test func whoeverWaitedInVainStandsBeside() throws {
        let report = Comparison(
            Venues.takashimadaira, with: Venues.nakacho, from: day("2026-11-01"), through: day("2026-11-21"),
            asOf: day("2026-11-22"), counting: .people, entries: MadeUpReports.entries(),
            inVain: [Venues.nakacho.id: 3])
        #expect(ComparisonProse.paragraph(report).hasSuffix("空きを待ったまま希望の期限が過ぎた方は、高島平が0人、仲町が3人です。"))
        let table = try #require(ComparisonDocument.of(report).sections.first?.tables.last)
        let row = try #require(table.rows.first { $0.cells[0] == .text("待って期限が過ぎた方") })
        #expect(row.cells.dropFirst() == [.number(0), .number(3)])
    }

    /// Each line says when, which venue and which other, what, and a value.
    @Test func theDataNamesVenuesAndDays() {
        let data = ComparisonDocument.of(comparison()).data
        #expect(data.columns.map(\.heading) == ["初日", "末日", "会場", "比べる会場", "区分", "項目", "値"])
        #expect(data.rows.allSatisfy { $0.cells[0] == .date(day("2026-11-01")) })
        #expect(data.rows.allSatisfy { $0.cells[1] == .date(day("2026-11-21")) })
        func value(_ venue: String, _ other: String, _ item: String) -> Table.Cell? {
            data.rows.first {
                $0.cells[2] == .text(venue) && $0.cells[3] == .text(other) && $0.cells[5] == .text(item)
            }?
            .cells[6]
        }
        let (own, its) = ("高島平ふれあい館", "仲町ふれあい館")
        #expect(value(own, "", "参加人数(延べ)") == .number(1) && value(its, "", "参加人数(延べ)") == .number(3))
        #expect(value(own, its, "差の合計") == .tenths(-20))
        let causes = data.rows.filter { $0.cells[4] == .text("差の内訳") }.dropLast()
        let tenths = causes.map { row in if case .tenths(let tenths) = row.cells[6] { tenths } else { 0 } }
        #expect(tenths.reduce(0, +) == -20 && causes.count == Comparison.Cause.allCases.count)
    }

    /// Whoever reads that fewer came can see of how many nobody has said anything.
    @Test func whatNobodyMarkedStandsBeside() throws {
        let report = comparison(MadeUpReports.entries())
        let document = ComparisonDocument.of(report)
        let beside = try #require(document.sections.first?.tables.last)
        let row = try #require(beside.rows.first { $0.cells.first == .text("出欠未記入") })
        #expect(Array(row.cells.dropFirst()) == [.number(1), .number(0)])
        #expect(document.notes.contains { $0.hasPrefix("出欠未記入の予約は、") })
        #expect(report.parts.reduce(0) { $0 + $1.tenths } == report.difference * 10)
    }
}
