import Almanac
import Clinic
import Desk
import Foundation
import TestSupport
import Testing

/// A change of each kind, as tests of what holds for all of them make it.
///
/// The ward is planned and it is Tuesday 7 April, 10:10; booking 1 is of today, 10:00, booking 2 of the 9th,
/// booking 3 of the 14th, where the seats from 10:00 to 11:00 are closed (call 1). Persons 1 to 3 have one
/// each; 3 counts as 2. Booking 4 of the 16th, of person 4, is cancelled, and its seat is kept as booking 5
/// for person 5 (wish 1, call 2). Person 6 waits at 志村 (wish 2) and no longer at 仲町 (wish 3). One was turned
/// away. Two accounts are of 仲町, `sato` with a key, `suzuki` locked. Record 1 is of booking 1.
/// Corner 1 is today. April has been submitted to the newsletter (1). What years before demand,
/// `prepareTargets` says. Of courses there is what `prepareCourses` makes.
struct EveryChange: Sendable, CustomTestStringConvertible {
    let change: any Change
    /// The same use case with another body.
    let other: any Change
    /// One that a rule refuses; nil for what is never refused, but finds nothing to do.
    let refused: (any Change)?

    var name: String { type(of: change).name }
    var testDescription: String { name }

    static func ward() async throws -> TestWard {
        let ward = try await TestWard.planned()
        try await ward.book("2026-04-07 10:00", "タナカ", 1)
        try await ward.book("2026-04-09 10:00", "ヤマダ", 2)
        try await ward.book("2026-04-14 10:00", "ヤマタ", 3)
        try await ward.tell(MergePersons(person: PersonID(3), into: PersonID(2)))
        ward.at("2026-04-07 10:05")
        try await prepareDesk(ward)
        try await prepareAccounts(ward)
        try await prepareDay(ward)
        try await prepareRecords(ward)
        try await prepareMonths(ward)
        try await prepareCorners(ward)
        try await ward.tell(TestWard.koho("原稿", april))
        try await ward.prepareCourses()
        try await prepareTargets(ward)
        try await prepareImports(ward)
        ward.at("2026-04-07 10:10")
        return ward
    }

    static let all =
        timetableAndBookings + desk + accounts + venueDay + records + months + corners + courses + targets
        + publishing + imports

    private static let timetableAndBookings = [
        EveryChange(
            change: plan { $0.venues[0].consultation.slotMinutes = 20 },
            other: plan { $0.venues[0].consultation.desks = 2 },
            refused: plan { plan in
                plan.ward.teams = 1
                plan.venues[1].consultation.weekdays = [.tuesday]
            }),
        EveryChange(
            change: ImportHolidays(holidays: [.init(date: day("2026-04-29"), name: "昭和の日")]),
            other: ImportHolidays(holidays: [.init(date: day("2026-04-30"), name: "昭和の日")]),
            refused: ImportHolidays(holidays: [])),
        EveryChange(
            change: book("2026-04-11 10:00"), other: book("2026-04-11 10:30"),
            refused: book("2026-04-09 10:00")),
        EveryChange(
            change: Move(booking: BookingID(2), to: TestWard.later("2026-04-11 10:00")),
            other: Move(booking: BookingID(2), to: TestWard.later("2026-04-11 10:30")),
            refused: Move(booking: BookingID(2), to: TestWard.later("2026-04-09 10:00"))),
        EveryChange(
            change: Cancel(booking: BookingID(2)), other: Cancel(booking: BookingID(1)),
            refused: Cancel(booking: BookingID(99))),
        EveryChange(
            change: MergePersons(person: PersonID(1), into: PersonID(2)),
            other: MergePersons(person: PersonID(2), into: PersonID(1)),
            refused: MergePersons(person: PersonID(3), into: PersonID(2))),
        EveryChange(
            change: UnmergePerson(person: PersonID(3)), other: UnmergePerson(person: PersonID(1)),
            refused: UnmergePerson(person: PersonID(2))),
        EveryChange(
            change: MarkAttendance(booking: BookingID(1), value: .attended),
            other: MarkAttendance(booking: BookingID(1), value: .absent),
            refused: MarkAttendance(booking: BookingID(2), value: .attended)),
        EveryChange(
            change: WalkIn(venue: TestWard.nakacho, resident: TestWard.resident("サトウ", 3), party: 2),
            other: WalkIn(venue: TestWard.nakacho), refused: WalkIn(venue: TestWard.shimura)),
    ]

    private static func plan(_ edit: (inout WardPlan) -> Void) -> ApplyPlan {
        var plan = TestWard.plan
        edit(&plan)
        return ApplyPlan(plan: plan, fiscalYear: FiscalYear(2026)!, targets: TestWard.targets)
    }

    private static func book(_ moment: String) -> Book {
        // Somebody new, like one we know: the answer names candidates.
        Book(wish: TestWard.wish(TestWard.nakacho, moment), resident: TestWard.resident("タナカ", 2))
    }
}

extension Desk {
    /// Makes a change of whatever kind; its answer as it goes over the wire.
    func bytes(_ change: any Change, id: RequestID) async throws -> Data {
        func tell<C: Change>(_ change: C) async throws -> Data {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys]
            return try encoder.encode(try await self.tell(change, id: id))
        }
        return try await tell(change)
    }

    /// Asks a question of whatever kind.
    func asked(_ question: any Question) async throws {
        func ask<Q: Question>(_ question: Q) async throws { _ = try await self.ask(question) }
        try await ask(question)
    }
}
