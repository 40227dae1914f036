import Almanac
import Clinic
import Desk
import Ledger
import TestSupport
import Testing

/// Every reason why somebody cannot come.
@Suite("People who cannot be booked")
struct BookPeopleTests {
    @Test(arguments: people)
    func aRuleSaysNo(sample: BookRefusal) async throws {
        try await sample.hold()
    }

    private static func who(
        _ name: String, _ resident: Resident?, at venue: VenueID = TestWard.nakacho, person: PersonID? = nil,
        waiver: String? = nil, _ code: Refusal.Code, fields: [String: String]
    ) -> BookRefusal {
        let moment = venue == TestWard.nakacho ? "2026-04-09 10:30" : "2026-04-10 10:30"
        let book = Book(
            wish: TestWard.wish(venue, moment), resident: resident ?? Resident(), person: person,
            ageWaiver: waiver)
        return BookRefusal(testDescription: name, book: book, code: code, fields: fields, offered: nil)
    }

    private static func resident(_ change: (inout Resident) -> Void) -> Resident {
        var resident = TestWard.resident("ヤマダ", 2)
        change(&resident)
        return resident
    }

    // Of 9 April 2026, 60 are those born by 10 April 1966: an age is reached the day before the birthday.
    static let people = [
        who(
            "58", resident { $0.age = 58 }, .tooYoung, fields: ["age": "60歳以上", "latestBirth": "1966-04-10"]),
        who(
            "59", resident { $0.age = 59 }, .ageUncertain, fields: ["born": "", "latestBirth": "1966-04-10"]),
        who(
            "born a day late", resident { ($0.age, $0.born) = (nil, day("1966-04-11")) }, .tooYoung,
            fields: ["age": "", "latestBirth": ""]),
        who(
            "75, where 80 is asked", resident { _ in }, at: TestWard.shimura, .tooYoung,
            fields: ["age": "80歳以上", "latestBirth": ""]),
        who("no age", resident { $0.age = nil }, .badInput, fields: ["age": ""]),
        who(
            "outside the ward", resident { $0.outsideWard = true }, .outsideWard,
            fields: ["outsideWard": ""]),
        who(
            "an age and a birth date", resident { $0.born = day("1951-04-11") }, .badInput,
            fields: ["age": ""]),
        who(
            "30, whatever the reason", resident { $0.age = 30 }, waiver: "本人の希望", .tooYoung,
            fields: ["age": "", "latestBirth": ""]),
        who("nobody", nil, .badInput, fields: ["kana": "", "phone": ""]),
        who("a number nobody has", nil, person: PersonID(99), .notFound, fields: ["person": ""]),
        who(
            "a waiver without words", resident { $0.age = 59 }, waiver: " ", .badInput,
            fields: ["ageWaiver": ""]),
        who(
            "a waiver of 101 characters", resident { $0.age = 59 },
            waiver: String(repeating: "あ", count: 101),
            .badInput, fields: ["ageWaiver": ""]),
        who(
            "born tomorrow", resident { ($0.age, $0.born) = (nil, day("2026-04-09")) }, .badInput,
            fields: ["age": ""]),
        who(
            "all that can be wrong",
            Resident(kana: "🙂", phone: "12", name: "山田\u{7}", age: 121, outsideWard: true), .badInput,
            fields: ["kana": "", "phone": "", "name": "", "age": ""]),
    ]

    @Test
    func aReasonLetsThemCome() async throws {
        let ward = try await TestWard.planned()
        let young = Resident(kana: "ヤマダ", phone: "090-1000-1002", age: 59)
        let booking = try await ward.tell(
            Book(
                wish: TestWard.wish(TestWard.nakacho, "2026-04-07 10:00"), resident: young,
                ageWaiver: "免許証で確認"))
        #expect(try await ward.ledger.texts("SELECT ageWaiver FROM booking") == ["免許証で確認"])
        // A reason goes along when the booking moves.
        let moved = try await ward.tell(
            Move(booking: booking.booking, to: TestWard.later("2026-04-09 10:00")))
        #expect(try await ward.ledger.read { try $0.waivers(of: moved.booking).age } == "免許証で確認")
    }
}
