import Clinic
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Ledger
import TestSupport

@testable import Web

/// Somebody signed in who looks at pages.
struct PageReader {
    let client: any TestClientProtocol
    let key: SecretKey

    func get(_ address: String) async throws -> TestResponse {
        try await client.execute(uri: address, method: .get, headers: [.cookie: "sumaho=\(key.text)"])
    }
}

extension TestWard {
    /// Runs a body for somebody of these roles: at 仲町 where the role belongs to a venue.
    func reading(
        as roles: Set<Role>, _ body: @Sendable (PageReader) async throws -> Void
    ) async throws {
        let account = Slug("reader")!
        let isLocal = !roles.isDisjoint(with: Role.local)
        try await tell(
            NewAccount(
                account: account, name: "読む人", may: roles, venues: isLocal ? [TestWard.nakacho] : [],
                isHead: false))
        let key = SecretKey(randomness)
        let now = clock.clock.now()
        try await ledger.write {
            try $0.addSignIn(of: account, hash: key.hash, at: now, until: now.adding(minutes: 600))
        }
        try await Front(ward: self, other: Backing(desk)).routes {
            try await body(PageReader(client: $0, key: key))
        }
    }
}
