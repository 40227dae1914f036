import Clinic
import Ledger

/// What the open data says of closed months, venue by venue. A month that is not closed is not published.
package struct OpenDataMonths: Question {
    package static let name = "open-data-months"
    package static let roles = Role.all

    package init() {}

    package func answer(_ room: ReadingRoom) throws -> [OpenDataMonth] {
        try room.ledger.publishableMonths()
    }
}
