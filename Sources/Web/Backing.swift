import Desk

/// What the service stands on: a desk for whoever asks, and who that is.
package struct Backing: Sendable {
    /// The desk as it is for one account.
    let desk: @Sendable (Account) -> any Desk
    /// Who a bearer token belongs to; nil where nobody's, or no longer.
    let account: @Sendable (String) async throws -> Account?

    /// - Parameter account: finds whose token it is; it has to take the same time for any token.
    package init(
        desk: @escaping @Sendable (Account) -> any Desk,
        account: @escaping @Sendable (String) async throws -> Account?
    ) {
        self.desk = desk
        self.account = account
    }

    /// Whether the database can be read; throws where it cannot.
    func check() async throws {
        _ = try await desk(Account(id: "health", roles: [.viewer])).ask(Venues())
    }
}
