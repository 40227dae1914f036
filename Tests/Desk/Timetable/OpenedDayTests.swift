import Almanac
import Clinic
import Desk
import Ledger
import TestSupport
import Testing

/// Days added, closed and opened by hand, and whoever is booked on them meanwhile.
@Suite("Opened days")
struct OpenedDayTests {
    private func openings(_ ward: TestWard, on date: String) async throws -> Int {
        try await ward.ask(FindOpenings(venue: TestWard.nakacho, from: day(date), days: 1)).count
    }

    /// Sunday the 12th is in nobody's plan; Saturday the 11th is closed, and a desk is added to it.
    @Test
    func whatIsAddedIsOnSale() async throws {
        let ward = try await TestWard.planned()
        let added = try await ward.tell(OpenSeats(venue: TestWard.nakacho, date: day("2026-04-12")))
        #expect(added.added.count == 8)
        #expect(try await openings(ward, on: "2026-04-12") == 8)
        try await ward.book("2026-04-12 10:00")
        try await ward.tell(CloseSeats(venue: TestWard.nakacho, date: day("2026-04-11")))
        #expect(try await openings(ward, on: "2026-04-11") == 0)
        let desk = OpenSeats(venue: TestWard.nakacho, date: day("2026-04-11"), desk: 2)
        #expect(try await ward.tell(desk).reopened == [])
        #expect(try await openings(ward, on: "2026-04-11") == 8)
    }

    /// A day on which somebody just came becomes a day like any other, with a team, and no plan undoes it.
    @Test
    func anUnplannedDayIsOpenedWhole() async throws {
        let ward = try await TestWard.planned(at: "2026-04-12 09:00")
        try await ward.tell(WalkIn(venue: TestWard.nakacho, unplanned: true))
        #expect(try await ward.ask(Inspect()).filter { !$0.ok }.map(\.check) == ["unplanned-days"])
        try await ward.tell(OpenSeats(venue: TestWard.nakacho, date: day("2026-04-12")))
        #expect(try await openings(ward, on: "2026-04-12") == 8)
        #expect(try await ward.ask(Inspect()).filter { !$0.ok } == [])
        try await ward.tell(ward.applyPlan())
        #expect(try await openings(ward, on: "2026-04-12") == 8)
    }

    /// A booking that has ended leaves no call behind, and none stands in the way when the day closes again.
    @Test
    func aDayClosesAgainAndAgain() async throws {
        // Given somebody booked on a day that was closed, who cancelled, and stands again since it is open
        let ward = try await TestWard.planned()
        let booking = try await ward.book("2026-04-07 10:00").booking
        let close = CloseSeats(venue: TestWard.nakacho, date: day("2026-04-07"))
        let open = OpenSeats(venue: TestWard.nakacho, date: day("2026-04-07"))
        #expect(try await ward.tell(close).affected.map(\.booking) == [booking])
        try await ward.tell(Cancel(booking: booking, cause: .closure))
        #expect(try await ward.ask(Tasks()) == [])
        #expect(try await ward.ledger.texts("SELECT result FROM task") == ["withdrawn"])
        try await ward.tell(open)
        try await ward.tell(Restore(booking: booking))
        // When it closes again, then they are to be rung again
        try await ward.tell(close)
        #expect(try await ward.ask(Tasks()).map(\.kind) == [.closure])
    }

    /// Somebody who came early sits on the next seat: they need no call about it.
    @Test
    func nobodyRingsWhoIsThere() async throws {
        let ward = try await TestWard.planned(at: "2026-04-07 09:50")
        let walkIn = try await ward.tell(
            WalkIn(venue: TestWard.nakacho, resident: TestWard.resident("タナカ")))
        #expect(walkIn.start == time("10:00"))
        let closed = try await ward.tell(CloseSeats(venue: TestWard.nakacho, date: day("2026-04-07")))
        #expect(closed.seats.count == 8 && closed.affected == [])
        #expect(try await ward.ledger.count("task") == 0)
        #expect(try await ward.ask(Inspect()).filter { !$0.ok } == [])
    }
}
