import Clinic
import Desk
import Ledger
import TestSupport
import Testing

extension TestWard {
    /// The PIN of everybody who has one, and its hash: Argon2 is slow, and one is enough.
    static let pin = "2580"
    static let pinHash = (try? PIN.hash(pin)) ?? ""

    /// Enrols a tablet.
    @discardableResult
    func enrol(_ label: String = "受付の1台目", at venue: VenueID = nakacho) async throws -> SecretKey {
        let key = SecretKey(randomness)
        try await tell(EnrolTablet(venue: venue, label: label, hash: key.hash))
        return key
    }

    /// Makes an account with the password and the PIN.
    func tabletStaff(
        _ id: String, _ may: Set<Role> = [.venue], at venues: [VenueID] = [nakacho], head: Bool = false
    ) async throws {
        try await staff(id, may, at: venues, head: head)
        try await tell(SetPIN(account: Self.id(id), hash: Self.pinHash))
    }

    /// Signs somebody in at a tablet.
    func tap(
        _ id: String, at tablet: SecretKey, _ pin: String = pin, from address: String = "192.0.2.1"
    ) async throws -> SecretKey {
        try await desk.doorkeeper.signIn(tablet: tablet, Self.id(id), pin: pin, from: address)
    }

    /// The refusal that tapping ends in.
    func refusal(
        tapping id: String, at tablet: SecretKey, _ pin: String = pin, from address: String = "192.0.2.1",
        location: SourceLocation = #_sourceLocation
    ) async throws -> Refusal {
        try await #require(throws: Refusal.self, sourceLocation: location) {
            _ = try await tap(id, at: tablet, pin, from: address)
        }
    }
}
