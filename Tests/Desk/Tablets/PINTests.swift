import Clinic
import Desk
import TestSupport
import Testing

/// PINs: what is one, and who sets whose.
@Suite("PINs")
struct PINTests {
    @Test(arguments: [
        "2580", "1235", "0001", "13579", "99998888", "1212", "２５８０", " 2580 ", "4 8 1 9",
    ])
    func theseAreTaken(pin: String) throws {
        let hash = try PIN.hash(pin)
        #expect(Password.isHash(hash) && !hash.contains(pin))
    }

    @Test(arguments: [
        "", "258", "258025802", "25a0", "二五八〇", "2580\u{0}", "-2580", "25.80", "٢٥٨٠", "ひらけごま",
        String(repeating: "2580", count: 10_000),
    ])
    func theseAreNone(pin: String) {
        let refusal = #expect(throws: Refusal.self) { try PIN.hash(pin) }
        #expect(refusal?.code == .badInput && refusal?.fields["pin"]?.contains("4桁から8桁") == true)
    }

    /// What anybody would try first.
    @Test(arguments: [
        "0000", "9999", "55555555", "1234", "0123", "7890", "8901", "23456789", "4321", "9876", "0987",
        "１２３４",
    ])
    func theseAreTooObvious(pin: String) {
        let refusal = #expect(throws: Refusal.self) { try PIN.hash(pin) }
        #expect(refusal?.code == .badInput && refusal?.fields["pin"]?.contains("1234") == true, "\(pin)")
    }

    /// Somebody who would set a PIN, whose, and what comes of it.
    static let setting: [(Account, String, Refusal.Code?)] = [
        (person([.admin], nil), "sato", nil), (person([.office], nil), "both", nil),
        (person([.office], nil), "nobody", .notFound), (person([.office], nil), "mori", .badInput),
        (person([.venue], [TestWard.nakacho], head: true), "sato", nil),
        (person([.venue], [TestWard.nakacho], head: true), "soudan", nil),
        (person([.venue], [TestWard.nakacho, TestWard.shimura], head: true), "both", nil),
        (person([.venue], [TestWard.nakacho], head: true), "both", .forbidden),
        (person([.venue], [TestWard.shimura], head: true), "sato", .forbidden),
        (person([.venue], [TestWard.nakacho]), "sato", .forbidden),
        (person([.venue], nil, head: true), "sato", .forbidden),
        (person([.venue], [TestWard.nakacho], head: true), "nobody", .forbidden),
        (person([.operator, .adviser, .viewer], nil), "sato", .forbidden),
    ]

    private static func person(_ roles: Set<Role>, _ venues: Set<VenueID>?, head: Bool = false) -> Account {
        Account(id: "somebody", roles: roles, venues: venues, isHead: head)
    }

    @Test(arguments: setting)
    func theHeadSetsTheirOwn(who: Account, id: String, code: Refusal.Code?) async throws {
        let ward = try await TestWard.planned()
        try await ward.account("sato")
        try await ward.account("soudan", [.adviser])
        try await ward.account("both", at: [TestWard.nakacho, TestWard.shimura])
        try await ward.account("mori", [.office], at: [])
        let set = SetPIN(account: TestWard.id(id), hash: TestWard.pinHash)
        let before = try await ward.ledger.everything()
        do {
            _ = try await ward.desk(of: who).tell(set, id: ward.randomness.freshID())
            #expect(code == nil)
            #expect(try await ward.ledger.texts("SELECT id FROM account WHERE pinHash IS NOT NULL") == [id])
        } catch let refusal as Refusal {
            #expect(refusal.code == code, "\(refusal)")
            #expect(try await ward.ledger.everything() == before)
        }
    }

    /// Whoever finds the head's screen must not come back as the head.
    @Test(arguments: [Role.venue, .admin])
    func nobodySetsTheirOwnWithoutTheirPassword(role: Role) async throws {
        let ward = try await TestWard.planned()
        try await ward.account("sato", [.venue, role], head: true)
        let own = Account(
            id: "sato", roles: [.venue, role], venues: role == .venue ? [TestWard.nakacho] : nil,
            isHead: true)
        let refusal = try await #require(throws: Refusal.self) {
            _ = try await ward.desk(of: own).tell(
                SetPIN(account: TestWard.id("sato"), hash: TestWard.pinHash), id: ward.randomness.freshID())
        }
        #expect(refusal.code == .forbidden && refusal.message.contains("自分の設定"))
        #expect(try await ward.ledger.texts("SELECT id FROM account WHERE pinHash IS NOT NULL") == [])
    }

    /// A new PIN ends what the old one opened, and nothing else: neither a lock nor a sign-in by password.
    @Test
    func aNewPINEndsWhatTheOldOneOpened() async throws {
        let ward = try await TestWard.planned(at: "2026-04-07 09:30")
        let tablet = try await ward.enrol()
        try await ward.tabletStaff("sato")
        let (tapped, typed) = (try await ward.tap("sato", at: tablet), try await ward.signIn("sato"))
        try await ward.lock("sato")
        try await ward.tell(SetPIN(account: TestWard.id("sato"), hash: try PIN.hash("1357")))
        #expect(try await ward.worth(tapped) == "sign-in-needed")
        #expect(try await ward.worth(typed) == "sato [\"venue\"]")
        #expect(try await ward.refusal(tapping: "sato", at: tablet, "1357").code == .signInNeeded)
        try await ward.tell(UnlockAccount(account: TestWard.id("sato")))
        #expect(try await ward.refusal(tapping: "sato", at: tablet, TestWard.pin).code == .signInNeeded)
        #expect(try await ward.worth(ward.tap("sato", at: tablet, "１３５７")) == "sato [\"venue\"]")
    }
}
