import Clinic
import Desk
import Ledger
import TestSupport
import Testing

/// Changing one's own password and PIN, and how long old sign-ins are kept.
@Suite("One's own password")
struct OwnPasswordTests {
    private static let new = "あたらしい あいことば"

    @Test
    func aNewPasswordEndsTheOtherSignIns() async throws {
        // Given somebody signed in three times, once at a tablet
        let ward = try await TestWard.planned(at: "2026-04-07 09:30")
        let tablet = try await ward.enrol()
        try await ward.tabletStaff("sato")
        let (here, there) = (try await ward.signIn("sato"), try await ward.signIn("sato"))
        let tapped = try await ward.tap("sato", at: tablet)
        try await ward.guess(2, at: "sato")
        let watch = JournalWatch(ward.ledger)
        try await watch.forget()
        // When
        try await ward.desk.doorkeeper.changePassword(
            here, old: TestWard.password, new: Self.new, from: "192.0.2.1")
        // Then
        #expect(try await ward.worth(here) == "sato [\"venue\"]")
        for key in [there, tapped] { #expect(try await ward.worth(key) == "sign-in-needed") }
        #expect(try await watch.differences() == [])
        #expect(
            try await ward.ledger.texts("SELECT account || ' ' || action FROM journal").last
                == "sato change-password")
        #expect(try await ward.refusal(signingIn: "sato").code == .signInNeeded)
        _ = try await ward.signIn("sato", Self.new)
        try await ward.expectSound()
    }

    /// What is refused: the old, the new, the refusal's code and field.
    @Test(arguments: [
        ("違うあいことばです", new, Refusal.Code.badInput, "old"), ("", new, .badInput, "old"),
        (TestWard.password, "みじかい", .badInput, "new"),
        (TestWard.password, TestWard.password, .badInput, "new"),
        (TestWard.password, String(repeating: "a", count: 201), .badInput, "new"),
    ])
    func whatCannotBeTakenIsNamed(old: String, new: String, code: Refusal.Code, field: String) async throws {
        let ward = try await TestWard.planned()
        try await ward.staff("sato")
        let (here, there) = (try await ward.signIn("sato"), try await ward.signIn("sato"))
        let refusal = try await #require(throws: Refusal.self) {
            try await ward.desk.doorkeeper.changePassword(here, old: old, new: new, from: "192.0.2.1")
        }
        #expect(refusal.code == code && Array(refusal.fields.keys) == [field], "\(refusal)")
        for key in [here, there] { #expect(try await ward.worth(key) == "sato [\"venue\"]") }
        _ = try await ward.signIn("sato")
    }

    /// Whoever finds a screen unattended cannot guess there either.
    @Test
    func guessingTheOldOneIsGuessing() async throws {
        let ward = try await TestWard.planned()
        try await ward.staff("sato")
        let key = try await ward.signIn("sato")
        func tryIt(_ old: String) async throws -> Refusal {
            try await #require(throws: Refusal.self) {
                try await ward.desk.doorkeeper.changePassword(key, old: old, new: Self.new, from: "192.0.2.1")
            }
        }
        for _ in 1...3 { #expect(try await tryIt("違うあいことばです").code == .badInput) }
        #expect(try await tryIt(TestWard.password).code == .tooManyTries)
        try await ward.guess(6, at: "sato")
        ward.pass(seconds: 60)
        _ = try await tryIt("違うあいことばです")
        #expect(try await ward.ask(Accounts()).map(\.locked) == [true])
        ward.pass(seconds: 60)
        #expect(try await tryIt(TestWard.password).fields.keys.contains("old"))
    }

    /// Only somebody who is signed in: neither a program nor anybody who was.
    @Test
    func aProgramChangesNoPassword() async throws {
        let ward = try await TestWard.planned()
        try await ward.staff("sato")
        let gone = try await ward.signIn("sato")
        try await ward.desk.doorkeeper.signOut(gone)
        for key in [gone, try await ward.key(of: "sato"), SecretKey(.system), try await ward.enrol()] {
            let door = ward.desk.doorkeeper
            let changes: [@Sendable () async throws -> Void] = [
                { try await door.changePassword(key, old: TestWard.password, new: Self.new, from: "here") },
                { try await door.changePIN(key, password: TestWard.password, pin: "1357", from: "here") },
            ]
            for change in changes {
                let refusal = try await #require(throws: Refusal.self) { try await change() }
                #expect(refusal.code == .signInNeeded)
            }
        }
    }

