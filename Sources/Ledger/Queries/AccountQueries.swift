import Almanac
import Clinic
import GRDB

/// An account as the file has it; roles are words here, for what they allow is the desk's business.
package struct AccountPlace: Hashable, Sendable {
    package let id: Slug
    package let name: String
    /// 館長
    package let isHead: Bool
    package let roles: [String]
    /// Empty: every venue.
    package let venues: [VenueID]
    /// The last day on which it is good.
    package let expiresOn: CivilDate?
    package let endedAt: Instant?
    /// Since when nobody can sign in.
    package let lockedAt: Instant?

    /// Whether it may still be used.
    package func isGood(on date: CivilDate) -> Bool {
        endedAt == nil && expiresOn.map { date <= $0 } ?? true
    }
}

/// A program's key as the file has it, without the key.
package struct TokenPlace: Hashable, Sendable {
    package let id: TokenID
    package let account: Slug
    package let name: String
    /// The only role it may use; nil for all of its account's.
    package let role: String?
    package let expiresOn: CivilDate?
    package let revokedAt: Instant?

    /// Whether it may still be used.
    package func isGood(on date: CivilDate) -> Bool {
        revokedAt == nil && expiresOn.map { date <= $0 } ?? true
    }
}

extension Reading {
    /// An account by its id.
    package func account(_ id: Slug) throws -> AccountPlace? {
        try row("SELECT * FROM account WHERE id = ?", [id]).map(account)
    }

    /// All accounts, ended ones too, by id.
    package func accounts() throws -> [AccountPlace] {
        try rows("SELECT * FROM account ORDER BY id").map(account)
    }

    /// The key with this hash.
    package func token(hash: String) throws -> TokenPlace? {
        try row("SELECT * FROM token WHERE keyHash = ?", [hash]).map(TokenPlace.init(row:))
    }

    /// A key by its number.
    package func token(_ id: TokenID) throws -> TokenPlace? {
        try row("SELECT * FROM token WHERE id = ?", [id]).map(TokenPlace.init(row:))
    }

    /// The keys of an account, the newest last.
    package func tokens(of account: Slug) throws -> [TokenPlace] {
        try rows("SELECT * FROM token WHERE account = ? ORDER BY id", [account]).map(TokenPlace.init(row:))
    }

    private func account(_ row: Row) throws -> AccountPlace {
        let id: Slug = try row.get("id")
        return AccountPlace(
            id: id, name: try row.get("name"), isHead: try row.get("head"),
            roles: try values(
                String.self, "SELECT role FROM accountRole WHERE account = ? ORDER BY role", [id]),
            venues: try values(
                VenueID.self, "SELECT venue FROM accountVenue WHERE account = ? ORDER BY venue", [id]),
            expiresOn: try row.get("expiresOn"), endedAt: try row.get("endedAt"),
            lockedAt: try row.get("lockedAt"))
    }
}

extension TokenPlace {
    fileprivate init(row: Row) throws {
        self.init(
            id: try row.get("id"), account: try row.get("account"), name: try row.get("name"),
            role: try row.get("role"), expiresOn: try row.get("expiresOn"),
            revokedAt: try row.get("revokedAt"))
    }
}
