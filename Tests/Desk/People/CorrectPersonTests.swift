import Almanac
import Clinic
import Desk
import Ledger
import TestSupport
import Testing

/// What we hold on a person changes, and what stood there before is kept.
@Suite("Correcting a person")
struct CorrectPersonTests {
    private static let one = PersonID(1)

    /// タナカ ハナ, 090-1000-1001, 75 as told on 1 April 2026.
    private func ward() async throws -> TestWard {
        let ward = try await TestWard.planned()
        try await ward.tell(AddPerson(resident: TestWard.resident("タナカ ハナ")))
        return ward
    }

    private func details(_ ward: TestWard) async throws -> String {
        try await ward.ledger.texts(
            """
            SELECT kana || '|' || nameKey || '|' || ifnull(name, '-') || '|' || ifnull(bornOn, '-') || '|'
              || ifnull(statedAge, '-') || '|' || ifnull(statedOn, '-') || '|' || ifnull(reach, '-') || '|'
              || ifnull(note, '-') || '|' || secret FROM personDetails
            """
        ).joined()
    }

    private func history(_ ward: TestWard) async throws -> [String] {
        try await ward.ledger.texts("SELECT field || '=' || ifnull(value, '') FROM personHistory ORDER BY id")
    }

    /// Corrections one after the other, what stands then and what is kept of before.
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let corrections: [CorrectPerson]
        let stands: String
        let history: [String]

        init(_ name: String, _ corrections: [CorrectPerson], _ stands: String, _ history: [String]) {
            (testDescription, self.corrections, self.stands, self.history) = (
                name, corrections, stands, history
            )
        }
    }

    private static func says(_ resident: Resident) -> CorrectPerson {
        CorrectPerson(person: one, resident: resident)
    }

    private static let before = "タナカ ハナ|タナカハナ|-|-|75|2026-04-01|-|-|0"

    @Test(arguments: [
        Case("nothing", [CorrectPerson(person: one)], before, []),
        Case("the same", [says(Resident(kana: "たなか　はな", phone: "09010001001"))], before, []),
        Case(
            "the same age, as of today", [says(Resident(age: 75))], "タナカ ハナ|タナカハナ|-|-|75|2026-04-02|-|-|0",
            ["statedAge=75", "statedOn=2026-04-01"]),
        Case(
            "kana", [says(Resident(kana: "さとう はな"))], "サトウ ハナ|サトーハナ|-|-|75|2026-04-01|-|-|0",
            ["kana=タナカ ハナ"]),
        Case(
            "the written name, twice", [says(Resident(name: "田中 花")), says(Resident(name: "田中 華"))],
            "タナカ ハナ|タナカハナ|田中 華|-|75|2026-04-01|-|-|0", ["name=", "name=田中 花"]),
        Case(
            "an age", [says(Resident(age: 74))], "タナカ ハナ|タナカハナ|-|-|74|2026-04-02|-|-|0",
            ["statedAge=75", "statedOn=2026-04-01"]),
        Case(
            "a date of birth", [says(Resident(born: day("1950-06-01")))],
            "タナカ ハナ|タナカハナ|-|1950-06-01|-|-|-|-|0",
            ["bornOn=", "statedAge=75", "statedOn=2026-04-01"]),
        Case(
            "another date of birth",
            [says(Resident(born: day("1950-06-01"))), says(Resident(born: day("1950-07-01")))],
            "タナカ ハナ|タナカハナ|-|1950-07-01|-|-|-|-|0",
            ["bornOn=", "statedAge=75", "statedOn=2026-04-01", "bornOn=1950-06-01"]),
        Case(
            "how to reach them, then otherwise, then not",
            [
                CorrectPerson(person: one, reach: "FAX"), CorrectPerson(person: one, reach: "FAX"),
                CorrectPerson(person: one, reach: "手紙"), CorrectPerson(person: one, reach: ""),
                CorrectPerson(person: one, reach: ""),
            ], before, ["reach=", "reach=FAX", "reach=手紙"]),
        Case(
            "a note, then none",
            [CorrectPerson(person: one, note: " ゆっくり "), CorrectPerson(person: one, note: "")],
            before, ["note=", "note=ゆっくり"]),
        Case(
            "both at once", [CorrectPerson(person: one, reach: "娘", note: "耳")],
            "タナカ ハナ|タナカハナ|-|-|75|2026-04-01|娘|耳|0", ["reach=", "note="]),
        Case(
            "secrecy, and back",
            [
                CorrectPerson(person: one, secret: true), CorrectPerson(person: one, secret: true),
                CorrectPerson(person: one, secret: false), CorrectPerson(person: one, secret: false),
            ], before, ["secret=0", "secret=1"]),
    ])
    func aFieldChangesAndItsPastIsKept(sample: Case) async throws {
        let ward = try await ward()
        ward.at("2026-04-02 09:00")
        for correction in sample.corrections {
            #expect(try await ward.tell(correction).person == Self.one)
        }
        #expect(try await details(ward) == sample.stands)
        #expect(try await history(ward) == sample.history)
        try await ward.expectSound()
    }

    /// A phone comes to those there are; the last one said is shown first.
    @Test
    func aPhoneIsOneMore() async throws {
        let ward = try await ward()
        for _ in 1...2 { try await ward.tell(Self.says(Resident(phone: "3958-0163"))) }
        let found = try #require(try await ward.ask(Find(query: "3958-0163")).first)
        #expect(found.phones == ["03-3958-0163", "090-1000-1001"])
    }

    /// A corrected name is what finds them from then on.
    @Test
    func theNewNameFinds() async throws {
        let ward = try await ward()
        try await ward.tell(Self.says(Resident(kana: "サトウ ハナ")))
        #expect(try await ward.ask(Find(query: "サトー")).map(\.person) == [Self.one])
        #expect(try await ward.ask(Find(query: "タナカ")) == [])
    }

    @Test
    func aMergedRecordIsThePersonItCountsAs() async throws {
        let ward = try await ward()
        let other = try await ward.tell(AddPerson(resident: TestWard.resident("タナカ ハナ", 2))).person
        try await ward.tell(MergePersons(person: other, into: Self.one))
        #expect(try await ward.tell(CorrectPerson(person: other, note: "耳")).person == Self.one)
        #expect(try await ward.ledger.numbers("SELECT person FROM personDetails WHERE note = '耳'") == [1])
    }

    @Test(arguments: [
        ("kana", says(Resident(kana: "田中"))), ("phone", says(Resident(phone: "123"))),
        ("name", says(Resident(name: ""))), ("age", says(Resident(age: 121))),
        ("age", says(Resident(age: 75, born: day("1950-06-01")))),
        ("age", says(Resident(born: day("2026-04-02")))),
        ("reach", CorrectPerson(person: one, reach: " ")),
        ("reach", CorrectPerson(person: one, reach: "a\nb")),
        ("reach", CorrectPerson(person: one, reach: String(repeating: "耳", count: 101))),
        ("note", CorrectPerson(person: one, note: "\u{202E}")),
        ("note", CorrectPerson(person: one, note: String(repeating: "耳", count: 101))),
    ])
    func whatCannotBeIsRefused(field: String, correction: CorrectPerson) async throws {
        let refusal = try await ward().refusal(correction)
        #expect(refusal.code == .badInput && refusal.fields.keys.contains(field), "\(refusal.message)")
    }

    @Test
    func nobodyIsNotFound() async throws {
        #expect(try await ward().refusal(CorrectPerson(person: PersonID(9), note: "耳")).code == .notFound)
    }
}