    @Test
    func onesOwnPINTakesThePassword() async throws {
        let ward = try await TestWard.planned(at: "2026-04-07 09:30")
        let (tablet, door) = (try await ward.enrol(), ward.desk.doorkeeper)
        try await ward.staff("sato")
        try await ward.staff("mori", [.operator])
        let key = try await ward.signIn("sato")
        for (password, pin, field) in [
            (TestWard.pin, "1357", "password"), (TestWard.password, "1234", "pin"),
            (TestWard.password, "", "pin"),
        ] {
            let refusal = try await #require(throws: Refusal.self) {
                try await door.changePIN(key, password: password, pin: pin, from: "192.0.2.1")
            }
            #expect(refusal.code == .badInput && Array(refusal.fields.keys) == [field], "\(refusal)")
        }
        #expect(try await door.staff(ofTablet: tablet) == [])
        // When
        try await door.changePIN(key, password: TestWard.password, pin: "1357", from: "192.0.2.1")
        // Then
        #expect(try await ward.worth(ward.tap("sato", at: tablet, "1357")) == "sato [\"venue\"]")
        #expect(
            try await ward.ledger.texts("SELECT account || ' ' || action FROM journal").last
                == "sato change-pin")
        // Whoever no tablet takes needs none.
        let operators = try await ward.signIn("mori")
        let refusal = try await #require(throws: Refusal.self) {
            try await door.changePIN(operators, password: TestWard.password, pin: "1357", from: "192.0.2.1")
        }
        #expect(refusal.fields.keys.contains("account"))
        try await ward.expectSound()
    }

    @Test
    func oldSignInsAreForgotten() async throws {
        let ward = try await TestWard.planned()
        try await ward.staff("sato")
        // Given one that ended and one that ran out, at nine and ten; they end at 21 and 22 at the latest
        try await ward.desk.doorkeeper.signOut(try await ward.signIn("sato"))
        ward.pass(seconds: 3600)
        _ = try await ward.signIn("sato")
        for (moment, left) in [
            ("2026-05-06 21:00", 3), ("2026-05-06 21:01", 3), ("2026-05-06 22:01", 3),
            ("2026-05-06 22:02", 4),
        ] {
            ward.at(moment)
            _ = try await ward.signIn("sato")
            #expect(try await ward.ledger.count("signIn") == left, "\(moment)")
        }
    }

    /// So many that forgetting them all would keep somebody waiting are forgotten bit by bit.
    @Test
    func forgettingIsBounded() async throws {
        let ward = try await TestWard.planned()
        try await ward.staff("sato")
        try await ward.ledger.forge(
            """
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1200)
            INSERT INTO signIn (account, keyHash, madeAt, seenAt, endsAt)
            SELECT 'sato', printf('%064d', i), 1, 1, 2 FROM n
            """)
        for left in [701, 202, 3] {
            _ = try await ward.signIn("sato")
            #expect(try await ward.ledger.count("signIn") == left)
        }
    }

    /// Asking who it is keeps nobody signed in.
    @Test
    func whoAmIOnlyLooks() async throws {
        let ward = try await TestWard.planned()
        try await ward.staff("sato", [.venue, .operator], head: true)
        let (key, door) = (try await ward.signIn("sato"), ward.desk.doorkeeper)
        ward.pass(seconds: 59 * 60)
        let who = try #require(try await door.whoAmI(key))
        #expect(who.name == "職員 sato" && who.tablet == nil)
        #expect(who.endsAt == TestWard.instant("2026-04-01 21:00"))
        #expect(try await who.account == ward.desk.acting(withKey: key).whoAsks())
        ward.pass(seconds: 60)
        #expect(try await door.whoAmI(key) == nil)
        #expect(try await door.whoAmI(ward.key(of: "sato")) == nil)
    }

    /// A program that a person sits at stays signed in by what it asks.
    @Test
    func askingByTokenKeepsOneSignedIn() async throws {
        let ward = try await TestWard.planned()
        try await ward.staff("sato")
        let key = try await ward.signIn("sato")
        for _ in 1...3 {
            ward.pass(seconds: 50 * 60)
            #expect(try await ward.desk.account(withToken: key.text)?.id == "sato")
        }
        ward.pass(seconds: 60 * 60)
        #expect(try await ward.desk.account(withToken: key.text) == nil)
    }
}
