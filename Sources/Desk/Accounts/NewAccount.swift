import Almanac
import Clinic
import Ledger

/// 職員IDの登録: one a person, never one a venue.
package struct NewAccount: Change {
    package static let name = "new-account"
    package static let roles: Set<Role> = [.admin]

    package let account: Slug
    /// The person's name.
    package let name: String
    @InOrder package private(set) var may: Set<Role>
    /// The venues they work at; empty for all, which venue staff and advisers cannot have.
    package let venues: [VenueID]
    /// 館長: unlocks the staff of their venues.
    package let isHead: Bool
    /// The last day; for those of outside operators the end of the fiscal year where nil.
    package let expiresOn: CivilDate?

    package init(
        account: Slug, name: String, may: Set<Role>, venues: [VenueID] = [], isHead: Bool = false,
        expiresOn: CivilDate? = nil
    ) {
        self.account = account
        self.name = name
        self.may = may
        self.venues = venues
        self.isHead = isHead
        self.expiresOn = expiresOn
    }

    /// The account, and the last day on which it is good.
    package struct Answer: Hashable, Codable, Sendable {
        package let account: Slug
        package let expiresOn: CivilDate?
    }

    package func perform(_ room: WritingRoom) throws -> Answer {
        let name = try PlainText.check(name, field: "名前", limit: 40, as: "name")
        guard !Account.reserved.contains(account.text) else {
            throw Refusal.badInput("account", "職員ID「\(account)」は使えません。別のIDにしてください。")
        }
        guard try room.reading.account(account) == nil else {
            throw Refusal(.alreadyThere, "職員ID「\(account)」はもうあります。別のIDにしてください。")
        }
        guard !may.isEmpty else { throw Refusal.badInput("may", "権限を一つ以上選んでください。") }
        for venue in venues { _ = try room.reading.venue(venue) }
        if venues.isEmpty, !may.isDisjoint(with: Role.local) {
            throw Refusal.badInput("venues", "会場の職員と相談員には、会場を一つ以上選んでください。")
        }
        guard !isHead || may.contains(.venue) else {
            throw Refusal.badInput("isHead", "館長には会場の権限が要ります。")
        }
        let isOutside = !may.isDisjoint(with: Role.outside)
        let last = expiresOn ?? (isOutside ? FiscalYear(containing: room.today).last : nil)
        if let last, last < room.today { throw Refusal.badInput("expiresOn", "使える最後の日が過ぎています。") }
        try room.ledger.addAccount(
            account, name: name, isHead: isHead, roles: may.map(\.rawValue).sorted(),
            venues: Set(venues).sorted(), expiresOn: last, at: room.now)
        return Answer(account: account, expiresOn: last)
    }
}
