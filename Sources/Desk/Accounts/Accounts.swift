import Almanac
import Clinic
import Ledger

/// 職員IDの一覧: everybody who may, and may no longer, use the product; with their programs' keys.
package struct Accounts: Question {
    package static let name = "accounts"
    package static let roles: Set<Role> = [.admin]

    package init() {}

    /// One account.
    package struct Entry: Hashable, Codable, Sendable {
        package let account: Slug
        package let name: String
        package let isHead: Bool
        package let may: [Role]
        /// Empty: every venue.
        package let venues: [VenueID]
        package let expiresOn: CivilDate?
        /// Whether it may be used today.
        package let good: Bool
        /// Whether nobody can sign in with it for now.
        package let locked: Bool
        package let tokens: [Token]
    }

    /// One key, without the key.
    package struct Token: Hashable, Codable, Sendable {
        package let token: TokenID
        package let purpose: String
        package let role: Role?
        package let expiresOn: CivilDate?
        package let good: Bool
    }

    package func answer(_ room: ReadingRoom) throws -> [Entry] {
        try room.ledger.accounts().map { account in
            Entry(
                account: account.id, name: account.name, isHead: account.isHead,
                may: account.roles.compactMap(Role.init(rawValue:)),
                venues: account.venues, expiresOn: account.expiresOn, good: account.isGood(on: room.today),
                locked: account.lockedAt != nil,
                tokens: try room.ledger.tokens(of: account.id).map { token in
                    Token(
                        token: token.id, purpose: token.name, role: token.role.flatMap(Role.init(rawValue:)),
                        expiresOn: token.expiresOn, good: token.isGood(on: room.today))
                })
        }
    }
}
