import Clinic
import Ledger

/// Everybody who waits, the first to join first.
package struct WaitingList: Question {
    package static let name = "waiting-list"
    package static let roles = Role.front

    /// All venues where nil; those who would go anywhere are on every list.
    package let venue: VenueID?

    /// The most wishes an answer shows.
    package static let most = 500

    package init(venue: VenueID? = nil) {
        self.venue = venue
    }

    package func answer(_ room: ReadingRoom) throws -> [Waiting] {
        if let venue { try room.require(venue) }
        return try room.ledger.waitings(
            for: venue.map { [$0] } ?? room.account.venues, today: room.today, limit: Self.most
        ).map(\.shown)
    }
}

extension Waiting: ShowsPerson {
    package var shownPerson: PersonID? { person }
}
