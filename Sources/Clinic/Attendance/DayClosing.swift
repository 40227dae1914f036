import Almanac

/// 日締め: a venue's day as it was closed. Closing again keeps the earlier one.
package struct DayClosing: Hashable, Codable, Sendable {
    package let closing: ClosingID
    package let venue: VenueID
    package let date: CivilDate
    package let closedAt: Instant
    /// People served, party by party, by the marks of that moment.
    package let served: Int
    /// The adviser's own count of people; nil where nobody counted.
    package let headCount: Int?
    /// 不明: bookings of which nobody can say whether their person came.
    package let unknown: [BookingID]
    /// When it was taken back, if it was.
    package let reopenedAt: Instant?

    package init(
        closing: ClosingID, venue: VenueID, date: CivilDate, closedAt: Instant, served: Int, headCount: Int?,
        unknown: [BookingID], reopenedAt: Instant? = nil
    ) {
        self.closing = closing
        self.venue = venue
        self.date = date
        self.closedAt = closedAt
        self.served = served
        self.headCount = headCount
        self.unknown = unknown
        self.reopenedAt = reopenedAt
    }
}

/// A day with a session that nobody has closed yet.
package struct OpenDay: Hashable, Codable, Sendable {
    package let venue: VenueID
    package let date: CivilDate
    /// Bookings on which nobody has said anything.
    package let unmarked: Int
    /// Those who still wait at the door, by the entries.
    package let waiting: Int

    package init(venue: VenueID, date: CivilDate, unmarked: Int, waiting: Int) {
        self.venue = venue
        self.date = date
        self.unmarked = unmarked
        self.waiting = waiting
    }
}
