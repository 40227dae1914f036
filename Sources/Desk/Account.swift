import Clinic

/// 権限: what a person may do.
package enum Role: String, CaseIterable, Codable, Sendable {
    /// Venue staff, for their venues.
    case venue
    /// 相談員
    case adviser
    /// The phone desk.
    case `operator`
    /// 長寿社会推進課
    case office
    /// Figures only.
    case viewer
    case admin

    /// Everybody who is signed in.
    package static let all = Set(allCases)
    /// Those who deal with residents.
    package static let front: Set<Role> = [.venue, .operator, .office, .admin]
    /// Those who see a day's list.
    package static let day: Set<Role> = front.union([.adviser])
    /// Those who write 相談票.
    package static let recording: Set<Role> = [.venue, .adviser, .office, .admin]
    /// Those who decide what is offered.
    package static let planning: Set<Role> = [.office, .admin]
    /// Those who work for somebody outside, a fiscal year at a time.
    package static let outside: Set<Role> = [.venue, .adviser, .operator]
    /// Those who work at some venues, never at all.
    package static let local: Set<Role> = [.venue, .adviser]

    /// The word on screens.
    package var label: String {
        switch self {
        case .venue: "会場"
        case .adviser: "相談員"
        case .operator: "電話窓口"
        case .office: "長寿社会推進課"
        case .viewer: "閲覧"
        case .admin: "管理"
        }
    }
}

extension Role: Comparable {
    package static func < (left: Role, right: Role) -> Bool {
        left.rawValue < right.rawValue
    }
}

/// 職員ID: who asks.
package struct Account: Hashable, Sendable {
    /// As it stands in the journal.
    package let id: String
    package let roles: Set<Role>
    /// The venues they work at; nil for every venue.
    package let venues: Set<VenueID>?
    /// 館長: unlocks the staff of their venues.
    package let isHead: Bool

    package init(id: String, roles: Set<Role>, venues: Set<VenueID>? = nil, isHead: Bool = false) {
        self.id = id
        self.roles = roles
        self.venues = venues
        self.isHead = isHead
    }

    /// Nobody: what becomes due by itself.
    static let time = Account(id: "time", roles: [])
    /// Whoever stands at the door, and locks an account after too many wrong passwords.
    static let door = Account(id: "door", roles: [])
    /// Names in the journal that are nobody's: no account may take them.
    static let reserved: Set<String> = [time.id, door.id]

    /// Whoever can open the file has every right: the administrator, and anybody in rehearsal.
    package static func local(user: String) -> Account {
        Account(id: "local:\(user)", roles: Role.all)
    }
}
