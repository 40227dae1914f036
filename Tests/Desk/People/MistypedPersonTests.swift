import Clinic
import Desk
import TestSupport
import Testing

/// Rule 6: a person's number that does not go with the name joins nobody.
@Suite("A mistyped person's number")
struct MistypedPersonTests {
    @Test
    func aStrangersRecordStaysAsItWas() async throws {
        // given ヨシダ, known
        let ward = try await TestWard.planned()
        let known = try await ward.book("2026-04-07 10:00", "ヨシダ", 1)
        let person = try #require(known.person)
        let before = try await ward.ledger.texts("SELECT normal FROM phone")
        // when somebody else is booked under that number
        let wish = TestWard.wish(TestWard.nakacho, "2026-04-07 10:30")
        let refusal = try await ward.refusal(
            Book(wish: wish, resident: TestWard.resident("ベツジン", 9), person: person))
        // then nothing happens
        #expect(refusal.code == .personAmbiguous && refusal.candidates.map(\.person) == [person])
        #expect(try await ward.ledger.texts("SELECT normal FROM phone") == before)
        // and the right name, or none, with another phone is that person
        for (time, resident) in [("10:30", TestWard.resident("よしだ", 9)), ("11:00", Resident())] {
            let wish = TestWard.wish(TestWard.nakacho, "2026-04-07 \(time)")
            #expect(
                try await ward.tell(Book(wish: wish, resident: resident, person: person)).person == person)
        }
        #expect(try await ward.ledger.texts("SELECT normal FROM phone").count == 2)
    }
}
