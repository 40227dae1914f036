import Almanac

/// 予約 as the person who made it sees it. Keys as in the design's `booking`; a key without value is null.
package struct Booking: Hashable, Sendable {
    package let booking: BookingID
    /// Nil for somebody served beyond capacity or in an absentee's place.
    package let seat: SeatID?
    package let venue: VenueID
    package let date: CivilDate
    package let start: CivilTime?
    package let end: CivilTime?
    /// Nil for a visit without a name.
    package let person: PersonID?
    package let state: State
    /// Somebody the person might also be, to be looked at when there is time.
    package let candidates: [Candidate]

    package init(
        booking: BookingID, seat: SeatID?, venue: VenueID, date: CivilDate, start: CivilTime?,
        end: CivilTime?,
        person: PersonID?, state: State, candidates: [Candidate] = []
    ) {
        self.booking = booking
        self.seat = seat
        self.venue = venue
        self.date = date
        self.start = start
        self.end = end
        self.person = person
        self.state = state
        self.candidates = candidates
    }

    /// What a booking has come to, in one word.
    package enum State: String, CaseIterable, Codable, Sendable {
        case booked
        case attended
        case absent
        case absentWithNotice = "absent-with-notice"
        case cancelled
        case moved
        case sessionClosed = "session-closed"
        /// Kept for somebody on the waiting list, who has not answered yet.
        case held

        /// The word on lists.
        package var label: String {
            switch self {
            case .booked: "予約"
            case .attended: "来館"
            case .absent: "欠席(連絡なし)"
            case .absentWithNotice: "欠席(連絡あり)"
            case .cancelled: "取消"
            case .moved: "変更"
            case .sessionClosed: "休止"
            case .held: "仮押さえ"
            }
        }

        /// The state that follows from how the booking ended, its current mark, and what has become of its
        /// session and seat.
        ///
        /// What happened beats what was planned: somebody who was served has attended, even after cancelling.
        package init(
            ended: EndReason?, mark: MarkValue?, session: SessionState, seatClosed: Bool = false,
            kind: Kind = .booking
        ) {
            let isOn = session == .open && !seatClosed
            switch (ended, mark) {
            case (_, .attended): self = .attended
            case (.cancelled, _), (.expired, _): self = .cancelled
            case (.moved, _): self = .moved
            case (nil, .absent): self = .absent
            case (nil, .absentWithNotice): self = .absentWithNotice
            case (nil, .cleared), (nil, nil): self = isOn ? (kind == .hold ? .held : .booked) : .sessionClosed
            }
        }
    }

    /// How a booking ended and gave its seat back.
    package enum EndReason: String, Codable, Sendable {
        case cancelled
        case moved
        /// A hold that nobody took in time.
        case expired
    }

    /// Why a booking was given back.
    package enum Cause: String, CaseIterable, Codable, Sendable {
        case unwell
        /// 都合が悪くなった
        case unsuited
        /// The trouble is gone.
        case solved
        case other
        /// Because the day is off.
        case closure
        /// An entry taken back at once: it never was a booking, and no report counts it.
        case undone

        /// The word on screens.
        package var label: String {
            switch self {
            case .unwell: "体調"
            case .unsuited: "都合"
            case .solved: "解決"
            case .other: "その他"
            case .closure: "休止"
            case .undone: "入力の取り消し"
            }
        }
    }

    /// How a booking came to be.
    package enum Kind: String, Codable, Sendable {
        case booking
        case walkIn = "walk-in"
        /// An offer to the waiting list.
        case hold
    }

    /// By which way it came.
    package enum Source: String, CaseIterable, Codable, Sendable {
        case phone
        case venue
        case walkIn = "walk-in"
        case festival
    }
}

extension Booking: Codable {
    private enum CodingKeys: CodingKey {
        case booking, seat, venue, date, start, end, person, state, candidates
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(booking, forKey: .booking)
        try container.encode(seat, forKey: .seat)
        try container.encode(venue, forKey: .venue)
        try container.encode(date, forKey: .date)
        try container.encode(start, forKey: .start)
        try container.encode(end, forKey: .end)
        try container.encode(person, forKey: .person)
        try container.encode(state, forKey: .state)
        try container.encode(candidates, forKey: .candidates)
    }
}
