import Almanac
import Clinic
import Ledger

/// The first date from a day on when a venue consults; none where nothing is planned.
package struct NextDay: Question {
    package static let name = "next-day"
    package static let roles = Role.all

    /// Today where nil.
    package let from: CivilDate?
    /// Any venue where nil.
    package let venue: VenueID?

    package init(from: CivilDate? = nil, venue: VenueID? = nil) {
        self.from = from
        self.venue = venue
    }

    /// At most one date.
    package func answer(_ room: ReadingRoom) throws -> [CivilDate] {
        try room.ledger.nextConsultation(from: from ?? room.today, at: venue).map { [$0] } ?? []
    }
}
