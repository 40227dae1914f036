import Almanac
import Clinic
import Desk

/// What the service stands on: a desk for whoever asks, who that is, and who lets people in.
package struct Backing: Sendable {
    /// The desk as it is for one account.
    let desk: @Sendable (Account) -> any Desk
    /// Who a bearer token belongs to; nil where nobody's, or no longer.
    let account: @Sendable (String) async throws -> Account?
    /// Lets people in: with a browser, and by name and password over the network.
    let door: Door

    /// - Parameter account: finds whose token it is; it has to take the same time for any token.
    package init(
        desk: @escaping @Sendable (Account) -> any Desk, door: Door,
        account: @escaping @Sendable (String) async throws -> Account?
    ) {
        self.desk = desk
        self.door = door
        self.account = account
    }

    /// Whether the database can be read; throws where it cannot.
    func check() async throws {
        _ = try await desk(Account(id: "health", roles: [.viewer])).ask(Venues())
    }
}

extension Backing {
    /// The service over the ledger of this machine.
    package init(_ desk: LocalDesk) {
        self.init(
            desk: { desk.acting(as: $0) }, door: Door(desk), account: desk.account(withToken:))
    }
}

/// Where people come in with a browser.
package struct Door: Sendable {
    private let desk: LocalDesk

    package init(_ desk: LocalDesk) {
        self.desk = desk
    }

    /// Who checks names and passwords.
    var keeper: Doorkeeper { desk.doorkeeper }
    /// The time, in Tokyo.
    var now: Instant { desk.now }
    /// Fresh ids for forms and keys.
    var randomness: Randomness { desk.randomness }

    /// How far the ledger has come: another number after every change, whoever made it.
    func version() async throws -> Int64 { try await desk.version() }

    /// The desk of whoever holds a key, whose rights are looked up anew each time; nil where the key is good
    /// for nothing.
    ///
    /// - Parameter isActive: whether somebody does something, and so stays signed in; a page that fetches
    ///   itself anew is nobody.
    func enter(
        _ key: SecretKey, isActive: Bool
    ) async throws -> (who: Doorkeeper.SignedIn, desk: any Desk)? {
        if isActive, try await !keeper.stands(key) { return nil }
        return try await keeper.whoAmI(key).map { ($0, desk.acting(withKey: key)) }
    }

    /// A venue by its id, for whoever is not signed in yet and stands before its tablet.
    func venue(_ id: VenueID) async throws -> Venue? {
        try await desk.acting(as: Account(id: "tablet", roles: [.viewer])).ask(Venues()).first { $0.id == id }
    }
}
