import Almanac
import Clinic
import Desk
import Ledger
import TestSupport
import Testing

/// A venue that opened although nothing was planned, and what is no walk-in.
@Suite("Walk-ins on days without a plan")
struct UnplannedDayTests {
    /// Sunday 12 April; withdrawn is 仲町 on Saturday 11 April.
    @Test(arguments: ["2026-04-12 10:00", "2026-04-11 10:00"])
    func anUnplannedDayNeedsAWord(moment: String) async throws {
        // Given
        let ward = try await TestWard.planned()
        try await ward.tell(ward.applyPlan { $0.venues[0].consultation.weekdays = [.tuesday] })
        ward.at(moment)
        let month = ReportPeriod(.month(CivilMonth("2026-04")!))
        let planned = try #require(try await ward.ask(month).total[.sessions])
        // When nobody says that it was meant
        let refusal = try await ward.refusal(WalkIn(venue: TestWard.nakacho))
        #expect(refusal.code == .noSession)
        // When somebody does, then the day is one session more, for all who follow
        let walkIn = WalkIn(venue: TestWard.nakacho, unplanned: true)
        let booking = try await ward.tell(walkIn)
        #expect(booking.seat == nil && booking.state == .attended)
        #expect(try await ward.tell(WalkIn(venue: TestWard.nakacho)).date == booking.date)
        let total = try await ward.ask(month).total
        #expect(total[.sessions] == planned + 1 && total[.visits] == 2 && total[.overCapacity] == 2)
        // And the doctor asks to have it looked at
        let findings = try await ward.ask(Inspect())
        #expect(findings.filter { !$0.ok }.map(\.check) == ["unplanned-days"])
        // A re-plan leaves it as it is
        let replan = try await ward.tell(ward.applyPlan { $0.venues[0].consultation.weekdays = [.tuesday] })
        #expect(replan.left.map(\.date) == [booking.date] && replan.left.map(\.bookings.count) == [2])
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let walkIn: WalkIn
        let code: Refusal.Code
    }

    @Test(arguments: [
        Case(
            testDescription: "tomorrow",
            walkIn: WalkIn(venue: TestWard.nakacho, at: TestWard.instant("2026-04-09 10:00")), code: .tooEarly
        ),
        Case(
            testDescription: "nobody came", walkIn: WalkIn(venue: TestWard.nakacho, party: 0), code: .badInput
        ),
        Case(
            testDescription: "ten came", walkIn: WalkIn(venue: TestWard.nakacho, party: 10), code: .badInput),
        Case(
            testDescription: "121 years",
            walkIn: WalkIn(venue: TestWard.nakacho, resident: Resident(age: 121)), code: .badInput),
        Case(testDescription: "nowhere", walkIn: WalkIn(venue: VenueID("tokumaru")!), code: .badInput),
        Case(
            testDescription: "a number nobody has",
            walkIn: WalkIn(venue: TestWard.nakacho, person: PersonID(99)), code: .notFound),
        Case(
            testDescription: "no phone",
            walkIn: WalkIn(venue: TestWard.nakacho, resident: Resident(kana: "タナカ", phone: "")),
            code: .badInput),
    ])
    func whatCannotHaveHappenedIsRefused(sample: Case) async throws {
        let ward = try await TestWard.planned(at: "2026-04-07 10:05")
        let refusal = try await ward.refusal(sample.walkIn)
        #expect(refusal.code == sample.code, "\(refusal.message)")
    }
}
