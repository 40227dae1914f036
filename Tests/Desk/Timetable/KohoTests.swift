import Almanac
import Clinic
import Ledger
import TestSupport
import Testing

@testable import Desk

/// The newsletter says what the timetable says, as it stands in the database.
@Suite("Newsletter and holidays")
struct KohoTests {
    private static let april = CivilMonth("2026-04")!

    /// "仲町ふれあい館: 7 9 11(holiday) 10:00-12:00 13:00-15:00"
    private func lines(_ ward: TestWard) async throws -> [String] {
        try await ward.ask(Koho(month: Self.april)).map { line in
            let dates = line.dates.map { "\($0.date.day)\($0.holiday ? "祝" : "")" }
            return "\(line.venue): \((dates + line.hours.map(\.description)).joined(separator: " "))"
        }
    }

    @Test
    func eachVenueHasALine() async throws {
        let ward = try await TestWard.planned()
        #expect(
            try await lines(ward) == [
                "仲町ふれあい館: 7 9 11 14 16 18 10:00-12:00 13:00-15:00",
                "志村ふれあい館: 6 8 10 13 15 17 10:00-12:00 13:00-15:00",
            ])
    }

    @Test
    func itFollowsTheTimetableAsItStands() async throws {
        // Given a plan that changes within the month, and one closed day
        let ward = try await TestWard.planned { plan in
            var later = plan.venues[0].consultation
            later.hours = [TimeSpan("13:00-16:00")!]
            plan.venues[0].changes = [.init(from: day("2026-04-14"), consultation: later)]
            plan.venues[1].consultation.weekdays = [.friday]
        }
        try await ward.ledger.forge("UPDATE session SET state = 'closed' WHERE date = '2026-04-17'")
        #expect(
            try await lines(ward) == [
                "仲町ふれあい館: 7 9 11 10:00-12:00 13:00-15:00", "仲町ふれあい館: 14 16 18 13:00-16:00",
                "志村ふれあい館: 10 10:00-12:00 13:00-15:00",
            ])
    }

    @Test
    func aMonthWithoutAPlanIsRefused() async throws {
        let ward = try await TestWard.planned()
        let refusal = try await ward.refusal(asking: Koho(month: CivilMonth("2026-05")!))
        #expect(refusal.code == .notPlanned && refusal.message.contains("sumaho plan 2026 --apply"))
    }

    private static func holidays(_ dates: String...) -> ImportHolidays {
        ImportHolidays(holidays: dates.map { .init(date: day($0), name: "祝日") })
    }

    @Test
    func importedHolidaysTakeThePlaceOfAllBefore() async throws {
        let ward = try await TestWard.planned()
        #expect(try await ward.ask(OfficialHolidays()) == [])
        // When
        let answer = try await ward.tell(Self.holidays("2026-04-09", "2026-04-07"))
        // Then
        #expect(answer == .init(holidays: 2, from: day("2026-04-07"), through: day("2026-04-09")))
        #expect(try await lines(ward)[0].hasPrefix("仲町ふれあい館: 7祝 9祝 11 "))
        // When another list comes
        try await ward.tell(Self.holidays("2026-04-09", "2026-04-11"))
        #expect(try await ward.ask(OfficialHolidays()).map(\.date) == [day("2026-04-09"), day("2026-04-11")])
        #expect(try await lines(ward)[0].hasPrefix("仲町ふれあい館: 7 9祝 11祝 "))
        // When the same comes again, then no row is touched
        try await ward.tell(Self.holidays("2026-04-11", "2026-04-09"))
        #expect(try await ward.ledger.texts("SELECT entries FROM journal").last == "[]")
    }

    /// Empty, a date twice, and more than a list may hold.
    @Test(arguments: [
        holidays(), holidays("2026-04-07", "2026-04-07"),
        ImportHolidays(
            holidays: (0...5000).map { .init(date: day("2000-01-01").adding(days: $0), name: "祝日") }),
    ])
    func aListThatCannotBeIsRefused(list: ImportHolidays) async throws {
        let ward = try await TestWard.planned()
        #expect(try await ward.refusal(list).code == .badFile)
    }
}
