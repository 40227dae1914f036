import Almanac
import Clinic
import GRDB

extension Writing {
    /// An account more.
    package func addAccount(
        _ id: Slug, name: String, roles: [String], venues: [VenueID], expiresOn: CivilDate?, at now: Instant
    ) throws {
        try insert(
            "account", key: id.text, ["id": id, "name": name, "createdAt": now, "expiresOn": expiresOn])
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
