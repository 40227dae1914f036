import Almanac

/// One line of a venue's day: a seat, free or booked, or somebody served without one.
package struct DayEntry: Hashable, Sendable {
    package let venue: VenueID
    package let date: CivilDate
    package let start: CivilTime?
    package let end: CivilTime?
    package let desk: Int?
    package let seat: SeatID?
    /// Whether the seat is off, by hand.
    package let closed: Bool
    /// Who has it; nil for a free seat.
    package let guest: Guest?

    package init(
        venue: VenueID, date: CivilDate, start: CivilTime?, end: CivilTime?, desk: Int?, seat: SeatID?,
        closed: Bool = false, guest: Guest?
    ) {
        self.venue = venue
        self.date = date
        self.start = start
        self.end = end
        self.desk = desk
        self.seat = seat
        self.closed = closed
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
        /// 聞こえにくい: how to reach them instead of ringing.
        package let reach: String?
        /// 秘匿: nothing about them is told to anybody else.
        package let secret: Bool
        /// What staff should know of them.
        package let note: String?
        /// Whether there is a 相談票.
        package let recorded: Bool

        package init(
            booking: BookingID, person: PersonID?, kana: String?, name: String?, phone: String?,
            kind: Booking.Kind, state: Booking.State, firstTime: Bool?, ageBand: AgeBand?, party: Int,
            reach: String? = nil, secret: Bool = false, note: String? = nil, recorded: Bool = false
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
            self.reach = reach
            self.secret = secret
            self.note = note
            self.recorded = recorded
        }
    }
}

/// In JSON a line is flat: a booking has the keys it has everywhere, a seat without one has the state `free`
/// or `closed`.
extension DayEntry: Codable {
    private enum CodingKeys: CodingKey {
        case venue, date, start, end, desk, seat, booking, state
    }

    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        let booking = try values.decode(BookingID?.self, forKey: .booking)
        self.init(
            venue: try values.decode(VenueID.self, forKey: .venue),
            date: try values.decode(CivilDate.self, forKey: .date),
            start: try values.decode(CivilTime?.self, forKey: .start),
            end: try values.decode(CivilTime?.self, forKey: .end),
            desk: try values.decode(Int?.self, forKey: .desk),
            seat: try values.decode(SeatID?.self, forKey: .seat),
            closed: try values.decode(String.self, forKey: .state) == "closed",
            guest: booking == nil ? nil : try Guest(from: decoder))
    }

    package func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(venue, forKey: .venue)
        try values.encode(date, forKey: .date)
        try values.encode(start, forKey: .start)
        try values.encode(end, forKey: .end)
        try values.encode(desk, forKey: .desk)
        try values.encode(seat, forKey: .seat)
        guard let guest else {
            try values.encodeNil(forKey: .booking)
            try values.encode(closed ? "closed" : "free", forKey: .state)
            return
        }
        try guest.encode(to: encoder)
    }
}
