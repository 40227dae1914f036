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
        if let venue { _ = try room.ledger.venue(venue) }
        return try room.ledger.waitings(today: room.today, limit: Self.most)
            .filter { venue == nil || $0.wish.venue == nil || $0.wish.venue == venue }
            .filter { $0.wish.venue.map(room.account.covers) ?? true }
            .map(\.shown)
    }
}

extension Waiting: ShowsPerson {
    package var shownPerson: PersonID? { person }
}
