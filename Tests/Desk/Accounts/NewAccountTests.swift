import Almanac
import Clinic
import Desk
import Ledger
import TestSupport
import Testing

/// Accounts from their beginning to their end.
@Suite("Accounts")
struct NewAccountTests {
    /// Those of outside operators end with the fiscal year, those of the ward do not.
    @Test(arguments: [
        ([Role.venue], "2026-04-01 09:00", "2027-03-31"), ([.adviser], "2026-12-28 09:00", "2027-03-31"),
        ([.operator], "2027-03-31 23:59", "2027-03-31"), ([.operator], "2027-04-01 00:00", "2028-03-31"),
        ([.office], "2026-04-01 09:00", nil), ([.viewer], "2026-04-01 09:00", nil),
        ([.admin], "2026-04-01 09:00", nil), ([.office, .operator], "2026-04-01 09:00", "2027-03-31"),
        ([.viewer, .office, .admin], "2026-04-01 09:00", nil),
    ])
    func anAccountEndsWithTheFiscalYear(may: [Role], moment: String, last: String?) async throws {
        let ward = try await TestWard.planned()
        ward.at(moment)
        let answer = try await ward.account("sato", Set(may))
        #expect(answer.account == TestWard.id("sato") && answer.expiresOn == last.map(day))
        let entry = try #require(try await ward.ask(Accounts()).first)
        #expect(entry.account == TestWard.id("sato") && entry.name == "職員 sato" && entry.good)
        #expect(Set(entry.may) == Set(may) && entry.venues == [TestWard.nakacho])
        #expect(entry.expiresOn == last.map(day) && !entry.isHead && !entry.locked && entry.tokens == [])
    }

    @Test
    func whatIsSaidIsKept() async throws {
        let ward = try await TestWard.planned()
        let both = [TestWard.shimura, TestWard.nakacho, TestWard.shimura]
        try await ward.tell(
            NewAccount(
                account: TestWard.id("kancho"), name: "  館長 花子 ", may: [.venue, .operator], venues: both,
                isHead: true, expiresOn: day("2026-04-01")))
        let entry = try #require(try await ward.ask(Accounts()).first)
        #expect(entry.name == "館長 花子" && entry.isHead && entry.expiresOn == day("2026-04-01"))
        #expect(
            entry.venues == [TestWard.nakacho, TestWard.shimura] && Set(entry.may) == [.venue, .operator])
        try await ward.expectSound()
    }

    /// One that cannot be taken: the field that says so.
    static let bad: [(NewAccount, String)] = [
        (account(name: ""), "name"), (account(name: "\u{202E}abc"), "name"),
        (account(name: String(repeating: "あ", count: 41)), "name"), (account(may: []), "may"),
        (account(may: [.venue], venues: []), "venues"),
        (account(may: [.adviser, .office], venues: []), "venues"),
        (account(venues: [VenueID("nowhere")!]), "venue"), (account(last: "2026-03-31"), "expiresOn"),
        (account(may: [.office], head: true), "isHead"), (account(id: "time"), "account"),
        (account(id: "door"), "account"),
    ]

    @Test(arguments: bad)
    func whatCannotBeTakenIsNamed(account: NewAccount, field: String) async throws {
        let ward = try await TestWard.planned()
        let refusal = try await ward.refusal(account)
        #expect(refusal.code == .badInput && refusal.fields[field] == refusal.message || field == "venue")
        #expect(Array(refusal.fields.keys) == [field], "\(refusal)")
    }

    private static func account(
        id: String = "sato", name: String = "佐藤", may: Set<Role> = [.venue],
        venues: [VenueID] = [TestWard.nakacho], head: Bool = false, last: String? = nil
    ) -> NewAccount {
        NewAccount(
            account: TestWard.id(id), name: name, may: may, venues: venues, isHead: head,
            expiresOn: last.map(day))
    }

    @Test
    func anIdIsOnePersonsForGood() async throws {
        let ward = try await TestWard.planned()
        try await ward.account("sato")
        #expect(try await ward.refusal(Self.account(name: "別人")).code == .alreadyThere)
        try await ward.tell(EndAccount(account: TestWard.id("sato")))
        #expect(try await ward.refusal(Self.account(name: "別人")).code == .alreadyThere)
    }

    @Test
    func renewalIsForAsLongAsIsSaid() async throws {
        // Given an account that has run out
        let ward = try await TestWard.planned()
        try await ward.account("sato", until: "2026-04-06")
        ward.at("2026-04-07 00:00")
        #expect(try await ward.ask(Accounts()).map(\.good) == [false])
        // When, then
        let renew = RenewAccount(account: TestWard.id("sato"), until: day("2026-04-07"))
        #expect(try await ward.tell(renew).expiresOn == day("2026-04-07"))
        #expect(try await ward.ask(Accounts()).map(\.good) == [true])
        let past = RenewAccount(account: TestWard.id("sato"), until: day("2026-04-06"))
        #expect(try await ward.refusal(past).fields.keys.contains("until"))
        let nobody = RenewAccount(account: TestWard.id("nobody"), until: day("2027-03-31"))
        #expect(try await ward.refusal(nobody).code == .notFound)
    }

    @Test
    func anEndedAccountStaysEnded() async throws {
        let ward = try await TestWard.planned()
        let sato = TestWard.id("sato")
        try await ward.account("sato")
        try await ward.tell(EndAccount(account: sato))
        #expect(try await ward.ask(Accounts()).map(\.good) == [false])
        #expect(try await ward.refusal(EndAccount(account: sato)).code == .nothingToDo)
        #expect(
            try await ward.refusal(RenewAccount(account: sato, until: day("2027-03-31"))).code
                == .alreadyEnded)
        let password = SetPassword(account: sato, hash: TestWard.passwordHash)
        #expect(try await ward.refusal(password).code == .alreadyEnded)
        let key = IssueToken(account: sato, purpose: "控え", hash: SecretKey(.seeded(1)).hash)
        #expect(try await ward.refusal(key).code == .alreadyEnded)
        #expect(try await ward.refusal(EndAccount(account: TestWard.id("nobody"))).code == .notFound)
    }
}
