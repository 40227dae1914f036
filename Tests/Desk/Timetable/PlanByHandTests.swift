import Almanac
import Clinic
import Ledger
import TestSupport
import Testing

@testable import Desk

/// Plans leave alone what the office has closed or added by hand, whole.
@Suite("Plans and what was done by hand")
struct PlanByHandTests {
    /// What the office does on 9 April at 仲町, or on the Sunday after.
    struct Hand: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let date: String
        let change: @Sendable (TestWard) async throws -> Void

        init(
            _ name: String, on date: String = "2026-04-09",
            _ change: @escaping @Sendable (TestWard) async throws -> Void
        ) {
            (testDescription, self.date, self.change) = (name, date, change)
        }
    }

    static let hands = [
        Hand("a day closed") { try await $0.tell(CloseSeatsTests.close()) },
        Hand("a part closed") { try await $0.tell(CloseSeatsTests.close("10:00-11:00")) },
        Hand("hours added") { ward in
            let span = TimeSpan("15:00-16:00")
            try await ward.tell(OpenSeats(venue: TestWard.nakacho, date: day("2026-04-09"), span: span))
        },
        Hand("a desk added") { ward in
            try await ward.tell(OpenSeats(venue: TestWard.nakacho, date: day("2026-04-09"), desk: 2))
        },
        Hand("a day added", on: "2026-04-12") { ward in
            try await ward.tell(OpenSeats(venue: TestWard.nakacho, date: day("2026-04-12")))
        },
    ]

    private func rows(_ ward: TestWard, _ date: String) async throws -> [String] {
        try await ward.ledger.texts(
            """
            SELECT session.id || ' ' || state || ' ' || ifnull(team, '-') || ' ' || room || ' ' || minimumAge
              || ' ' || session.byHand || ' ' || seat.id || ' ' || desk || ' ' || start || ' ' || retired
              || closed || seat.byHand
            FROM session JOIN seat ON seat.session = session.id
            WHERE date = '\(date)' AND venue = 'nakacho' ORDER BY seat.id
            """)
    }

    /// The same plan again keeps it, and so does every other.
    @Test(arguments: hands)
    func theSamePlanAgainKeepsIt(hand: Hand) async throws {
        let ward = try await TestWard.strict()
        try await hand.change(ward)
        let before = try await rows(ward, hand.date)
        let answer = try await ward.tell(ward.applyPlan { $0.ward.calls = .standard })
        #expect(answer.added == 0 && answer.changed == 0 && answer.withdrawn == 0 && answer.unchanged == 12)
        #expect(try await rows(ward, hand.date) == before)
        // Of an added day the plan says otherwise, so it is listed
        let listed = hand.date == "2026-04-12" ? [day("2026-04-12")] : []
        #expect(answer.left.map(\.date) == listed)
    }

    @Test(arguments: hands, ["withdrawn", "other slots", "more desks", "an older minimum", "the Sunday too"])
    func anotherPlanLeavesIt(hand: Hand, plan: String) async throws {
        let ward = try await TestWard.strict()
        try await hand.change(ward)
        let before = try await rows(ward, hand.date)
        let answer = try await ward.tell(
            ward.applyPlan {
                switch plan {
                case "withdrawn": $0.venues[0].consultation.weekdays = []
                case "other slots": $0.venues[0].consultation.slotMinutes = 60
                case "more desks": $0.venues[0].consultation.desks = 3
                case "an older minimum": $0.venues[0].consultation.minimumAge = 90
                default:
                    $0.venues[0].extra = [day("2026-04-12")]
                    $0.venues[0].consultation.minimumAge = 90
                }
            })
        #expect(try await rows(ward, hand.date) == before, "never half a change")
        #expect(answer.left.map(\.date) == [day(hand.date)] && answer.left.map(\.because) == [.byHand])
        #expect(answer.left.allSatisfy { $0.bookings == [] })
        try await ward.expectSound()
    }

    /// Somebody who is booked is the better reason, and is named.
    @Test
    func whoIsBookedIsNamed() async throws {
        let ward = try await TestWard.strict()
        let booking = try await ward.book("2026-04-09 10:00")
        try await ward.tell(CloseSeatsTests.close())
        let answer = try await ward.tell(ward.applyPlan { $0.venues[0].consultation.slotMinutes = 60 })
        #expect(answer.left.map(\.because) == [.booked] && answer.left.map(\.bookings) == [[booking.booking]])
    }

    /// A hold is in the way like a booking.
    @Test
    func aHoldIsInTheWay() async throws {
        let ward = try await TestWard.strict()
        let booking = try await ward.book("2026-04-09 10:00")
        try await ward.join("サトウ", 2)
        try await ward.tell(Cancel(booking: booking.booking))
        let hold = try await ward.hold()
        let answer = try await ward.tell(
            ward.applyPlan {
                $0.ward.calls = .standard
                $0.venues[0].consultation.slotMinutes = 60
            })
        #expect(answer.left.map(\.because) == [.booked] && answer.left.map(\.bookings) == [[hold]])
        // When nobody answers it is out of the way at the next change, which may be the plan itself
        ward.at("2026-04-02 12:00")
        let again = try await ward.tell(
            ward.applyPlan {
                $0.ward.calls = .standard
                $0.venues[0].consultation.slotMinutes = 60
            })
        #expect(again.left == [] && again.changed == 1)
    }

    /// A closure that was taken back leaves no trace.
    @Test
    func whatIsTakenBackIsThePlansAgain() async throws {
        let ward = try await TestWard.strict()
        try await ward.tell(CloseSeatsTests.close())
        try await ward.tell(OpenSeats(venue: TestWard.nakacho, date: day("2026-04-09")))
        let answer = try await ward.tell(ward.applyPlan { $0.venues[0].consultation.slotMinutes = 60 })
        #expect(answer.left == [] && answer.changed == 6)
    }

    /// The team of a day added by hand is not there for a plan.
    @Test
    func anAddedDayHoldsItsTeam() async throws {
        let ward = try await TestWard.strict { $0.ward.teams = 1 }
        try await ward.tell(OpenSeats(venue: TestWard.nakacho, date: day("2026-04-12")))
        let answer = try await ward.tell(
            ward.applyPlan {
                $0.ward.teams = 1
                $0.venues[1].extra = [day("2026-04-12")]
            })
        #expect(answer.noTeam == [ApplyPlan.Place(venue: TestWard.shimura, date: day("2026-04-12"))])
        try await ward.expectSound()
    }
}
