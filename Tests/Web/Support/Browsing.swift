import Clinic
import Desk
import Hummingbird
import HummingbirdTesting
import TestSupport

@testable import Web

extension TestWard {
    /// Runs a body before the browser of somebody of these roles, at 仲町 where the role belongs to a venue.
    func browsing(as roles: Set<Role>, _ body: @Sendable (Browser) async throws -> Void) async throws {
        let key = try await signedIn("reader", roles)
        try await Front(ward: self).routes { try await body(Browser($0, key: key)) }
    }
}
