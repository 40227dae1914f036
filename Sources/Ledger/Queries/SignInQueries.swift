import Almanac
import Clinic
import GRDB

/// Somebody signed in.
package struct SignInPlace: Hashable, Sendable {
    package let account: Slug
    package let seenAt: Instant
    package let endsAt: Instant
    package let hasEnded: Bool
    /// Where somebody signed in by PIN; nil for a password.
    package let tablet: TabletID?
}

extension Reading {
    /// The sign-in whose key has this hash.
    package func signIn(hash: String) throws -> SignInPlace? {
        try row("SELECT * FROM signIn WHERE keyHash = ?", [hash]).map {
            let endedAt: Instant? = try $0.get("endedAt")
            return SignInPlace(
                account: try $0.get("account"), seenAt: try $0.get("seenAt"), endsAt: try $0.get("endsAt"),
                hasEnded: endedAt != nil, tablet: try $0.get("tablet"))
        }
    }

    /// The hash of an account's password, if it has one.
    package func passwordHash(of account: Slug) throws -> String? {
        try row("SELECT passwordHash FROM account WHERE id = ?", [account])?.get("passwordHash")
    }

    /// When passwords were wrong since a moment, for an account or what was taken for one, the last first.
    package func wrongPasswords(of account: String, since: Instant) throws -> [Instant] {
        try values(
            Instant.self, "SELECT at FROM wrongPassword WHERE account = ? AND at >= ? ORDER BY at DESC",
            [Digest.sha256(account.utf8), since])
    }

    /// The same, from an address.
    package func wrongPasswords(from address: String, since: Instant) throws -> [Instant] {
        try values(
            Instant.self, "SELECT at FROM wrongPassword WHERE address = ? AND at >= ? ORDER BY at DESC",
            [Digest.sha256(address.utf8), since])
    }
}
