import Almanac
import Clinic
import GRDB

/// A shared tablet as the file has it, without its key.
package struct TabletPlace: Hashable, Sendable {
    package let id: TabletID
    package let venue: VenueID
    package let label: String
    package let enrolledAt: Instant
    package let retiredAt: Instant?
}

extension Reading {
    /// The tablet whose key has this hash.
    package func tablet(hash: String) throws -> TabletPlace? {
        try row("SELECT * FROM tablet WHERE keyHash = ?", [hash]).map(TabletPlace.init(row:))
    }

    /// A tablet by its number.
    package func tablet(_ id: TabletID) throws -> TabletPlace? {
        try row("SELECT * FROM tablet WHERE id = ?", [id]).map(TabletPlace.init(row:))
    }

    /// All tablets, retired ones too, by venue.
    package func tablets() throws -> [TabletPlace] {
        try rows("SELECT * FROM tablet ORDER BY venue, id").map(TabletPlace.init(row:))
    }

    /// The hash of an account's PIN, if it has one.
    package func pinHash(of account: Slug) throws -> String? {
        try row("SELECT pinHash FROM account WHERE id = ?", [account])?.get("pinHash")
    }

    /// Those of a venue who have a PIN, ended and expired ones too, by name.
    package func accountsWithPIN(at venue: VenueID, limit: Int) throws -> [AccountPlace] {
        try values(
            Slug.self,
            """
            SELECT account.id FROM accountVenue JOIN account ON account.id = accountVenue.account
            WHERE accountVenue.venue = ? AND account.pinHash IS NOT NULL
            ORDER BY account.endedAt IS NOT NULL, account.name, account.id LIMIT ?
            """, [venue, limit]
        ).compactMap { try account($0) }
    }

    /// When the last seat of a venue's open sessions ends on a date; nil where none is known.
    package func closingTime(of venue: VenueID, on date: CivilDate) throws -> CivilTime? {
        try values(
            CivilTime.self,
            """
            SELECT max(seat."end") FROM session JOIN seat ON seat.session = session.id AND seat.retired = 0
            WHERE session.venue = ? AND session.date = ? AND session.state = 'open'
            HAVING max(seat."end") IS NOT NULL
            """, [venue, date]
        ).first
    }
}

extension TabletPlace {
    fileprivate init(row: Row) throws {
        self.init(
            id: try row.get("id"), venue: try row.get("venue"), label: try row.get("label"),
            enrolledAt: try row.get("enrolledAt"), retiredAt: try row.get("retiredAt"))
    }
}
