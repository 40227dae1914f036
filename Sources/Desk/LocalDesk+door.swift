import Almanac
import Clinic
import Ledger

/// What a service asks of its desk besides use cases.
extension LocalDesk {
    /// The time in Tokyo.
    package var now: Instant { clock.now() }

    /// How far the ledger has come: another number after every change, whoever made it.
    package func version() async throws -> Int64 {
        try await Refusal.catchingFailure { try await ledger.read { try $0.journalLength() } }
    }

    /// Who lets people in.
    package var doorkeeper: Doorkeeper { Doorkeeper(ledger, clock, randomness) }

    /// Whose key a program sends; nil where nobody's, or no longer. Who signed in and asks stays signed in.
    package func account(withToken token: String) async throws -> Account? {
        guard let key = SecretKey(token) else { return nil }
        do {
            _ = try await doorkeeper.stands(key)
            return try await acting(withKey: key).whoAsks()
        } catch let refusal as Refusal where refusal.code == .signInNeeded {
            return nil
        }
    }
}
