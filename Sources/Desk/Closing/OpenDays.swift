import Almanac
import Clinic
import Ledger

/// Days that are over and not closed yet, the latest first.
package struct OpenDays: Question {
    package static let name = "open-days"
    package static let roles = Role.day

    /// All venues where nil.
    package let venue: VenueID?
    /// The first day that is asked about; the first of which anything is kept where nil: a day that nobody
    /// closed stays on the list until somebody does, whichever year it is.
    package let since: CivilDate?

    /// The most days an answer shows; one that is full has left out earlier ones, if there are any.
    package static let most = 500

    package init(venue: VenueID? = nil, since: CivilDate? = nil) {
        self.venue = venue
        self.since = since
    }

    package func answer(_ room: ReadingRoom) throws -> [OpenDay] {
        if let venue { try room.require(venue) }
        return try room.ledger.openDays(
            from: since, through: room.today.adding(days: -1),
            at: venue.map { [$0] } ?? room.account.venues, limit: Self.most)
    }
}
