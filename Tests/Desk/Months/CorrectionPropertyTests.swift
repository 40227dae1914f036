import Almanac
import Clinic
import Desk
import Ledger
import TestSupport
import Testing

/// Whatever is done to a closed month, "as of now" is "as closed" with the listed corrections, no more.
@Suite("Corrections of a closed month", .serialized)
struct CorrectionPropertyTests {
    private static let names = [
        "タナカ", "ヤマダ", "サトウ", "スズキ", "イトウ", "ワタナベ", "カトウ", "コバヤシ", "ヨシダ",
    ]
    private static let april = CivilMonth("2026-04")!

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func theTwoDifferByTheCorrections(seed: UInt64) async throws {
        // given a month of bookings, some of them marked, closed
        var dice = SeededGenerator(seed: seed)
        let ward = try await TestWard.planned(seed: seed)
        for number in 1...30 {
            let date = ["2026-04-07", "2026-04-09", "2026-04-11", "2026-04-14"].randomElement(using: &dice)!
            let hour = ["10:00", "10:30", "11:00", "13:00", "14:30"].randomElement(using: &dice)!
            _ = try? await ward.book("\(date) \(hour)", Self.names[number % 9], number % 9 + 1)
        }
        let booked = try await ward.ledger.count("booking")
        try #require(booked > 5, "seed \(seed)")
        ward.at("2026-05-01 09:00")
        try await Self.mark(ward, upTo: booked, times: 15, &dice)
        let days = try await ward.ask(ShowMonth(month: Self.april)).unsettled
        try await ward.tell(
            CloseMonth(
                month: Self.april,
                excuses: days.map { CloseMonth.Excuse(venue: $0.venue, date: $0.date, reason: "試験") }))
        let closed = try await Self.entries(ward, .closed)
        let unchanged = try await Self.entries(ward, .now)
        #expect(closed == unchanged)
        // when anything is corrected
        try await Self.mark(ward, upTo: booked, times: 12, &dice)
        for _ in 0..<3 {
            let (one, other) = (Int64.random(in: 1...8, using: &dice), Int64.random(in: 1...8, using: &dice))
            _ = try? await ward.tell(MergePersons(person: PersonID(one), into: PersonID(other)))
        }
        _ = try? await ward.tell(
            WalkIn(venue: TestWard.nakacho, at: TestWard.instant("2026-04-09 10:00"), party: 2))
        // then the closing is what it was, and the corrections are what lies between
        #expect(try await Self.entries(ward, .closed) == closed)
        let now = try await Self.entries(ward, .now)
        let corrections = try await ward.ask(ShowMonth(month: Self.april)).corrections
        let changed = Set(corrections.map(\.source))
        let (then, today) = (
            closed.filter { !changed.contains($0.source) }, now.filter { !changed.contains($0.source) }
        )
        #expect(then == today, "seed \(seed): what is not listed is unchanged")
        #expect(!corrections.isEmpty, "seed \(seed): the walk must correct something")
        let (kept, sums) = (Tally(closed).sums, Tally(now).sums)
        for figure in Figure.allCases where figure != .people {
            let sum = corrections.reduce(0) { $0 + ($1.changes[.figure(figure)] ?? 0) }
            #expect(kept[figure]! + sum == sums[figure]!, "seed \(seed): \(figure)")
        }
        // Whoever reads the list can name the people of now from those of then.
        var persons = closed.reduce(into: [Entry.Source: PersonID]()) { $0[$1.source] = $1.person }
        for correction in corrections {
            #expect(persons[correction.source] == correction.personBefore, "seed \(seed)")
            persons[correction.source] = correction.person
        }
        #expect(Set(persons.values).count == sums[.people], "seed \(seed): people")
    }

    private static func mark(
        _ ward: TestWard, upTo bookings: Int, times: Int, _ dice: inout SeededGenerator
    ) async throws {
        for _ in 0..<times {
            let booking = BookingID(Int64.random(in: 1...Int64(bookings), using: &dice))
            let value = MarkValue.allCases.randomElement(using: &dice)!
            _ = try? await ward.tell(MarkAttendance(booking: booking, value: value))
        }
    }

    private static func entries(_ ward: TestWard, _ basis: PeriodReport.Basis) async throws -> [Entry] {
        try await ward.ledger.read { reading in
            guard basis == .closed, let closing = try reading.closing(of: april) else {
                return try reading.entries(
                    from: april.first, through: april.last, counting: .people, asOf: day("2026-05-01"))
            }
            return try reading.entries(of: closing.closing)
        }
    }
}
