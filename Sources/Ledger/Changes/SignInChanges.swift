import Almanac
import Clinic
import GRDB

/// Signing in and out. It is no use case, and stands in no journal: these rows are their own record.
extension Writing {
    /// How long a sign-in that is over is kept, in minutes: 35 days, as long as requests are.
    private static let minutesKept = 35 * 24 * 60
    /// The most that are forgotten at one time, so that signing in never waits for it.
    private static let mostForgotten = 500

    /// A sign-in, known by the hash of its key; those of long ago are forgotten.
    ///
    /// - Parameter tablet: where somebody signed in by PIN; whoever was signed in there no longer is.
    package func addSignIn(
        of account: Slug, hash: String, at now: Instant, until end: Instant, tablet: TabletID? = nil
    ) throws {
        try db.cachedStatement(
            sql: """
                DELETE FROM signIn
                WHERE id IN (SELECT id FROM signIn WHERE endsAt < ? ORDER BY endsAt LIMIT ?)
                """
        ).execute(arguments: [now.adding(minutes: -Self.minutesKept), Self.mostForgotten])
        if let tablet { try endSignIns(at: tablet, now) }
        try db.cachedStatement(
            sql: """
                INSERT INTO signIn (account, keyHash, madeAt, seenAt, endsAt, tablet)
                VALUES (?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [account, hash, now, now, end, tablet])
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

    /// Signs out everywhere, or everywhere else.
    package func endSignIns(of account: Slug, keeping hash: String? = nil, at now: Instant) throws {
        try db.cachedStatement(
            sql: "UPDATE signIn SET endedAt = ? WHERE account = ? AND endedAt IS NULL AND keyHash IS NOT ?"
        ).execute(arguments: [now, account, hash])
    }

    /// Signs somebody out of every tablet.
    package func endTabletSignIns(of account: Slug, at now: Instant) throws {
        try db.cachedStatement(
            sql: """
                UPDATE signIn SET endedAt = ?
                WHERE account = ? AND endedAt IS NULL AND tablet IS NOT NULL
                """
        ).execute(arguments: [now, account])
    }

    /// Signs whoever it is out of a tablet.
    func endSignIns(at tablet: TabletID, _ now: Instant) throws {
        try db.cachedStatement(sql: "UPDATE signIn SET endedAt = ? WHERE tablet = ? AND endedAt IS NULL")
            .execute(arguments: [now, tablet])
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
