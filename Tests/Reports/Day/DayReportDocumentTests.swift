import Almanac
import Clinic
import Reports
import Testing

@Suite("A day's report as a document") struct DayReportDocumentTests {
    private let at = Instant(day("2026-11-24"), time("15:10"))

    private func document(_ facts: DayReport.Facts) -> Document {
        let visit = VisitRow(
            id: BookingID(1), programme: .consultation, venue: Venues.nakacho.id, date: day("2026-11-24"),
            time: time("10:00"), kind: .booking, hasSeat: true, person: PersonID(1), firstTime: true,
            band: .from75, party: 2, ended: nil, mark: .attended, record: nil)
        let session = SessionRow(
            id: SessionID(1), programme: .consultation, venue: Venues.nakacho.id, date: day("2026-11-24"),
            seats: 8)
        return DayReportDocument.of(
            DayReport(
                venue: Venues.nakacho, date: day("2026-11-24"), asOf: at, counting: .people,
                entries: [
                    Entry(session, DaysOver(before: at.date)),
                    Entry(visit, counting: .people, DaysOver(before: at.date)),
                ].compactMap(\.self), facts: facts))
    }

    private func value(_ item: String, in document: Document) -> Table.Cell? {
        document.data.rows.first { $0.cells[3] == .text(item) }?.cells[4]
    }

    @Test func itsDataSaysWhatItsTablesSay() {
        var facts = DayReport.Facts()
        facts.ages = [.init(band: .from75, party: 2)]
        let document = document(facts)
        #expect(document.fileName == "day-2026-11-24-nakacho")
        #expect(document.subtitle.prefix(2) == ["令和8年11月24日(火)", "令和8年度(2026年度)"])
        let shown = document.sections.flatMap(\.tables).flatMap(\.rows).map { $0.cells[1] }
        #expect(document.data.rows.map { $0.cells[4] } == shown && shown.count > 15)
        for (item, count) in [("枠", 8), ("参加人数(延べ)", 2), ("実人数", 1), ("75〜79歳", 2), ("お待ち", 0)] {
            #expect(value(item, in: document) == .number(count), "\(item)")
        }
        #expect(document.data.rows.allSatisfy { $0.cells.first == .date(day("2026-11-24")) })
    }

    /// A day that nobody has closed was not counted as 0 people.
    @Test func whatNobodyCountedIsUnknown() {
        let open = document(DayReport.Facts())
        #expect(value("数えた人数", in: open) == .unknown && value("締めたあとの入力", in: open) == .unknown)
        #expect(open.sections[0].paragraphs == ["まだ締めていません。"])
        var facts = DayReport.Facts()
        facts.closing = DayReport.Closing(
            closing: DayClosing(
                closing: ClosingID(1), venue: Venues.nakacho.id, date: day("2026-11-24"), closedAt: at,
                served: 2, headCount: 3, unknown: []), onDuty: ["佐藤"], opened: nil, closed: nil, remarks: "雨",
            reason: nil)
        let closed = document(facts)
        #expect(value("数えた人数", in: closed) == .number(3) && value("締めたあとの入力", in: closed) == .number(0))
        #expect(closed.sections[0].paragraphs.contains("特記事項 雨"))
    }
}
