import Almanac
import Clinic
import Desk
import Ledger
import TestSupport
import Testing

/// Somebody new, without a booking yet.
@Suite("Adding a person")
struct AddPersonTests {
    @Test
    func somebodyNewIsAddedOnce() async throws {
        let ward = try await TestWard.planned()
        let new = try await ward.tell(AddPerson(resident: TestWard.resident("タナカ", 1)))
        #expect(new.person == PersonID(1) && new.candidates == [])
        // The same phone and name are the same person, said to be new or found near
        #expect(try await ward.tell(AddPerson(resident: TestWard.resident("タナカ", 1))).person == new.person)
        let twin = try await ward.tell(AddPerson(resident: TestWard.resident("タナカ", 1), newPerson: true))
        #expect(twin.person == PersonID(2))
        #expect(twin.candidates == [Candidate(person: PersonID(1), reasons: [.samePhone, .sameName])])
        // and then nobody can tell which
        let refusal = try await ward.refusal(AddPerson(resident: TestWard.resident("タナカ", 1)))
        #expect(
            refusal.code == .personAmbiguous
                && refusal.candidates.map(\.person) == [PersonID(1), PersonID(2)])
        try await ward.expectSound()
    }

    /// Kana and phone are enough; an age is asked for when they book.
    @Test
    func kanaAndPhoneAreEnough() async throws {
        let ward = try await TestWard.planned()
        let person = try await ward.tell(
            AddPerson(resident: Resident(kana: "suzuki", phone: "090-1000-0001"))
        ).person
        let found = try #require(try await ward.ask(Find(query: "スズキ")).first)
        #expect(found.person == person && found.age == nil && found.ageIsOld)
        let wish = TestWard.wish(TestWard.nakacho, "2026-04-07 10:00")
        #expect(try await ward.refusal(Book(wish: wish, person: person)).fields.keys.contains("age"))
        let booking = Book(wish: wish, resident: Resident(age: 75), person: person)
        #expect(try await ward.tell(booking).person == person)
    }

    @Test(arguments: [
        (Resident(phone: "090-1000-0001"), Refusal.Code.badInput, "kana"),
        (Resident(kana: "タナカ"), .badInput, "phone"),
        (Resident(kana: "タナカ", phone: "090-1000-0001", outsideWard: true), .outsideWard, "outsideWard"),
        (Resident(kana: "田中", phone: "090-1000-0001"), .badInput, "kana"),
    ])
    func whatCannotBeIsRefused(resident: Resident, code: Refusal.Code, field: String) async throws {
        let refusal = try await TestWard.planned().refusal(AddPerson(resident: resident))
        #expect(refusal.code == code && refusal.fields.keys.contains(field))
    }
}
