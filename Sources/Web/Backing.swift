import Desk

/// What the service stands on: a desk for whoever asks, who that is, and who lets people in.
package struct Backing: Sendable {
    /// The desk as it is for one account.
    let desk: @Sendable (Account) -> any Desk
    /// Who a bearer token belongs to; nil where nobody's, or no longer.
    let account: @Sendable (String) async throws -> Account?
    let doorkeeper: Doorkeeper

    /// - Parameter account: finds whose token it is; it has to take the same time for any token.
    package init(
        desk: @escaping @Sendable (Account) -> any Desk, doorkeeper: Doorkeeper,
        account: @escaping @Sendable (String) async throws -> Account?
    ) {
        self.desk = desk
        self.account = account
        self.doorkeeper = doorkeeper
    }

    /// The service over this machine's ledger, as the program runs it.
    package init(_ local: LocalDesk) {
        self.init(
            desk: { local.acting(as: $0) }, doorkeeper: local.doorkeeper, account: local.account(withToken:))
    }

    /// Whether the database can be read; throws where it cannot.
    func check() async throws {
        _ = try await desk(Account(id: "health", roles: [.viewer])).ask(Venues())
    }
}
