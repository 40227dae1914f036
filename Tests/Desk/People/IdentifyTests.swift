import Almanac
import Clinic
import Desk
import Ledger
import TestSupport
import Testing

/// Rule 6: a person is not a phone number. An exact match is that person; everything else is proposed.
@Suite("Who a caller is")
struct IdentifyTests {
    /// Books a resident, one seat after the other.
    private func book(
        _ ward: TestWard, _ resident: Resident, person: PersonID? = nil, newPerson: Bool = false
    ) async throws -> Booking {
        let free = try await ward.ask(FindOpenings(days: 31))
        return try await ward.tell(
            Book(wish: .seat(free[0].seat), resident: resident, person: person, newPerson: newPerson))
    }

    private static func resident(_ kana: String, _ phone: String, age: Int? = 75, born: String? = nil)
        -> Resident
    {
        Resident(kana: kana, phone: phone, age: age, born: born.map(day))
    }

    /// However it is spelled: the same sound and the same digits are the same person, without a word.
    @Test(arguments: [
        ("サトウ ヨウコ", "090-1234-5678"), ("さとう　ようこ", "09012345678"), ("サトー ヨーコ", "０９０−１２３４−５６７８"),
        ("ｻﾄｳ ﾖｳｺ", "+81 90 1234 5678"), ("satou youko", "(090)1234-5678"), ("サトウヨウコ", "090 1234 5678"),
    ])
    func anExactMatchIsThatPerson(kana: String, phone: String) async throws {
        let ward = try await TestWard.planned()
        let first = try await book(ward, Self.resident("サトウ ヨウコ", "090-1234-5678"))
        let again = try await book(ward, Self.resident(kana, phone))
        #expect(again.person == first.person && again.candidates == [])
        #expect(try await ward.ledger.count("person") == 1)
        #expect(try await ward.ledger.count("phone") == 1)
    }

    struct Near: Sendable {
        let kana: String
        let phone: String
        let reasons: [Candidate.Reason]
    }

    /// Somebody new beside タナカ ハナコ, 090-1000-0001: who it might have been, and never in the way.
    @Test(arguments: [
        Near(kana: "タナカ ハナコ", phone: "090-1000-0002", reasons: [.sameName]),
        Near(kana: "タナカ タロウ", phone: "090-1000-0001", reasons: [.samePhone]),
        Near(kana: "タナガ ハナコ", phone: "090-1000-0001", reasons: [.samePhone, .nearName]),
        Near(kana: "タナカ ハナエ", phone: "090-1000-0001", reasons: [.samePhone, .nearName]),
        Near(kana: "タナガ ハナコ", phone: "090-1000-0002", reasons: []),
        Near(kana: "ヤマダ ジロウ", phone: "090-1000-0002", reasons: []),
    ])
    func aNearMatchIsProposed(near: Near) async throws {
        let ward = try await TestWard.planned()
        let known = try #require(try await book(ward, Self.resident("タナカ ハナコ", "090-1000-0001")).person)
        let booking = try await book(ward, Self.resident(near.kana, near.phone))
        #expect(booking.person != known && booking.state == .booked)
        let expected = near.reasons.isEmpty ? [] : [Candidate(person: known, reasons: near.reasons)]
        #expect(booking.candidates == expected)
    }

    /// A couple on one phone stays two, however often either calls.
    @Test
    func aCoupleStaysTwo() async throws {
        let ward = try await TestWard.planned()
        let (her, him) = (Self.resident("タナカ ハナ", "3958-1234"), Self.resident("タナカ タロウ", "3958-1234"))
        let first = try await [book(ward, her), book(ward, him)].map(\.person)
        let again = try await [book(ward, her), book(ward, him), book(ward, her)].map(\.person)
        #expect(Set(first).count == 2 && again == [first[0], first[1], first[0]])
    }

    @Test
    func twoExactMatchesAreForAPersonToDecide() async throws {
        // Given two of the same name on one phone
        let ward = try await TestWard.planned()
        let same = Self.resident("タナカ ハナ", "090-1000-0001")
        let one = try await book(ward, same)
        let other = try await book(ward, same, newPerson: true)
        #expect(other.person != one.person)
        #expect(other.candidates.map(\.reasons) == [[.samePhone, .sameName]])
        // When a third call comes
        let wish = TestWard.wish(TestWard.nakacho, "2026-04-18 10:00")
        let refusal = try await ward.refusal(Book(wish: wish, resident: same))
        // Then it is refused with both
        #expect(refusal.code == .personAmbiguous)
        #expect(refusal.candidates.map(\.person) == [one.person, other.person].compactMap { $0 })
        #expect(refusal.candidates.allSatisfy { $0.reasons == [.samePhone, .sameName] })
        // And naming one, or nobody known, settles it
        #expect(try await book(ward, same, person: other.person).person == other.person)
        let third = try await book(ward, same, newPerson: true)
        #expect(third.person != one.person && third.person != other.person && third.candidates.count == 2)
    }

    @Test
    func anotherDateOfBirthIsForAPersonToDecide() async throws {
        let ward = try await TestWard.planned()
        let known = try await book(
            ward, Self.resident("タナカ ハナ", "090-1000-0001", age: nil, born: "1950-06-01"))
        let other = Self.resident("タナカ ハナ", "090-1000-0001", age: nil, born: "1951-06-01")
        let wish = TestWard.wish(TestWard.nakacho, "2026-04-18 10:00")
        let refusal = try await ward.refusal(Book(wish: wish, resident: other))
        #expect(refusal.code == .personAmbiguous)
        let person = try #require(known.person)
        #expect(
            refusal.candidates == [
                Candidate(person: person, reasons: [.samePhone, .sameName, .otherBirth])
            ])
        // The same date, or none at all, is the same person.
        for resident in [
            Self.resident("タナカ ハナ", "090-1000-0001", age: nil, born: "1950-06-01"),
            Self.resident("タナカ ハナ", "090-1000-0001", age: nil),
        ] {
            #expect(try await book(ward, resident).person == person)
        }
    }

    /// Whoever is named by number brings the phone they call from.
    @Test
    func aNamedPersonBringsAnotherPhone() async throws {
        let ward = try await TestWard.planned()
        let known = try await book(ward, Self.resident("タナカ ハナ", "090-1000-0001"))
        _ = try await book(ward, Self.resident("タナカ ハナ", "3958-1234"), person: known.person)
        #expect(try await book(ward, Self.resident("タナカ ハナ", "03-3958-1234")).person == known.person)
        #expect(try await ward.ledger.count("person") == 1)
    }
}
