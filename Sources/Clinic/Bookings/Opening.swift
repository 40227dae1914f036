import Almanac

/// A free seat: what an operator offers.
package struct Opening: Hashable, Codable, Sendable {
    package let seat: SeatID
    package let venue: VenueID
    package let date: CivilDate
    package let start: CivilTime
    package let end: CivilTime
    package let desk: Int
    /// When it can be booked; nil where it can be booked now.
    package var opensAt: Instant?
    /// Until when it is kept for somebody on the waiting list; nil where it is free for all.
    package var heldUntil: Instant?

    package init(
        seat: SeatID, venue: VenueID, date: CivilDate, start: CivilTime, end: CivilTime, desk: Int,
        opensAt: Instant? = nil, heldUntil: Instant? = nil
    ) {
        self.seat = seat
        self.venue = venue
        self.date = date
        self.start = start
        self.end = end
        self.desk = desk
        self.opensAt = opensAt
        self.heldUntil = heldUntil
    }
}

extension Opening {
    /// How many days of waiting a journey to another venue is worth when alternatives are ranked.
    package static let otherVenueInDays = 3
    /// How far from a wish alternatives are looked for, in days before and after.
    package static let reachInDays = 14

    /// The seats nearest to a wish: days apart first (another venue counts as three), then minutes apart.
    package static func nearest(
        to wish: (venue: VenueID, date: CivilDate, start: CivilTime), among openings: [Opening],
        limit: Int = 5
    ) -> [Opening] {
        func distance(_ opening: Opening) -> (Int, Int, SeatID) {
            let days = abs(opening.date - wish.date) + (opening.venue == wish.venue ? 0 : otherVenueInDays)
            return (days, abs(opening.start.minutes - wish.start.minutes), opening.seat)
        }
        return Array(openings.sorted { distance($0) < distance($1) }.prefix(limit))
    }
}
