import Clinic
import Desk
import TestSupport
import Testing

/// 職員の一覧: whom a head, the office and everybody else sees there, and what each may do for them.
@Suite("The list of staff")
struct StaffListTests {
    private static let everybody = ["both", "ended", "mori", "other", "sato", "soudan"]

    /// Who asks, whom they see, whom of them they may unlock, and whose PIN they may set.
    static let table: [(Account, sees: [String], unlocks: [String], pins: [String])] = [
        (person([.admin], nil), everybody, everybody, ["both", "other", "sato", "soudan"]),
        (person([.office], nil), everybody, [], ["both", "other", "sato", "soudan"]),
        (
            person([.venue], [TestWard.nakacho], head: true), ["both", "ended", "sato", "soudan"],
            ["both", "ended", "sato", "soudan"], ["sato", "soudan"]
        ),
        (person([.venue], [TestWard.shimura], head: true), ["both", "other"], ["both", "other"], ["other"]),
        (
            person([.venue], [TestWard.nakacho], head: true, id: "sato"),
            ["both", "ended", "sato", "soudan"],
            ["both", "ended", "sato", "soudan"], ["soudan"]
        ),
        (person([.venue], [TestWard.nakacho]), [], [], []),
        (person([.venue], nil, head: true), [], [], []),
    ]

    private static func person(
        _ roles: Set<Role>, _ venues: Set<VenueID>?, head: Bool = false, id: String = "somebody"
    ) -> Account {
        Account(id: id, roles: roles, venues: venues, isHead: head)
    }

    private static func ward() async throws -> TestWard {
        let ward = try await TestWard.planned()
        try await ward.tabletStaff("sato", head: true)
        try await ward.account("soudan", [.adviser])
        try await ward.account("ended")
        try await ward.account("both", at: [TestWard.nakacho, TestWard.shimura])
        try await ward.account("other", at: [TestWard.shimura])
        try await ward.account("mori", [.office], at: [])
        try await ward.tell(EndAccount(account: TestWard.id("ended")))
        try await ward.lock("soudan")
        return ward
    }

    @Test(arguments: table)
    func aHeadSeesTheStaffOfTheirVenues(
        who: Account, sees: [String], unlocks: [String], pins: [String]
    ) async throws {
        let list = try await Self.ward().desk(of: who).ask(StaffList())
        #expect(list.map(\.account.text) == sees)
        #expect(list.filter(\.mayUnlock).map(\.account.text) == unlocks)
        #expect(list.filter(\.maySetPIN).map(\.account.text) == pins)
    }

    @Test
    func itSaysHowTheyStand() async throws {
        let ward = try await Self.ward()
        let head = Self.person([.venue], [TestWard.nakacho], head: true)
        let list = try await ward.desk(of: head).ask(StaffList())
        #expect(list.filter(\.locked).map(\.account.text) == ["soudan"])
        #expect(list.filter { !$0.good }.map(\.account.text) == ["ended"])
        #expect(list.filter(\.hasPIN).map(\.account.text) == ["sato"])
        #expect(list.filter(\.isHead).map(\.account.text) == ["sato"])
        // Of somebody who works elsewhere too, only that they work here.
        #expect(list.allSatisfy { $0.venues == [TestWard.nakacho] })
    }

    /// The list promises what the changes keep.
    @Test(arguments: table)
    func whatItPromisesIsDone(
        who: Account, sees: [String], unlocks: [String], pins: [String]
    ) async throws {
        for id in Self.everybody {
            let ward = try await Self.ward()
            try await ward.lock(id)
            let desk = ward.desk(of: who)
            let set = SetPIN(account: TestWard.id(id), hash: TestWard.pinHash)
            let isSet = (try? await desk.tell(set, id: ward.randomness.freshID())) != nil
            #expect(isSet == pins.contains(id), "\(who.id) \(id)")
            let unlock = UnlockAccount(account: TestWard.id(id))
            let isUnlocked = (try? await desk.tell(unlock, id: ward.randomness.freshID())) != nil
            #expect(isUnlocked == unlocks.contains(id), "\(who.id) \(id)")
        }
    }
}
