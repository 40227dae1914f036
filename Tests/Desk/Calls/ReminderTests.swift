import Almanac
import Clinic
import Desk
import Ledger
import TestSupport
import Testing

/// Who is reminded of their consultation, and on which day.
@Suite("Reminders")
struct ReminderTests {
    /// Which dates at 9:00, from the day after booking to the day itself, a reminder is due on.
    @Test(arguments: [
        (TestWard.nakacho, "2026-04-14", "2026-04-13"), (TestWard.nakacho, "2026-04-11", "2026-04-10"),
        // Never on a Sunday for a Monday
        (TestWard.shimura, "2026-04-13", "2026-04-10"),
        // Over 29 April and 3 to 6 May, which are holidays
        (TestWard.shimura, "2026-04-29", "2026-04-28"), (TestWard.nakacho, "2026-04-30", "2026-04-28"),
        (TestWard.shimura, "2026-05-01", "2026-04-30"), (TestWard.nakacho, "2026-05-02", "2026-05-01"),
        (TestWard.shimura, "2026-05-06", "2026-05-01"), (TestWard.nakacho, "2026-05-07", "2026-05-01"),
        (TestWard.shimura, "2026-05-08", "2026-05-07"),
    ])
    func itIsDueOnTheLastDeskDayBefore(venue: VenueID, date: String, due: String) async throws {
        let ward = try await TestWard.strict(TestWard.throughMay)
        let booking = try await ward.book("\(date) 10:00", at: venue)
        var days: [CivilDate] = []
        var today = day("2026-04-02")
        while today <= day(date) {
            ward.at("\(today) 09:00")
            let calls = try await ward.ask(Tasks())
            if !calls.isEmpty { days.append(today) }
            #expect(
                calls.allSatisfy { $0.kind == .reminder && $0.task == nil && $0.booking == booking.booking })
            today = today.adding(days: 1)
        }
        #expect(days == [day(due)])
    }

    /// An imported holiday counts like one of the law.
    @Test
    func officialHolidaysCount() async throws {
        let ward = try await TestWard.strict(TestWard.throughMay)
        try await ward.tell(ImportHolidays(holidays: [.init(date: day("2026-04-13"), name: "祝日")]))
        try await ward.book("2026-04-14 10:00")
        ward.at("2026-04-10 09:00")
        #expect(try await ward.calls() == ["reminder 2026-04-14 10:00"])
        ward.at("2026-04-13 09:00")
        #expect(try await ward.calls() == [])
    }

    /// Somebody with a booking of 16 April, a Thursday, at 仲町, asked about on the day before.
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let due: Bool
        var rules: @Sendable (inout CallRules.Reminders) -> Void = { _ in }
        let prepare: @Sendable (TestWard) async throws -> Booking

        init(
            _ name: String, _ due: Bool,
            rules: @escaping @Sendable (inout CallRules.Reminders) -> Void = { _ in },
            _ prepare: @escaping @Sendable (TestWard) async throws -> Booking
        ) {
            (testDescription, self.due, self.rules, self.prepare) = (name, due, rules, prepare)
        }

        /// Booked on the 8th, after a first visit on the 7th that was marked so.
        static func again(_ value: MarkValue) -> @Sendable (TestWard) async throws -> Booking {
            { ward in
                let first = try await ward.book("2026-04-07 10:00")
                ward.at("2026-04-07 10:05")
                try await ward.tell(MarkAttendance(booking: first.booking, value: value))
                // Another visit, so that nobody is here for the first time
                try await ward.tell(WalkIn(venue: TestWard.nakacho, person: first.person))
                ward.at("2026-04-08 09:00")
                return try await ward.book("2026-04-16 10:00")
            }
        }

        static func old(_ made: String) -> @Sendable (TestWard) async throws -> Booking {
            { ward in
                try await ward.book("2026-04-07 10:00")
                ward.at(made)
                return try await ward.book("2026-04-16 10:00")
            }
        }
    }

    @Test(arguments: cases)
    func someAreRemindedAndNobodyElse(sample: Case) async throws {
        let ward = try await TestWard.planned(at: "2026-03-25 09:00") {
            sample.rules(&$0.ward.calls.reminders)
        }
        let booking = try await sample.prepare(ward)
        ward.at("2026-04-15 09:00")
        let due = try await ward.ask(Tasks()).filter { $0.kind == .reminder && $0.booking == booking.booking }
        #expect(due.count == (sample.due ? 1 : 0))
        // What is in the list is what is given out
        let claimed = try await ward.tell(
            ClaimTask(claim: ward.randomness.freshID(), booking: booking.booking))
        #expect((claimed.task != nil) == sample.due)
    }

    static let cases = [
        Case("the first time", true) { ward in
            ward.at("2026-04-08 09:00")
            return try await ward.book("2026-04-16 10:00")
        },
        Case("the first time, but that is off", false, rules: { $0.firstTimers = false }) { ward in
            ward.at("2026-04-08 09:00")
            return try await ward.book("2026-04-16 10:00")
        },
        Case("came before", false, Case.again(.attended)),
        Case("stayed away with notice", false, Case.again(.absentWithNotice)),
        Case("stayed away without notice", true, Case.again(.absent)),
        Case("stayed away, but that is off", false, rules: { $0.afterAbsence = false }, Case.again(.absent)),
        Case("was said to stay away after cancelling", false) { ward in
            let cancelled = try await ward.book("2026-04-07 10:00")
            try await ward.tell(Cancel(booking: cancelled.booking))
            ward.at("2026-04-07 10:05")
            try await ward.tell(MarkAttendance(booking: cancelled.booking, value: .absent))
            try await ward.tell(WalkIn(venue: TestWard.nakacho, person: cancelled.person))
            ward.at("2026-04-08 09:00")
            return try await ward.book("2026-04-16 10:00")
        },
        Case("stayed away under another record", true) { ward in
            let other = try await ward.book("2026-04-07 10:30", "タナカ", 2)
            let booking = try await Case.again(.attended)(ward)
            try await ward.tell(MarkAttendance(booking: other.booking, value: .absent))
            try await ward.tell(
                MergePersons(person: try #require(other.person), into: try #require(booking.person)))
            return booking
        },
        // 14 days before the 15th is the 1st
        Case("booked fifteen days before", true, Case.old("2026-03-31 23:59")),
        Case("booked fourteen days before", false, Case.old("2026-04-01 00:00")),
        Case(
            "booked long ago, but that is off", false, rules: { $0.olderThanDays = nil },
            Case.old("2026-03-26 09:00")),
        Case("older than three days", true, rules: { $0.olderThanDays = 3 }, Case.old("2026-04-11 23:59")),
        Case(
            "booked three days ago", false, rules: { $0.olderThanDays = 3 }, Case.old("2026-04-12 00:00")),
        Case("booked the day before", true) { ward in
            ward.at("2026-04-14 23:59")
            return try await ward.book("2026-04-16 10:00")
        },
        Case("booked today", false) { ward in
            ward.at("2026-04-15 00:00")
            return try await ward.book("2026-04-16 10:00")
        },
        Case("cancelled", false) { ward in
            let booking = try await ward.book("2026-04-16 10:00")
            return try await ward.tell(Cancel(booking: booking.booking))
        },
        Case("of another day", false) { try await $0.book("2026-04-18 10:00") },
    ]

    @Test
    func aClosedDayIsNotRemindedOf() async throws {
        let ward = try await TestWard.strict()
        try await ward.book("2026-04-16 10:00")
        try await ward.tell(CloseSeats(venue: TestWard.nakacho, date: day("2026-04-16")))
        ward.at("2026-04-15 09:00")
        #expect(try await ward.calls() == ["closure 2026-04-16 10:00"])
    }

    /// Once for each booking; another date is another booking.
    @Test
    func nobodyIsRemindedTwice() async throws {
        let ward = try await TestWard.strict()
        let booking = try await ward.book("2026-04-14 10:00")
        ward.at("2026-04-13 09:00")
        #expect(try await ward.calls() == ["reminder 2026-04-14 10:00"])
        let answer = try await ward.report(.person)
        #expect(answer.kind == .reminder && answer.settled && answer.booking == booking)
        #expect(try await ward.calls() == [])
        #expect(try await ward.tell(ClaimTask(claim: ward.randomness.freshID())).task == nil)
        try await ward.tell(Move(booking: booking.booking, to: TestWard.later("2026-04-16 10:00")))
        ward.at("2026-04-15 09:00")
        #expect(try await ward.calls() == ["reminder 2026-04-16 10:00"])
    }

    /// Who could not be reached is still on the list on the morning itself, until it begins.
    @Test
    func anOpenReminderStaysUntilItBegins() async throws {
        let ward = try await TestWard.strict()
        try await ward.book("2026-04-14 10:00")
        ward.at("2026-04-13 09:00")
        try await ward.report(.noAnswer)
        ward.at("2026-04-14 09:59")
        #expect(try await ward.calls() == ["reminder 2026-04-14 10:00"])
        ward.at("2026-04-14 10:00")
        #expect(try await ward.calls() == [])
    }
}
