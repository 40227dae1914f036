import Almanac
import Clinic
import GRDB

/// Signing in and out. It is no use case, and stands in no journal: these rows are their own record.
extension Writing {
    /// A sign-in, known by the hash of its key.
    package func addSignIn(of account: Slug, hash: String, at now: Instant, until end: Instant) throws {
        try db.cachedStatement(
            sql: "INSERT INTO signIn (account, keyHash, madeAt, seenAt, endsAt) VALUES (?, ?, ?, ?, ?)"
        ).execute(arguments: [account, hash, now, now, end])
    }

    /// Somebody has done something: the time without any begins anew.
    package func touchSignIn(hash: String, at now: Instant) throws {
        try db.cachedStatement(sql: "UPDATE signIn SET seenAt = ? WHERE keyHash = ?")
            .execute(arguments: [now, hash])
    }

    /// Signs out.
    package func endSignIn(hash: String, at now: Instant) throws {
        try db.cachedStatement(sql: "UPDATE signIn SET endedAt = ? WHERE keyHash = ? AND endedAt IS NULL")
            .execute(arguments: [now, hash])
    }

    /// Signs out everywhere.
    package func endSignIns(of account: Slug, at now: Instant) throws {
        try db.cachedStatement(sql: "UPDATE signIn SET endedAt = ? WHERE account = ? AND endedAt IS NULL")
            .execute(arguments: [now, account])
    }

    /// Keeps that a password was wrong, for whatever stood where the account belongs, and forgets those of
    /// more than a day ago.
    package func addWrongPassword(of account: String, from address: String, at now: Instant) throws {
        try db.cachedStatement(sql: "DELETE FROM wrongPassword WHERE at < ?")
            .execute(arguments: [now.adding(minutes: -24 * 60)])
        try db.cachedStatement(sql: "INSERT INTO wrongPassword (account, address, at) VALUES (?, ?, ?)")
            .execute(arguments: [Digest.sha256(account.utf8), Digest.sha256(address.utf8), now])
    }

    /// Starts counting anew: somebody knew the password, or has a new one.
    package func forgetWrongPasswords(of account: Slug) throws {
        try db.cachedStatement(sql: "DELETE FROM wrongPassword WHERE account = ?")
            .execute(arguments: [Digest.sha256(account.text.utf8)])
    }
}
