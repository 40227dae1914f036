import Clinic
import Ledger

/// The lines of paper days that wait for a person to settle them.
package struct UnplacedLines: Question {
    package static let name = "unplaced"
    package static let roles = Role.front

    /// All venues where nil.
    package let venue: VenueID?

    /// The most lines an answer shows.
    package static let most = 500

    package init(venue: VenueID? = nil) {
        self.venue = venue
    }

    package func answer(_ room: ReadingRoom) throws -> [UnplacedLine] {
        if let venue { try room.require(venue) }
        return try room.ledger.unplaced(
            at: venue.map { [$0] } ?? room.account.venues, limit: Self.most)
    }
}
