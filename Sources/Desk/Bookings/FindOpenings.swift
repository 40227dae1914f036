import Almanac
import Clinic
import Ledger

/// The free seats that can be booked now; on wish also those whose month has not opened.
package struct FindOpenings: Question {
    package static let name = "openings"
    package static let roles = Role.all

    /// All venues where nil.
    package let venue: VenueID?
    /// Today where nil.
    package let from: CivilDate?
    /// Calendar days, the first included.
    package let days: Int
    /// With those not open yet, which then carry `opensAt`.
    package let all: Bool
    /// With those kept for the waiting list, which then carry `heldUntil`.
    package let held: Bool

    /// The most days at once.
    package static let mostDays = 366

    package init(
        venue: VenueID? = nil, from: CivilDate? = nil, days: Int = 14, all: Bool = false,
        held: Bool = false
    ) {
        self.venue = venue
        self.from = from
        self.days = days
        self.all = all
        self.held = held
    }

    package func answer(_ room: ReadingRoom) throws -> [Opening] {
        guard (1...Self.mostDays).contains(days) else {
            throw Refusal.badInput("days", "日数は1から\(Self.mostDays)までの数で入れてください。")
        }
        if let venue { _ = try room.ledger.venue(venue) }
        let first = from ?? room.today
        let found = try room.ledger.openings(
            at: venue, from: room.now, since: first, through: first.adding(days: days - 1),
            held: held)
        return all ? found : found.filter { $0.opensAt == nil }
    }
}

extension Desk {
    /// The three free seats nearest to a time at a venue: what is proposed to somebody whose day is off.
    package func nearest(
        to place: (venue: VenueID, date: CivilDate, start: CivilTime), today: CivilDate
    ) async throws -> [Opening] {
        let first = max(place.date.adding(days: -Opening.reachInDays), today)
        let free = try await ask(
            FindOpenings(from: first, days: place.date.adding(days: Opening.reachInDays) - first + 1))
        return Opening.nearest(to: place, among: free, limit: 3)
    }
}
