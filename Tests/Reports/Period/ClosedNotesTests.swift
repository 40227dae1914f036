import Almanac
import Clinic
import Reports
import Testing

/// A report as closed says which days were not settled when its month was closed.
@Suite("Notes of a closed report")
struct ClosedNotesTests {
    private static func notes(_ basis: PeriodReport.Basis, _ excuses: [MonthExcuse]) -> [String] {
        let closing = MonthClosing(
            closing: MonthClosingID(1), month: CivilMonth("2026-11")!,
            closedAt: Instant(day("2026-12-02"), .midnight), entries: 9, digest: "d", journalRows: 12,
            journalHash: "h")
        let report = PeriodReport(
            MadeUpReports.november, entries: MadeUpReports.entries(), before: [],
            facts: PeriodReport.Facts(
                asOf: day("2026-12-03"), basis: basis, counting: .people, venues: Venues.both, topics: [],
                closings: [PeriodReport.Closing(closing, excuses: excuses)]))
        return PeriodDocument.of(report).notes
    }

    @Test func excusedDaysAndMissingMarksAreNamed() {
        let notes = Self.notes(
            .closed,
            [
                MonthExcuse(venue: Venues.nakacho.id, date: day("2026-11-07"), reason: "停電"),
                MonthExcuse(venue: Venues.takashimadaira.id, date: day("2026-11-05"), reason: nil),
            ])
        #expect(
            notes.contains("整理が済まないまま理由を書いて締めた日: 仲町 11月7日(土)(停電)、高島平 11月5日(木)(理由は省略)。"))
        #expect(notes.contains("出欠未記入の予約が1件あります(高島平 1件)。"))
    }

    @Test func nothingIsSaidWhereAllWasSettledOrOfNow() {
        #expect(!Self.notes(.closed, []).contains { $0.hasPrefix("整理が済まない") })
        let excuse = MonthExcuse(venue: Venues.nakacho.id, date: day("2026-11-07"), reason: "停電")
        #expect(!Self.notes(.now, [excuse]).contains { $0.contains("停電") || $0.hasPrefix("出欠未記入の予約が") })
    }
}
