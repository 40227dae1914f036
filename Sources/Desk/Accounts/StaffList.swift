import Almanac
import Clinic
import Ledger

/// 職員の一覧: those whom whoever asks looks after. Of the venues the head sees whoever works at theirs, and
/// nobody else sees anybody; the office and the administrator see all.
package struct StaffList: Question {
    package static let name = "staff-list"
    package static let roles: Set<Role> = [.venue, .office, .admin]

    package init() {}

    /// One of them, without the keys of their programs.
    package struct Entry: Hashable, Codable, Sendable {
        package let account: Slug
        package let name: String
        package let isHead: Bool
        package let may: [Role]
        /// Of their venues those of whoever asks; empty: every venue.
        package let venues: [VenueID]
        /// The last day on which it is good.
        package let expiresOn: CivilDate?
        /// Whether it may be used today.
        package let good: Bool
        /// Whether nobody can sign in with it for now.
        package let locked: Bool
        package let hasPIN: Bool
        /// Whether whoever asks may unlock it.
        package let mayUnlock: Bool
        /// Whether whoever asks may set its PIN; never their own, which takes their password.
        package let maySetPIN: Bool
    }

    package func answer(_ room: ReadingRoom) throws -> [Entry] {
        let asker = room.account
        guard asker.looksAfterStaff else { return [] }
        return try room.ledger.accounts().filter {
            asker.isPlanner || $0.venues.contains(where: asker.covers)
        }
        .map { account in
            let isTheirs = asker.isHead(of: account)
            return Entry(
                account: account.id, name: account.name, isHead: account.isHead,
                may: account.roles.compactMap(Role.init(rawValue:)),
                venues: asker.isPlanner ? account.venues : account.venues.filter(asker.covers),
                expiresOn: account.expiresOn, good: account.isGood(on: room.today),
                locked: account.lockedAt != nil, hasPIN: try room.ledger.pinHash(of: account.id) != nil,
                mayUnlock: asker.roles.contains(.admin) || asker.heads(account),
                maySetPIN: account.endedAt == nil && account.worksAtVenue
                    && account.id.text != asker.id && (asker.isPlanner || isTheirs))
        }
    }
}
