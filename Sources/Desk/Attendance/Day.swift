import Almanac
import Clinic
import Ledger

/// 本日の受付: the seats of a day with whoever has them.
package struct Day: Question {
    package static let name = "day"
    package static let roles = Role.day

    /// All venues where nil.
    package let venue: VenueID?
    /// Today where nil.
    package let date: CivilDate?

    package init(venue: VenueID? = nil, date: CivilDate? = nil) {
        self.venue = venue
        self.date = date
    }

    package func answer(_ room: ReadingRoom) throws -> [DayEntry] {
        if let venue { try room.require(venue) }
        try room.account.require(date ?? room.today, on: room.today)
        return try room.ledger.day(date ?? room.today, at: venue, now: room.now)
            .filter { room.account.covers($0.venue) }
    }
}

extension DayEntry: ShowsPerson {
    package var shownPerson: PersonID? { guest?.person }
}
