import Almanac
import Clinic
import Desk
import Ledger
import TestSupport
import Testing

/// What an operator may offer.
@Suite("Openings")
struct FindOpeningsTests {
    struct Case: Sendable {
        let question: FindOpenings
        let count: Int
        let first: String?
    }

    /// On Wednesday 8 April at 10:00, when 仲町's next 10:00 is sold.
    @Test(arguments: [
        Case(question: FindOpenings(days: 1), count: 7, first: "shimura 2026-04-08 10:30"),
        Case(question: FindOpenings(days: 2), count: 14, first: "shimura 2026-04-08 10:30"),
        Case(
            question: FindOpenings(venue: TestWard.nakacho, days: 2), count: 7,
            first: "nakacho 2026-04-09 10:30"),
        Case(
            question: FindOpenings(from: day("2026-04-06"), days: 3), count: 7,
            first: "shimura 2026-04-08 10:30"),
        Case(
            question: FindOpenings(from: day("2026-04-18"), days: 366), count: 8,
            first: "nakacho 2026-04-18 10:00"),
        Case(question: FindOpenings(from: day("2026-04-19"), days: 366), count: 0, first: nil),
    ])
    func freeSeatsFromNowOn(sample: Case) async throws {
        let ward = try await TestWard.planned()
        try await ward.book("2026-04-09 10:00")
        ward.at("2026-04-08 10:00")
        let openings = try await ward.ask(sample.question)
        #expect(openings.count == sample.count && openings.places.first == sample.first)
        #expect(
            openings.places == openings.places.sorted { $0.dropFirst(8) < $1.dropFirst(8) },
            "by date and time")
    }

    /// A month that has not opened shows only on wish, and says when it does.
    @Test
    func aMonthNotOpenYetShowsOnWish() async throws {
        let ward = try await TestWard.planned(at: "2026-03-25 08:59") {
            $0.ward.bookingOpens.rule = .monthBefore(day: 25, time: time("09:00"))
        }
        #expect(try await ward.ask(FindOpenings(days: 31)) == [])
        let later = try await ward.ask(FindOpenings(days: 31, all: true))
        #expect(later.count == 96)
        #expect(later.allSatisfy { $0.opensAt == TestWard.instant("2026-03-25 09:00") })
        ward.at("2026-03-25 09:00")
        #expect(try await ward.ask(FindOpenings(days: 31)).count == 96)
    }

    @Test
    func whatIsNotForSaleIsNotOffered() async throws {
        let ward = try await TestWard.planned()
        try await ward.ledger.forge("UPDATE session SET state = 'closed' WHERE id = 1")
        try await ward.ledger.forge("UPDATE seat SET retired = 1 WHERE session = 2")
        #expect(try await ward.ask(FindOpenings(days: 8)).places.first == "shimura 2026-04-08 10:00")
    }

    @Test(arguments: [0, -1, 367])
    func theDaysAreBounded(days: Int) async throws {
        let ward = try await TestWard.planned()
        let refusal = try await ward.refusal(asking: FindOpenings(days: days))
        #expect(refusal.code == .badInput && refusal.fields.keys.contains("days"))
    }

    @Test
    func anUnknownVenueIsRefused() async throws {
        let ward = try await TestWard.planned()
        let refusal = try await ward.refusal(asking: FindOpenings(venue: VenueID("tokumaru")!))
        #expect(refusal.code == .badInput && refusal.message.contains("nakacho、shimura"))
    }
}
