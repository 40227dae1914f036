import Almanac
import Clinic
import Ledger

/// 取消の一覧: the bookings of a venue's day that were cancelled, so that a mistaken tap is found again.
package struct Cancelled: Question {
    package static let name = "cancelled"
    package static let roles = Role.front

    package let venue: VenueID
    /// Today where nil.
    package let date: CivilDate?

    /// The most an answer shows.
    package static let most = 100

    package init(venue: VenueID, date: CivilDate? = nil) {
        self.venue = venue
        self.date = date
    }

    package func answer(_ room: ReadingRoom) throws -> [CancelledBooking] {
        try room.require(venue)
        return try room.ledger.cancelled(at: venue, on: date ?? room.today, limit: Self.most)
    }
}

extension CancelledBooking: ShowsPerson {
    package var shownPerson: PersonID? { person }
}
