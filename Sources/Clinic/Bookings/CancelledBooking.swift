import Almanac

/// 取消: a booking that was cancelled, as the day's list remembers it.
package struct CancelledBooking: Hashable, Codable, Sendable {
    package let booking: BookingID
    package let venue: VenueID
    package let date: CivilDate
    /// Nil for somebody without a seat.
    package let start: CivilTime?
    package let person: PersonID?
    /// The reading of the name; nil for a visit without one.
    package let kana: String?
    /// 秘匿
    package let secret: Bool
    /// Why; nil where nobody said.
    package let cause: Booking.Cause?
    package let endedAt: Instant

    package init(
        booking: BookingID, venue: VenueID, date: CivilDate, start: CivilTime?, person: PersonID?,
        kana: String?, secret: Bool, cause: Booking.Cause?, endedAt: Instant
    ) {
        self.booking = booking
        self.venue = venue
        self.date = date
        self.start = start
        self.person = person
        self.kana = kana
        self.secret = secret
        self.cause = cause
        self.endedAt = endedAt
    }
}
