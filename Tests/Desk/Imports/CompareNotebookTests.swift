import Almanac
import Clinic
import Desk
import TestSupport
import Testing

/// 照合表: the venue's own day, and who was shown to whom is kept.
@Suite("Comparing with the notebook")
struct CompareNotebookTests {
    @Test
    func theSheetIsOfTheVenuesThatConsult() async throws {
        let ward = try await TestWard.planned(at: "2026-04-07 09:00")
        let booking = try await ward.book("2026-04-07 10:00")
        let sheet = try #require(try await ward.ask(CompareNotebook()).sheets.first)
        #expect(sheet.venue == TestWard.nakacho && sheet.differences == nil && sheet.entries.count == 8)
        let lines = try NotebookLine.lines("10:00 たなか はな\n11:00 さとう きよ")
        let answer = try await ward.ask(CompareNotebook(venue: TestWard.nakacho, lines: lines))
        #expect(answer.sheets.first?.differences?.map(\.kind) == [.onlyInNotebook])
        #expect(answer.disclosed == [booking.person].compactMap(\.self))
    }

    @Test
    func itIsRefusedBeyondItsLimitsAndForOtherVenues() async throws {
        let ward = try await TestWard.planned(at: "2026-04-07 09:00")
        #expect(try await ward.refusal(asking: CompareNotebook(lines: [])).code == .badInput)
        let line = NotebookLine(number: 1, start: time("10:00"))
        let many = Array(repeating: line, count: NotebookLine.most + 1)
        #expect(
            try await ward.refusal(asking: CompareNotebook(venue: TestWard.nakacho, lines: many)).code
                == .badInput)
        let staff = ward.desk(
            of: Account(id: "sato", roles: [.venue], venues: [TestWard.shimura]))
        let refusal = await #expect(throws: Refusal.self) {
            _ = try await staff.ask(CompareNotebook(venue: TestWard.nakacho))
        }
        #expect(refusal?.code == .forbidden)
        #expect(try await staff.ask(CompareNotebook()).sheets.isEmpty)
    }
}
