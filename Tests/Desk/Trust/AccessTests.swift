import Almanac
import Clinic
import Desk
import Ledger
import TestSupport
import Testing

/// Who was shown whom: every answer that names people leaves a row, and no other does.
@Suite("Access rows")
struct AccessTests {
    private func rows(_ ward: TestWard) async throws -> [String] {
        try await ward.ledger.texts(
            "SELECT account || ' ' || question || ' ' || persons || ' ' || at FROM access ORDER BY id")
    }

    @Test
    func findAndDayNoteWhoWasShown() async throws {
        // Given タナカ (1) today and ヤマダ (2) on the 9th
        let ward = try await EveryChange.ward()
        let desk = ward.desk(of: Account(id: "yamamoto", roles: [.venue]))
        let now = TestWard.instant("2026-04-07 10:10").milliseconds
        // When
        _ = try await desk.ask(Day())
        _ = try await desk.ask(Find(query: "ヤマダ"))
        _ = try await desk.ask(Find(query: "090-1000-1001"))
        // Then
        #expect(
            try await rows(ward) == [
                "yamamoto day [1] \(now)", "yamamoto find [2] \(now)", "yamamoto find [1] \(now)",
            ])
    }

    /// The waiting list and the calls to make name people too, and so does a person with what they wait for.
    @Test
    func whoWaitsAndWhoIsToBeRungIsNotedAsWell() async throws {
        let ward = try await EveryChange.ward()
        let now = TestWard.instant("2026-04-07 10:10").milliseconds
        for question: any Question in [
            WaitingList(), WaitingList(venue: TestWard.shimura), Tasks(), Tasks(person: PersonID(2)),
            ShowPerson(person: PersonID(3)),
        ] {
            try await ward.desk.asked(question)
        }
        // The offer is the more urgent call, and a merged record is shown with the person it counts as.
        #expect(
            try await rows(ward) == [
                "test waiting-list [5,6] \(now)", "test waiting-list [6] \(now)", "test tasks [5,3] \(now)",
                "test tasks [3] \(now)", "test person [2,3] \(now)",
            ])
    }

    /// Of somebody under 秘匿 only the name is shown until they have said who they are; that is noted too.
    @Test
    func whoIsHiddenIsNotedAllTheSame() async throws {
        let ward = try await EveryChange.ward()
        try await ward.tell(CorrectPerson(person: PersonID(1), secret: true))
        let now = TestWard.instant("2026-04-07 10:10").milliseconds
        let hidden = try await ward.ask(ShowPerson(person: PersonID(1)))
        #expect(hidden.hidden && hidden.person.phones.isEmpty)
        #expect(try await rows(ward) == ["test person [1] \(now)"])
    }

    @Test
    func whatShowsNobodyNotesNothing() async throws {
        let ward = try await EveryChange.ward()
        try await ward.tell(WalkIn(venue: TestWard.nakacho, unplanned: true))
        for question: any Question in [
            Find(query: "スズキ"), Day(date: day("2026-04-08")), FindOpenings(), NextDay(), Venues(), Inspect(),
            ReportPeriod(.month(CivilMonth("2026-04")!)), ReportPeriod(.year(ward.year)),
            ReportProgress(fiscalYear: ward.year), Koho(month: CivilMonth("2026-04")!), OfficialHolidays(),
            Tasks(person: PersonID(1)), FindOpenings(held: true),
        ] {
            try await ward.desk.asked(question)
            #expect(try await rows(ward) == [], "\(type(of: question).name)")
        }
    }

    /// What leaves no trace is not shown: where the row cannot be written, there is no answer.
    @Test
    func withoutARowThereIsNoAnswer() async throws {
        let ward = try await EveryChange.ward()
        try await ward.ledger.forge("DROP TABLE access")
        let refusal = try await ward.refusal(asking: Find(query: "タナカ"))
        #expect(refusal.code == .systemFailed)
        #expect(try await ward.ask(Find(query: "スズキ")) == [])
    }
}
