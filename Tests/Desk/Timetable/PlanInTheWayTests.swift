import Almanac
import Clinic
import Ledger
import TestSupport
import Testing

@testable import Desk

/// What a plan may not touch: whoever is booked, and what is over.
@Suite("Plans with something in the way")
struct PlanInTheWayTests {
    /// Every row of a session, byte for byte.
    private func session(_ id: Int, of ward: TestWard) async throws -> [String] {
        let everything = try await ward.ledger.everything()
        let rows = ["session": "id:\(id) ", "seat": "session:\(id) ", "booking": "session:\(id) "]
        return rows.sorted { $0.key < $1.key }.flatMap { table, text in
            everything[table, default: []].filter { $0.contains(text) }
        }
    }

    /// Whatever the plan wants of a session with somebody in it, it stays whole and is listed.
    @Test(arguments: [
        PlanEdit("withdrawn", expected { ($0.withdrawn, $0.unchanged) = (5, 6) }) {
            $0.venues[0].consultation.weekdays = []
        },
        PlanEdit("other slots", expected { ($0.changed, $0.unchanged) = (5, 6) }) {
            $0.venues[0].consultation.slotMinutes = 60
        },
        PlanEdit("more desks", expected { ($0.changed, $0.unchanged) = (5, 6) }) {
            $0.venues[0].consultation.desks = 2
        },
        PlanEdit("an older minimum", expected { ($0.changed, $0.unchanged) = (5, 6) }) {
            $0.venues[0].consultation.minimumAge = 90
        },
    ])
    func aBookedSessionStaysWhole(edit: PlanEdit) async throws {
        // Given two bookings on 9 April, a third that has ended, and one of 11 April that has
        let ward = try await TestWard.planned()
        let first = try await ward.book("2026-04-09 10:00", "タナカ", 1)
        let second = try await ward.book("2026-04-09 14:30", "ヤマダ", 2)
        for moment in ["2026-04-09 11:00", "2026-04-11 10:00"] {
            let ended = try await ward.book(moment, "サトウ", 3)
            try await ward.tell(Cancel(booking: ended.booking))
        }
        let before = try await session(4, of: ward)
        #expect(before.count == 1 + 8 + 3)
        // When
        let answer = try await ward.tell(ward.applyPlan(edit.edit))
        // Then
        let left = try await session(4, of: ward)
        #expect(left == before)
        #expect(
            answer
                == ApplyPlan.Answer(
                    added: 0, changed: edit.answer.changed, withdrawn: edit.answer.withdrawn,
                    unchanged: edit.answer.unchanged, left: answer.left, noTeam: []))
        #expect(answer.left.count == 1)
        let listed = try #require(answer.left.first)
        #expect(
            listed.venue == TestWard.nakacho && listed.date == day("2026-04-09") && listed.because == .booked)
        #expect(listed.bookings == [first.booking, second.booking])
        // When both have cancelled, then the plan comes true
        for booking in [first, second] { try await ward.tell(Cancel(booking: booking.booking)) }
        #expect(try await ward.tell(ward.applyPlan(edit.edit)).left == [])
        #expect(try await ward.ask(Inspect()).filter { !$0.ok } == [])
    }

    @Test
    func whatIsOverStaysAsItWas() async throws {
        let ward = try await TestWard.planned()
        ward.at("2026-04-10 09:00")
        let before = try await session(2, of: ward)
        let answer = try await ward.tell(ward.applyPlan { $0.venues[0].consultation.weekdays = [.tuesday] })
        // Of the Thursdays and Saturdays, the 9th is over; the 11th, 16th and 18th go.
        #expect(answer.withdrawn == 3 && answer.unchanged == 8)
        #expect(answer.left.map(\.date) == [day("2026-04-09")] && answer.left.map(\.because) == [.past])
        #expect(try await session(2, of: ward) == before)
    }

    /// The team of a session that had to stay is not there for another venue.
    @Test
    func whereNoTeamIsLeftNothingIsAdded() async throws {
        let ward = try await TestWard.planned { $0.ward.teams = 1 }
        let booking = try await ward.book("2026-04-07 10:00")
        let swap: (inout WardPlan) -> Void = { plan in
            plan.ward.teams = 1
            plan.venues[0].consultation.weekdays = []
            plan.venues[1].consultation.weekdays = [.tuesday]
        }
        let answer = try await ward.tell(ward.applyPlan(swap))
        #expect(answer.noTeam == [ApplyPlan.Place(venue: TestWard.shimura, date: day("2026-04-07"))])
        #expect(answer.left.map(\.bookings) == [[booking.booking]] && answer.added == 1)
        #expect(try await ward.ask(Inspect()).filter { !$0.ok } == [])
        // When the booking is gone, then the venue has its day
        try await ward.tell(Cancel(booking: booking.booking))
        let again = try await ward.tell(ward.applyPlan(swap))
        #expect(again.noTeam == [] && again.added == 1 && again.withdrawn == 1)
    }

    struct Bad: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let edit: @Sendable (inout WardPlan) -> Void
    }

    /// A plan that no file says, but a request might: refused, and not the end of the process.
    @Test(arguments: [
        Bad(testDescription: "more venues than teams") {
            $0.ward.teams = 1
            $0.venues[1].consultation.weekdays = [.tuesday]
        },
        Bad(testDescription: "no teams") { plan in
            plan.ward.teams = 0
            plan.venues = []
        },
        Bad(testDescription: "nobody may book") { $0.ward.calls.limits.openBookings = 0 },
        Bad(testDescription: "nobody may come") { $0.ward.calls.limits.perDay = 0 },
        Bad(testDescription: "reminders of the future") { $0.ward.calls.reminders.olderThanDays = -1 },
        Bad(testDescription: "nobody ever telephones") { $0.ward.calls.phoneDesk.weekdays = [] },
        Bad(testDescription: "nobody telephones at any time") { $0.ward.calls.phoneDesk.hours = [] },
        Bad(testDescription: "opens on no day") { plan in
            plan.ward.bookingOpens.rule = .monthBefore(day: 0, time: .noon)
        },
        Bad(testDescription: "no desks") { $0.venues[0].consultation.desks = 0 },
        Bad(testDescription: "slots of no length") { $0.venues[0].consultation.slotMinutes = 0 },
        Bad(testDescription: "slots that do not fit") { $0.venues[0].consultation.slotMinutes = 50 },
        Bad(testDescription: "no hours") { $0.venues[0].consultation.hours = [] },
        Bad(testDescription: "hours that overlap") {
            $0.venues[0].consultation.hours = [TimeSpan("10:00-12:00")!, TimeSpan("11:00-13:00")!]
        },
        Bad(testDescription: "a later pattern without desks") { plan in
            var pattern = plan.venues[0].consultation
            pattern.desks = 0
            plan.venues[0].changes = [.init(from: day("2026-04-10"), consultation: pattern)]
        },
        Bad(testDescription: "a venue twice") { $0.venues.append($0.venues[0]) },
        Bad(testDescription: "a venue without a room") { plan in
            let venue = plan.venues[0].venue
            plan.venues[0].venue = Venue(
                id: venue.id, name: venue.name, kana: venue.kana, phone: venue.phone, order: 1, rooms: [])
        },
    ])
    func aPlanThatCannotBeIsRefused(bad: Bad) async throws {
        let ward = try await TestWard.planned()
        let refusal = try await ward.refusal(ward.applyPlan(bad.edit))
        #expect(refusal.code == .badInput && refusal.fields.keys.contains("plan"), "\(refusal.message)")
    }
}
