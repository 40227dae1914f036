import Almanac
import Clinic
import Ledger
import TestSupport
import Testing

@testable import Desk

/// Planning again and again: only what is free changes, and nothing is doubled.
@Suite("Applying a plan")
struct ApplyPlanTests {
    @Test
    func thePlanIsWritten() async throws {
        let ward = try TestWard()
        let answer = try await ward.tell(ward.applyPlan())
        #expect(answer == expected { $0.added = 12 })
        #expect(try await ward.ledger.count("seat") == 96)
        #expect(try await ward.ask(Venues()) == TestWard.plan.venues.map(\.venue))
        #expect(try await ward.ledger.numbers("SELECT volume FROM target") == [5600])
    }

    /// Not a row, and not a word in the journal but that it was asked.
    @Test
    func againChangesNothing() async throws {
        let ward = try await TestWard.planned()
        var before = try await ward.ledger.everything()
        let answer = try await ward.tell(ward.applyPlan())
        var after = try await ward.ledger.everything()
        for table in ["journal", "request"] { (before[table], after[table]) = (nil, nil) }
        #expect(answer == expected { $0.unchanged = 12 })
        #expect(before == after)
        #expect(try await ward.ledger.texts("SELECT entries FROM journal").last == "[]")
    }

    /// There and back: what stands is what the plan says, and in the end the very seats of the start.
    @Test(arguments: edits)
    func aPlanAndBack(edit: PlanEdit) async throws {
        // Given
        let ward = try await TestWard.planned()
        let start = try await offered(ward)
        // When
        let there = try await ward.tell(ward.applyPlan(edit.edit))
        // Then the seats are those of a ward planned so from the beginning
        #expect(there == edit.answer)
        let fresh = try await TestWard.planned(edit.edit)
        #expect(try await places(ward) == places(fresh))
        // When it is taken back, then sessions and seats are the same rows as before
        try await ward.tell(ward.applyPlan())
        #expect(try await offered(ward) == start)
        // When it is done once more, then no row is new
        let rows = try await ward.ledger.count("seat")
        try await ward.tell(ward.applyPlan(edit.edit))
        #expect(try await ward.ledger.count("seat") == rows)
        #expect(try await places(ward) == places(fresh))
        #expect(try await ward.ask(Inspect()).filter { !$0.ok } == [])
    }

    static let edits = [
        PlanEdit("slots of 20 minutes", expected { $0.changed = 12 }) {
            for venue in $0.venues.indices { $0.venues[venue].consultation.slotMinutes = 20 }
        },
        PlanEdit("two desks at 仲町", expected { ($0.changed, $0.unchanged) = (6, 6) }) {
            $0.venues[0].consultation.desks = 2
        },
        PlanEdit("仲町 on Tuesdays only", expected { ($0.withdrawn, $0.unchanged) = (4, 8) }) {
            $0.venues[0].consultation.weekdays = [.tuesday]
        },
        PlanEdit(
            "other days and hours",
            expected { ($0.added, $0.changed, $0.withdrawn, $0.unchanged) = (4, 2, 4, 6) }
        ) {
            $0.venues[1].consultation.weekdays = [.monday, .tuesday, .saturday]
            $0.venues[1].consultation.hours = [TimeSpan("13:30-16:00")!]
        },
        PlanEdit("an extra Sunday", expected { ($0.added, $0.unchanged) = (1, 12) }) {
            $0.venues[0].extra = [day("2026-04-12")]
        },
        PlanEdit("people of 65 at 仲町", expected { ($0.changed, $0.unchanged) = (6, 6) }) {
            $0.venues[0].consultation.minimumAge = 65
        },
        PlanEdit("nothing", expected { $0.withdrawn = 12 }) { plan in
            for venue in plan.venues.indices { plan.venues[venue].consultation.weekdays = [] }
        },
    ]

    /// The sessions and seats in the timetable, by their ids.
    private func offered(_ ward: TestWard) async throws -> [String] {
        try await ward.ledger.texts(
            """
            SELECT session || ' ' || seat.id || ' ' || venue || ' ' || date || ' ' || desk || start || "end"
            FROM session JOIN seat ON session = session.id
            WHERE state = 'open' AND retired = 0 ORDER BY session.id, seat.id
            """)
    }

    /// The same without ids.
    private func places(_ ward: TestWard) async throws -> [String] {
        try await ward.ledger.texts(
            """
            SELECT venue || ' ' || date || ' ' || minimumAge || ' ' || desk || ' ' || start || "end"
            FROM session JOIN seat ON session = session.id
            WHERE state = 'open' AND retired = 0 ORDER BY 1
            """)
    }
}

/// A change to the files, and what applying it answers.
struct PlanEdit: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let answer: ApplyPlan.Answer
    let edit: @Sendable (inout WardPlan) -> Void

    init(_ name: String, _ answer: ApplyPlan.Answer, _ edit: @escaping @Sendable (inout WardPlan) -> Void) {
        testDescription = name
        self.answer = answer
        self.edit = edit
    }
}

/// An answer that says this and else nothing.
func expected(_ says: (inout ApplyPlan.Answer) -> Void) -> ApplyPlan.Answer {
    var answer = ApplyPlan.Answer()
    says(&answer)
    return answer
}
