import Clinic
import Ledger

/// The venues in printed order.
package struct Venues: Question {
    package static let name = "venues"
    package static let roles = Role.all

    package init() {}

    package func answer(_ room: ReadingRoom) throws -> [Venue] {
        try room.ledger.venues()
    }
}
