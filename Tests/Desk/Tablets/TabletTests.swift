import Clinic
import Desk
import Ledger
import TestSupport
import Testing

/// Shared tablets: who enrols and retires them, and what their key is good for.
@Suite("Shared tablets")
struct TabletTests {
    @Test
    func theKeyShowsTheNamesAndNothingElse() async throws {
        // Given people of two venues, some without a PIN, some no longer good
        let ward = try await TestWard.planned(at: "2026-04-07 09:30")
        let tablet = try await ward.enrol()
        for id in ["sato", "ended", "over", "locked"] { try await ward.tabletStaff(id) }
        try await ward.tabletStaff("soudan", [.adviser, .operator])
        try await ward.tabletStaff("both", at: [TestWard.nakacho, TestWard.shimura])
        try await ward.tabletStaff("other", at: [TestWard.shimura])
        try await ward.staff("bare")
        try await ward.staff("mori", [.operator])
        try await ward.tell(EndAccount(account: TestWard.id("ended")))
        try await ward.tell(RenewAccount(account: TestWard.id("over"), until: day("2026-04-07")))
        try await ward.lock("locked")
        ward.at("2026-04-08 09:30")
        // When, then: locked ones too, for whoever is locked has to learn it
        let staff = try await ward.desk.doorkeeper.staff(ofTablet: tablet)
        #expect(staff.map(\.account.text) == ["both", "locked", "sato", "soudan"])
        #expect(staff.map(\.name) == ["職員 both", "職員 locked", "職員 sato", "職員 soudan"])
        // And the key is nobody to the desk, and no sign-in to the door
        #expect(try await ward.worth(tablet) == "sign-in-needed")
        #expect(try await ward.desk.account(withToken: tablet.text) == nil)
        #expect(try await !ward.desk.doorkeeper.stands(tablet))
        #expect(try await ward.desk.doorkeeper.whoAmI(tablet) == nil)
        let asked = try await #require(throws: Refusal.self) {
            _ = try await ward.desk.acting(withKey: tablet).ask(Venues())
        }
        #expect(asked.code == .signInNeeded)
        // It is kept as its hash only
        let rows = try await ward.ledger.everything().values.joined().joined()
        #expect(rows.contains(tablet.hash) && !rows.contains(tablet.text.dropFirst(7)))
    }

    @Test
    func whoeverIsSignedInShowsNoNamesByTheirKey() async throws {
        let ward = try await TestWard.planned(at: "2026-04-07 09:30")
        try await ward.tabletStaff("sato")
        for key in [try await ward.signIn("sato"), try await ward.key(of: "sato"), SecretKey(.system)] {
            let refusal = try await #require(throws: Refusal.self) {
                _ = try await ward.desk.doorkeeper.staff(ofTablet: key)
            }
            #expect(refusal.code == .signInNeeded)
            #expect(try await ward.desk.doorkeeper.tablet(key) == nil)
            #expect(try await ward.refusal(tapping: "sato", at: key) == refusal)
        }
    }

    /// Who enrols and retires a tablet of 仲町, and what it says of whoever may not.
    static let keepers: [(Account, Refusal.Code?)] = [
        (person([.admin], nil), nil), (person([.office], nil), nil),
        (person([.venue], [TestWard.nakacho], head: true), nil),
        (person([.venue], [TestWard.nakacho, TestWard.shimura], head: true), nil),
        (person([.venue], [TestWard.nakacho]), .forbidden),
        (person([.venue], [TestWard.shimura], head: true), .notFound),
        (person([.venue], nil, head: true), .forbidden),
        (person([.operator, .adviser, .viewer], nil), .forbidden),
    ]

    private static func person(_ roles: Set<Role>, _ venues: Set<VenueID>?, head: Bool = false) -> Account {
        Account(id: "somebody", roles: roles, venues: venues, isHead: head)
    }

    @Test(arguments: keepers)
    func headsOfficeAndAdministratorKeepThem(who: Account, code: Refusal.Code?) async throws {
        let ward = try await TestWard.planned()
        try await ward.enrol()
        let desk = ward.desk(of: who)
        let enrol = EnrolTablet(
            venue: TestWard.nakacho, label: " 受付の2台目 ", hash: SecretKey(ward.randomness).hash)
        guard let code else {
            #expect(try await desk.tell(enrol, id: ward.randomness.freshID()).tablet == TabletID(2))
            _ = try await desk.tell(RetireTablet(tablet: TabletID(1)), id: ward.randomness.freshID())
            let list = try await desk.ask(Tablets())
            #expect(list.map(\.label) == ["受付の1台目", "受付の2台目"] && list.map(\.good) == [false, true])
            #expect(list.allSatisfy { $0.enrolledOn == day("2026-04-01") && $0.venue == TestWard.nakacho })
            return
        }
        let before = try await ward.ledger.everything()
        let enrolling = try await #require(throws: Refusal.self) {
            _ = try await desk.tell(enrol, id: ward.randomness.freshID())
        }
        let retiring = try await #require(throws: Refusal.self) {
            _ = try await desk.tell(RetireTablet(tablet: TabletID(1)), id: ward.randomness.freshID())
        }
        #expect(enrolling.code == .forbidden && retiring.code == code)
        #expect(try await ward.ledger.everything() == before)
    }

    @Test
    func whatIsNoTabletIsRefused() async throws {
        let ward = try await TestWard.planned()
        let hash = SecretKey(ward.randomness).hash
        for (label, hash, field) in [
            (" ", hash, "label"), (String(repeating: "あ", count: 41), hash, "label"),
            ("受付", String(hash.dropLast()), "hash"), ("受付", hash.uppercased(), "hash"),
        ] {
            let refusal = try await ward.refusal(
                EnrolTablet(venue: TestWard.nakacho, label: label, hash: hash))
            #expect(refusal.code == .badInput && Array(refusal.fields.keys) == [field], "\(field)")
        }
        let good = EnrolTablet(venue: TestWard.nakacho, label: "受付", hash: hash)
        try await ward.tell(good)
        #expect(try await ward.refusal(good).code == .alreadyThere)
        try await ward.tell(RetireTablet(tablet: TabletID(1)))
        #expect(try await ward.refusal(RetireTablet(tablet: TabletID(1))).code == .nothingToDo)
        // Not even a retired one comes back under its old key: whoever found it may have that.
        #expect(try await ward.refusal(good).code == .alreadyThere)
    }

    @Test
    func aRetiredTabletOpensNothing() async throws {
        let ward = try await TestWard.planned(at: "2026-04-07 09:30")
        let (first, second) = (try await ward.enrol(), try await ward.enrol("受付の2台目"))
        try await ward.tabletStaff("sato")
        let keys = [try await ward.tap("sato", at: first), try await ward.tap("sato", at: second)]
        #expect(try await ward.desk.doorkeeper.tablet(first)?.tablet == TabletID(1))
        // When
        try await ward.tell(RetireTablet(tablet: TabletID(1)))
        // Then who sits at it is out, and nobody comes in
        #expect(try await ward.worth(keys[0]) == "sign-in-needed")
        #expect(try await ward.worth(keys[1]) == "sato [\"venue\"]")
        #expect(try await ward.desk.doorkeeper.tablet(first) == nil)
        #expect(try await ward.refusal(tapping: "sato", at: first).code == .signInNeeded)
        #expect(try await ward.ledger.count("wrongPassword") == 0)
        // And even a sign-in that somebody has put back does not help
        try await ward.ledger.forge("UPDATE signIn SET endedAt = NULL")
        #expect(try await ward.worth(keys[0]) == "sign-in-needed")
        #expect(try await !ward.desk.doorkeeper.stands(keys[0]))
    }
}
