import Almanac

/// One line of a venue's day: a seat, free or booked, or somebody served without one.
package struct DayEntry: Hashable, Codable, Sendable {
    package let venue: VenueID
    package let date: CivilDate
    package let start: CivilTime?
    package let end: CivilTime?
    package let desk: Int?
    package let seat: SeatID?
    /// Who has it; nil for a free seat.
    package let guest: Guest?

    package init(
        venue: VenueID, date: CivilDate, start: CivilTime?, end: CivilTime?, desk: Int?, seat: SeatID?,
        guest: Guest?
    ) {
        self.venue = venue
        self.date = date
        self.start = start
        self.end = end
        self.desk = desk
        self.seat = seat
        self.guest = guest
    }

    /// Somebody on the day's list.
    package struct Guest: Hashable, Codable, Sendable {
        package let booking: BookingID
        package let person: PersonID?
        package let kana: String?
        package let name: String?
        package let phone: String?
        package let kind: Booking.Kind
        package let state: Booking.State
        package let firstTime: Bool?
        package let ageBand: AgeBand?
        package let party: Int

        package init(
            booking: BookingID, person: PersonID?, kana: String?, name: String?, phone: String?,
            kind: Booking.Kind, state: Booking.State, firstTime: Bool?, ageBand: AgeBand?, party: Int
        ) {
            self.booking = booking
            self.person = person
            self.kana = kana
            self.name = name
            self.phone = phone
            self.kind = kind
            self.state = state
            self.firstTime = firstTime
            self.ageBand = ageBand
            self.party = party
        }
    }
}

/// A person found, with what is needed to recognise and serve them on the phone.
package struct FoundPerson: Hashable, Codable, Sendable {
    package let person: PersonID
    package let kana: String
    package let name: String?
    /// Normal forms, the newest first.
    package let phones: [String]
    /// Youngest possible age today.
    package let age: Int?
    /// Newest first, at most ten.
    package let bookings: [Booking]

    package init(
        person: PersonID, kana: String, name: String?, phones: [String], age: Int?, bookings: [Booking]
    ) {
        self.person = person
        self.kana = kana
        self.name = name
        self.phones = phones
        self.age = age
        self.bookings = bookings
    }
}
