import Almanac
import Clinic
import Ledger

/// 共用タブレットの一覧: those of the venues of whoever asks, retired ones too.
package struct Tablets: Question {
    package static let name = "tablets"
    package static let roles: Set<Role> = [.venue, .office, .admin]

    package init() {}

    /// One tablet, without its key.
    package struct Entry: Hashable, Codable, Sendable {
        package let tablet: TabletID
        package let venue: VenueID
        package let label: String
        package let enrolledOn: CivilDate
        /// Whether anybody can sign in there.
        package let good: Bool

        init(_ place: TabletPlace) {
            tablet = place.id
            venue = place.venue
            label = place.label
            enrolledOn = place.enrolledAt.date
            good = place.retiredAt == nil
        }
    }

    package func answer(_ room: ReadingRoom) throws -> [Entry] {
        try room.ledger.tablets().filter { room.account.covers($0.venue) }.map(Entry.init)
    }
}
