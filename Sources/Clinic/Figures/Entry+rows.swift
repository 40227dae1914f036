import Almanac

/// A session as reports count it.
package struct SessionRow: Hashable, Sendable {
    package let id: SessionID
    package let programme: Programme
    package let venue: VenueID
    package let date: CivilDate
    /// Seats for sale, or that were.
    package let seats: Int

    package init(id: SessionID, programme: Programme, venue: VenueID, date: CivilDate, seats: Int) {
        self.id = id
        self.programme = programme
        self.venue = venue
        self.date = date
        self.seats = seats
    }
}

/// A booking or walk-in as reports count it.
package struct VisitRow: Hashable, Sendable {
    package let id: BookingID
    package let programme: Programme
    package let venue: VenueID
    package let date: CivilDate
    /// The seat's, or without one when they were served; nil where that is not known.
    package let time: CivilTime?
    package let kind: Booking.Kind
    package let hasSeat: Bool
    /// The person that all merged ones are counted as; nil for a visit without a name.
    package var person: PersonID?
    package let firstTime: Bool?
    package let band: AgeBand?
    /// People served on the booking.
    package let party: Int
    package let ended: Booking.EndReason?
    /// The mark that counts.
    package let mark: MarkValue?
    /// The 相談票 that counts; nil where none was written.
    package let record: RecordRow?

    package init(
        id: BookingID, programme: Programme, venue: VenueID, date: CivilDate, time: CivilTime?,
        kind: Booking.Kind, hasSeat: Bool, person: PersonID?, firstTime: Bool?, band: AgeBand?, party: Int,
        ended: Booking.EndReason?, mark: MarkValue?, record: RecordRow?
    ) {
        self.id = id
        self.programme = programme
        self.venue = venue
        self.date = date
        self.time = time
        self.kind = kind
        self.hasSeat = hasSeat
        self.person = person
        self.firstTime = firstTime
        self.band = band
        self.party = party
        self.ended = ended
        self.mark = mark
        self.record = record
    }
}

/// A 相談票 as reports count it.
package struct RecordRow: Hashable, Sendable {
    package let gender: Gender?
    package let device: Device?
    package let result: ConsultationResult?
    package let topics: [Slug]
    /// Nil unless it says from when to when.
    package let minutes: Int?

    package init(
        gender: Gender?, device: Device?, result: ConsultationResult?, topics: [Slug], minutes: Int?
    ) {
        self.gender = gender
        self.device = device
        self.result = result
        self.topics = topics
        self.minutes = minutes
    }
}
