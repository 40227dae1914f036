import Almanac
import Clinic
import Desk
import Ledger
import TestSupport
import Testing

/// Fixing a day of a 相談コーナー, cancelling it, and what it takes from the ordinary sessions.
@Suite("Corner days")
struct CornerDayTests {
    @Test
    func theTeamsAreShownBeforeTheDayIsFixed() async throws {
        // Given 仲町 with team 1 and a booking on the Saturday
        let ward = try await TestWard.planned()
        try await ward.book("2026-04-11 10:00")
        let cancelled = try await ward.book("2026-04-11 10:30", "サトウ", 2)
        try await ward.tell(Cancel(booking: cancelled.booking))
        // When one looks
        let preview = try await ward.ask(CornerPreview(date: day("2026-04-11")))
        // Then each team says what it would leave; nothing is written
        #expect(preview.teams.map(\.venue) == [TestWard.nakacho, nil, nil])
        #expect(preview.teams.map(\.bookings) == [1, 0, 0] && preview.taken == nil)
        #expect(try await ward.ledger.count("cornerDay") == 0)
        // And so does the day once it is fixed
        let fixed = try await ward.tell(TestWard.corner("2026-04-11", team: 1))
        #expect(fixed.lacking.map(\.venue) == [TestWard.nakacho])
        #expect(try await ward.ask(CornerPreview(date: day("2026-04-11"))).taken == fixed.corner)
        #expect(try await ward.ask(ShowCorner(corner: fixed.corner)).day.lacking == TestWard.nakacho)
        // Until somebody has closed that session
        try await ward.tell(CloseSeats(venue: TestWard.nakacho, date: day("2026-04-11")))
        #expect(try await ward.ask(ShowCorner(corner: fixed.corner)).day.lacking == nil)
        #expect(
            try await ward.ask(CornerPreview(date: day("2026-04-11"))).teams.allSatisfy { $0.venue == nil })
    }

    @Test(arguments: [nil, 2, 3] as [Int?])
    func aTeamThatIsFreeLeavesNobody(team: Int?) async throws {
        let ward = try await TestWard.planned()
        let fixed = try await ward.tell(TestWard.corner("2026-04-11", team: team))
        #expect(fixed.lacking == [])
        #expect(try await ward.ask(CornerDays()).map(\.lacking) == [nil])
    }

    /// No place of a festival is a place that people book at.
    @Test
    func aCornerIsNoVenueAndNoSession() async throws {
        let ward = try await TestWard.planned()
        let (venues, sessions) = (try await ward.ask(Venues()), try await ward.ledger.count("session"))
        try await ward.tell(TestWard.corner("2026-04-12"))
        #expect(try await ward.ask(Venues()) == venues)
        #expect(try await ward.ledger.count("session") == sessions)
        #expect(try await ward.ask(Day(date: day("2026-04-12"))) == [])
    }

    static let refusals: [(change: NewCornerDay, code: Refusal.Code, field: String)] = [
        (TestWard.corner("2026-04-11", "農業まつり"), .alreadyThere, "date"),
        (TestWard.corner("2026-04-12", team: 4), .badInput, "team"),
        (TestWard.corner("2026-04-12", team: 0), .badInput, "team"),
        (TestWard.corner("2026-04-12", " "), .badInput, "title"),
        (TestWard.corner("2026-04-12", String(repeating: "あ", count: 31)), .badInput, "title"),
    ]

    @Test(arguments: refusals)
    func aDayThatCannotBeIsRefused(change: NewCornerDay, code: Refusal.Code, field: String) async throws {
        let ward = try await TestWard.planned()
        try await ward.tell(TestWard.corner("2026-04-11"))
        let refusal = try await ward.refusal(change)
        #expect(refusal.code == code && Array(refusal.fields.keys) == [field], "\(refusal)")
    }

    @Test
    func aDayIsCancelledForRainAndTheDateIsFreeAgain() async throws {
        let ward = try await TestWard.planned()
        let first = try await ward.tell(TestWard.corner("2026-04-11", team: 1)).corner
        // When it rains
        try await ward.tell(CancelCornerDay(corner: first, reason: "雨のため"))
        let day = try await ward.ask(ShowCorner(corner: first)).day
        #expect(day.cancelled && day.cancelReason == "雨のため" && day.lacking == nil)
        let twice = try await ward.refusal(CancelCornerDay(corner: first, reason: "風のため"))
        #expect(twice.code == .alreadyEnded)
        // And clears up
        try await ward.tell(RestoreCornerDay(corner: first))
        #expect(try await ward.ask(ShowCorner(corner: first)).day.cancelReason == nil)
        #expect(try await ward.refusal(RestoreCornerDay(corner: first)).code == .nothingToDo)
        // Then rains for good: another is fixed, and the first cannot come back beside it
        try await ward.tell(CancelCornerDay(corner: first, reason: "雨のため"))
        let second = try await ward.tell(TestWard.corner("2026-04-11", "農業まつり")).corner
        #expect(try await ward.refusal(RestoreCornerDay(corner: first)).code == .alreadyThere)
        #expect(try await ward.ask(CornerDays()).map(\.corner) == [first, second])
        let blank = try await ward.refusal(CancelCornerDay(corner: second, reason: ""))
        #expect(blank.code == .badInput && blank.fields["reason"] != nil)
    }

    @Test
    func aFiscalYearHasItsOwnDays() async throws {
        let ward = try await TestWard.planned()
        for date in ["2026-03-31", "2026-10-17", "2027-03-31", "2028-03-31", "2028-04-01"] {
            try await ward.tell(TestWard.corner(date))
        }
        let usual = try await ward.ask(CornerDays()).map(\.date.description)
        #expect(usual == ["2026-10-17", "2027-03-31", "2028-03-31"])
        let one = try await ward.ask(CornerDays(from: day("2026-03-31"), through: day("2026-03-31")))
        #expect(one.count == 1)
    }
}
