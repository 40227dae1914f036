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
        ).map { place in
            guard try room.ledger.belongs(place.person, to: room.account, on: room.today) else {
                return place.shown
            }
            let details = try room.ledger.person(place.person)
            return Waiting(
                waiting: place.id, person: place.person, kana: details?.kana,
                secret: details?.secret ?? false, wish: place.wish, joinedAt: place.joinedAt)
        }
    }
}

extension Waiting: ShowsPerson {
    /// Whoever is not named is not shown.
    package var shownPerson: PersonID? { kana == nil ? nil : person }
}
