import Almanac
import Clinic
import Ledger

/// Signing in and out, by password or at a shared tablet by PIN. It is no use case: nobody has a role before.
package struct Doorkeeper: Sendable {
    let ledger: Ledger
    let clock: Clock
    let randomness: Randomness

    init(_ ledger: Ledger, _ clock: Clock, _ randomness: Randomness) {
        self.ledger = ledger
        self.clock = clock
        self.randomness = randomness
    }

    /// [assumed] A day at a venue.
    private static let longestHours = 12

    /// Signs somebody in; the key stands for them until they sign out, or for too long do nothing.
    package func signIn(_ id: String, password: String, from address: String) async throws -> SecretKey {
        let key = SecretKey(randomness)
        let isIn = try await prove(password, of: id, from: address, by: Self.password) {
            writing, place, now in
            try writing.addSignIn(
                of: place.id, hash: key.hash, at: now, until: now.adding(minutes: Self.longestHours * 60))
            return true
        }
        guard isIn != nil else {
            throw Refusal(.signInNeeded, "職員IDかパスワードが違うか、今は使えないIDです。館長か管理の方に確かめてください。")
        }
        return key
    }

    /// Somebody who is signed in, for a page's heading and the prompt.
    package struct SignedIn: Hashable, Sendable {
        /// Their name.
        package let name: String
        /// What they may do by this sign-in.
        package let account: Account
        /// Where they typed their PIN; nil for a password.
        package let tablet: TabletID?
        /// When it ends at the latest.
        package let endsAt: Instant
    }

    /// Who is signed in with a key; nil where nobody, or no longer. Asking keeps nobody signed in.
    package func whoAmI(_ key: SecretKey) async throws -> SignedIn? {
        let now = clock.now()
        return try await Refusal.catchingFailure {
            try await ledger.read { try Self.open(key, $0, now) }.map {
                SignedIn(
                    name: $0.account.name, account: $0.asker, tablet: $0.tablet?.id, endsAt: $0.place.endsAt)
            }
        }
    }

    /// Whether a sign-in stands, and its account with it. Whoever does something stays signed in.
    package func stands(_ key: SecretKey) async throws -> Bool {
        let now = clock.now()
        return try await Refusal.catchingFailure {
            guard let open = try await ledger.read({ try Self.open(key, $0, now) }) else { return false }
            // A write a minute is enough to know.
            if now.milliseconds - open.place.seenAt.milliseconds >= 60_000 {
                try await ledger.write { try $0.touchSignIn(hash: key.hash, at: now) }
            }
            return true
        }
    }

    /// Signs out.
    package func signOut(_ key: SecretKey) async throws {
        let now = clock.now()
        try await Refusal.catchingFailure {
            try await ledger.write { try $0.endSignIn(hash: key.hash, at: now) }
        }
    }

    /// Signs out wherever the same person is signed in.
    package func signOutEverywhere(_ key: SecretKey) async throws {
        let now = clock.now()
        try await Refusal.catchingFailure {
            try await ledger.write { writing in
                guard let open = try Self.open(key, writing.reading, now) else { return }
                try writing.endSignIns(of: open.account.id, at: now)
            }
        }
    }

    /// The sign-in of a key, if it and its account are good.
    static func open(_ key: SecretKey, _ reading: Reading, _ now: Instant) throws -> OpenSignIn? {
        guard let open = try reading.openSignIn(hash: key.hash, at: now), open.account.isGood(on: now.date)
        else { return nil }
        return open
    }
}
