import Almanac
import Clinic
import GRDB

extension Writing {
    /// An account more.
    package func addAccount(
        _ id: Slug, name: String, isHead: Bool, roles: [String], venues: [VenueID], expiresOn: CivilDate?,
        at now: Instant
    ) throws {
        try insert(
            "account", key: id.text,
            ["id": id, "name": name, "head": isHead, "createdAt": now, "expiresOn": expiresOn])
        for role in roles { try insert("accountRole", ["account": id, "role": role]) }
        for venue in venues { try insert("accountVenue", ["account": id, "venue": venue]) }
    }

    /// The last day on which an account is good; nil for no end.
    package func renew(_ account: Slug, until: CivilDate?) throws {
        try update("account", "id", account, ["expiresOn": until])
    }

    /// An account that may not be used any more, nor any of its keys.
    package func end(_ account: Slug, at now: Instant) throws {
        try update("account", "id", account, ["endedAt": now])
    }

    /// Another password, by its hash; all sign-ins made with the one before end, but for the one kept.
    package func setPassword(
        of account: Slug, hash: String, keeping signIn: String? = nil, at now: Instant
    ) throws {
        try update("account", "id", account, ["passwordHash": hash, "lockedAt": nil as Instant?])
        try endSignIns(of: account, keeping: signIn, at: now)
        try forgetWrongPasswords(of: account)
    }

    /// Another PIN, by its hash; the sign-ins made with the one before end. Who is locked stays so.
    package func setPIN(of account: Slug, hash: String, at now: Instant) throws {
        try update("account", "id", account, ["pinHash": hash])
        try endTabletSignIns(of: account, at: now)
    }

    /// Nobody can sign in any more, or everybody with the password again.
    package func lock(_ account: Slug, _ locked: Bool, at now: Instant) throws {
        try update("account", "id", account, ["lockedAt": locked ? now : nil])
        if !locked { try forgetWrongPasswords(of: account) }
    }

    /// A program's key more, known by its hash.
    package func addToken(
        of account: Slug, name: String, hash: String, role: String?, expiresOn: CivilDate?, at now: Instant
    ) throws -> TokenID {
        TokenID(
            try insert(
                "token",
                [
                    "account": account, "name": name, "keyHash": hash, "role": role, "madeAt": now,
                    "expiresOn": expiresOn,
                ]))
    }

    /// A key that may not be used any more.
    package func revoke(_ token: TokenID, at now: Instant) throws {
        try update("token", "id", token, ["revokedAt": now])
    }
}
