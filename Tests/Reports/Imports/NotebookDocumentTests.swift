import Almanac
import Clinic
import Reports
import TestSupport
import Testing

/// 照合表 as a document.
@Suite struct NotebookDocumentTests {
    /// The number of a booking is a name: 4241, not 4,241.
    @Test func numbersOfBookingsHaveNoCommas() throws {
        let entry = DayEntry(
            venue: Venues.nakacho.id, date: day("2026-04-07"), start: time("10:00"), end: time("10:30"),
            desk: 1,
            seat: SeatID(1), closed: false, guest: nil)
        let line = try NotebookLine.lines("11:00 たなか")[0]
        let document = NotebookDocument.of(
            [
                NotebookComparison(
                    venue: Venues.nakacho.id, name: "仲町ふれあい館", date: day("2026-04-07"), entries: [entry],
                    differences: [
                        .init(
                            kind: .otherTime, line: line, booking: BookingID(4241), start: time("10:00"),
                            kana: "タナカ")
                    ])
            ], date: day("2026-04-07"))
        for text in [DocumentText.lines(document).joined(), DocumentPage.html(document)] {
            #expect(text.contains("4241") && !text.contains("4,241"))
        }
    }
}
