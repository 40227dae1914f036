import Almanac
import Clinic
import Desk
import Ledger
import TestSupport
import Testing

/// A sign-in, from the right password to its end; and who opens a locked account again.
@Suite("Signing in")
struct SignInTests {
    @Test
    func theRightPasswordOpens() async throws {
        // Given
        let ward = try await TestWard.planned(at: "2026-04-07 09:50")
        try await ward.staff("sato", head: true)
        // When
        let key = try await ward.signIn("sato")
        // Then what they do is theirs
        let desk = ward.desk.acting(withKey: key)
        #expect(
            try await desk.whoAsks()
                == Account(id: "sato", roles: [.venue], venues: [TestWard.nakacho], isHead: true))
        _ = try await desk.tell(WalkIn(venue: TestWard.nakacho), id: ward.randomness.freshID())
        #expect(
            try await ward.ledger.texts("SELECT account FROM journal ORDER BY id DESC LIMIT 1") == ["sato"])
        // And neither key nor password stands in the file
        let rows = try await ward.ledger.everything().values.joined().joined()
        #expect(!rows.contains(key.text.dropFirst(7)) && !rows.contains(TestWard.password))
    }

    /// An hour without anything, or twelve in all.
    @Test
    func aSignInEndsByItself() async throws {
        let ward = try await TestWard.planned()
        try await ward.staff("sato")
        let (idle, busy) = (try await ward.signIn("sato"), try await ward.signIn("sato"))
        let door = ward.desk.doorkeeper
        // Whoever only waits, and whoever does something every fifty minutes
        for _ in 1...14 {
            ward.pass(seconds: 50 * 60)
            #expect(try await door.stands(busy))
        }
        #expect(try await !door.stands(idle))
        // 11:40 after the beginning; the last moment, and twelve hours to the minute
        ward.at("2026-04-01 20:59")
        #expect(try await door.stands(busy))
        #expect(try await ward.worth(busy) == "sato [\"venue\"]")
        ward.at("2026-04-01 21:00")
        #expect(try await !door.stands(busy))
        #expect(try await ward.worth(busy) == "sign-in-needed")
    }

    @Test(arguments: [(59 * 60 + 59, true), (60 * 60, false)])
    func anHourIsAnHour(seconds: Int, stands: Bool) async throws {
        let ward = try await TestWard.planned()
        try await ward.staff("sato")
        let key = try await ward.signIn("sato")
        ward.pass(seconds: seconds)
        #expect(try await ward.worth(key) == (stands ? "sato [\"venue\"]" : "sign-in-needed"))
        #expect(try await ward.desk.doorkeeper.stands(key) == stands)
        // What has ended does not begin anew.
        ward.pass(seconds: 30 * 60)
        #expect(try await ward.desk.doorkeeper.stands(key) == stands)
    }

    @Test
    func signingOutEndsOneOrAll() async throws {
        let ward = try await TestWard.planned()
        try await ward.staff("sato")
        try await ward.staff("suzuki")
        let door = ward.desk.doorkeeper
        let keys = [
            try await ward.signIn("sato"), try await ward.signIn("sato"), try await ward.signIn("sato"),
            try await ward.signIn("suzuki"),
        ]
        func standing() async throws -> [Bool] {
            var standing: [Bool] = []
            for key in keys { standing.append(try await ward.worth(key) != "sign-in-needed") }
            return standing
        }
        try await door.signOut(keys[0])
        #expect(try await standing() == [false, true, true, true])
        // A key that opens nothing closes nothing either.
        try await door.signOutEverywhere(keys[0])
        try await door.signOutEverywhere(SecretKey(.system))
        #expect(try await standing() == [false, true, true, true])
        try await door.signOutEverywhere(keys[1])
        #expect(try await standing() == [false, false, false, true])
    }

    /// What ends every sign-in of somebody at once.
    @Test(
        arguments: [
            SetPassword(account: TestWard.id("sato"), hash: TestWard.passwordHash),
            EndAccount(account: TestWard.id("sato")),
        ] as [any Change])
    func nothingStaysOpen(change: any Change) async throws {
        let ward = try await TestWard.planned()
        try await ward.staff("sato")
        let keys = [try await ward.signIn("sato"), try await ward.signIn("sato")]
        let token = try await ward.key(of: "sato")
        _ = try await ward.desk.bytes(change, id: ward.randomness.freshID())
        for key in keys {
            #expect(try await ward.worth(key) == "sign-in-needed")
            #expect(try await !ward.desk.doorkeeper.stands(key))
        }
        // A program's key has nothing to do with the password.
        #expect(try await (ward.worth(token) == "sign-in-needed") == (change is EndAccount))
    }

    @Test
    func aNewPasswordOpensALockedAccount() async throws {
        let ward = try await TestWard.planned()
        try await ward.staff("sato")
        try await ward.guess(30, at: "sato")
        try await ward.lock("sato")
        try await ward.tell(SetPassword(account: TestWard.id("sato"), hash: TestWard.passwordHash))
        #expect(try await ward.worth(ward.signIn("sato")) == "sato [\"venue\"]")
    }

    /// Somebody who would unlock, whom, and whether they may.
    static let unlocking: [(Account, String, Bool)] = [
        (person([.admin], nil), "sato", true), (person([.admin], nil), "both", true),
        (person([.venue], [TestWard.nakacho], head: true), "sato", true),
        (person([.venue], [TestWard.nakacho, TestWard.shimura], head: true), "both", true),
        (person([.venue], [TestWard.nakacho, TestWard.shimura], head: true), "sato", true),
        (person([.venue], [TestWard.nakacho], head: true), "both", true),
        (person([.venue], [TestWard.shimura], head: true), "sato", false),
        (person([.venue], [TestWard.nakacho], head: false), "sato", false),
        (person([.venue], [TestWard.nakacho], head: true), "mori", false),
        (person([.venue], nil, head: true), "sato", false),
        (person([.office, .operator], [TestWard.nakacho], head: true), "sato", false),
        (person([.venue], [TestWard.nakacho], head: true), "nobody", false),
    ]

    private static func person(_ roles: Set<Role>, _ venues: Set<VenueID>?, head: Bool = false) -> Account {
        Account(id: "somebody", roles: roles, venues: venues, isHead: head)
    }

    @Test(arguments: unlocking)
    func theHeadUnlocksTheirOwn(who: Account, id: String, may: Bool) async throws {
        // Given somebody of 仲町, somebody of both and somebody of the office, all locked
        let ward = try await TestWard.planned()
        try await ward.staff("sato")
        try await ward.account("both", at: [TestWard.nakacho, TestWard.shimura])
        try await ward.account("mori", [.office], at: [])
        try await ward.guess(10, at: "sato")
        for id in ["sato", "both", "mori"] { try await ward.lock(id) }
        // When
        let unlock = UnlockAccount(account: TestWard.id(id))
        guard may else {
            let refusal = try await #require(throws: Refusal.self) {
                _ = try await ward.desk(of: who).tell(unlock, id: ward.randomness.freshID())
            }
            // The same for whoever is not there.
            #expect(refusal.code == .forbidden && !refusal.message.contains(id) && refusal.fields == [:])
            #expect(try await ward.ask(Accounts()).allSatisfy(\.locked))
            return
        }
        _ = try await ward.desk(of: who).tell(unlock, id: ward.randomness.freshID())
        // Then they get in, and need not wait
        #expect(try await ward.ask(Accounts()).filter { !$0.locked }.map(\.account.text) == [id])
        if id == "sato" { #expect(try await ward.worth(ward.signIn("sato")) == "sato [\"venue\"]") }
    }
}
