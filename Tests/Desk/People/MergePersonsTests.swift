import Almanac
import Clinic
import Desk
import TestSupport
import Testing

/// Rule 6: merging is decided by people, keeps both histories, and can be undone.
@Suite("Merging persons")
struct MergePersonsTests {
    /// タナカ under two phones, each with a booking of the past that was kept.
    private func ward() async throws -> (TestWard, PersonID, PersonID) {
        let ward = try await TestWard.planned()
        let first = try await ward.book("2026-04-07 10:00", "タナカ ハナ", 1)
        let second = try await ward.book("2026-04-09 10:00", "タナカ ハナ", 2)
        ward.at("2026-04-09 10:10")
        for booking in [first, second] {
            try await ward.tell(MarkAttendance(booking: booking.booking, value: .attended))
        }
        return (ward, try #require(first.person), try #require(second.person))
    }

    private func people(_ ward: TestWard) async throws -> Int? {
        try await ward.ask(ReportPeriod(.month(CivilMonth("2026-04")!))).total[.people]
    }

    @Test
    func twoRecordsAreOnePersonUntilTheyAreNot() async throws {
        // given one person in two records, counted as two
        let (ward, first, second) = try await ward()
        #expect(try await people(ward) == 2)
        let before = try await ward.ledger.texts("SELECT kana || person FROM personDetails ORDER BY person")
        // when they are merged
        #expect(try await ward.tell(MergePersons(person: second, into: first)).into == first)
        // then either number, name and phone leads to one, with both histories
        #expect(try await people(ward) == 1)
        for number in [first, second] {
            let shown = try await ward.ask(ShowPerson(person: number))
            #expect(shown.person.person == first && shown.merged == [second])
            #expect(shown.person.phones.count == 2 && shown.person.bookings.count == 2)
        }
        let again = try await ward.tell(
            Book(
                wish: TestWard.wish(TestWard.nakacho, "2026-04-11 10:00"),
                resident: TestWard.resident("タナカ ハナ", 2)))
        #expect(again.person == first)
        // and unmerging restores both as they were
        #expect(try await ward.tell(UnmergePerson(person: second)).from == first)
        #expect(try await people(ward) == 2)
        #expect(
            try await ward.ledger.texts("SELECT kana || person FROM personDetails ORDER BY person") == before)
        #expect(try await ward.ask(ShowPerson(person: second)).person.bookings.count == 1)
    }

    @Test
    func chainsCountAsTheirEndAndNeverCloseToARing() async throws {
        let (ward, first, second) = try await ward()
        let third = try #require(try await ward.book("2026-04-14 10:00", "タナカ", 3).person)
        try await ward.tell(MergePersons(person: second, into: first))
        // Into a merged one means into whom it counts as.
        #expect(try await ward.tell(MergePersons(person: third, into: second)).into == first)
        #expect(try await ward.refusal(MergePersons(person: first, into: third)).code == .samePerson)
        #expect(try await ward.refusal(MergePersons(person: first, into: first)).code == .samePerson)
        #expect(try await ward.refusal(MergePersons(person: second, into: third)).code == .alreadyMerged)
        #expect(try await ward.refusal(UnmergePerson(person: first)).code == .notMerged)
        for unknown in [
            MergePersons(person: PersonID(99), into: first), MergePersons(person: first, into: PersonID(99)),
        ] {
            #expect(try await ward.refusal(unknown).code == .notFound)
        }
        #expect(try await ward.ask(Inspect()).allSatisfy { $0.ok })
        // Undoing one leaves the other where people put it.
        try await ward.tell(UnmergePerson(person: second))
        #expect(try await ward.ask(ShowPerson(person: first)).merged == [third])
    }
}
