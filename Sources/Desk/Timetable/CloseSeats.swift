import Almanac
import Clinic
import Ledger

/// 休止: takes a day, a part of it or a desk off sale. Closures make calls, not cancellations: whoever is
/// booked stays booked until somebody has rung them.
package struct CloseSeats: Change {
    package static let name = "close"
    package static let roles: Set<Role> = [.venue, .office, .admin]

    package let venue: VenueID
    package let date: CivilDate
    /// The whole day where nil; else the seats that begin in it.
    package let span: TimeSpan?
    /// All desks where nil.
    package let desk: Int?

    package init(venue: VenueID, date: CivilDate, span: TimeSpan? = nil, desk: Int? = nil) {
        self.venue = venue
        self.date = date
        self.span = span
        self.desk = desk
    }

    /// The seats that are off now, and who has to be rung, each with the nearest free seats.
    package struct Answer: Hashable, Codable, Sendable {
        package let venue: VenueID
        package let date: CivilDate
        package let seats: [SeatID]
        package let affected: [Affected]
    }

    /// Somebody booked on a seat that is off.
    package struct Affected: Hashable, Codable, Sendable {
        package let booking: BookingID
        package let person: PersonID?
        package let start: CivilTime?
        package let alternatives: [Opening]
    }

    package func perform(_ room: WritingRoom) throws -> Answer {
        let reading = room.reading
        let venue = try room.venue(venue)
        guard let session = try reading.consultation(at: venue.id, on: date) else {
            throw Refusal(.noSession, "\(venue.shortName) は \(date.japanese) の予定がありません。")
        }
        let seats = try reading.seats(of: session).filter { seat in
            !seat.closed && seat.isAhead(of: room.now, in: span, at: desk)
        }
        guard !seats.isEmpty else {
            throw Refusal(.nothingToDo, "\(venue.shortName) の \(date.japanese) に、これから休止にできる枠はありません。")
        }
        let ids = seats.map(\.seat)
        let live = try reading.live(on: ids)
        for hold in live where hold.kind == .hold { try room.end(hold: hold.id, as: .withdrawn) }
        try room.ledger.set(closed: true, ids, of: session)
        // Who is known not to come, or has been served already, needs no call.
        let booked = live.filter { $0.kind == .booking && $0.state == .booked }
        for booking in booked {
            try room.ledger.settle(.reopening, about: booking.id, at: room.now)
            try room.ledger.addTask(.closure, about: booking.id, at: room.now)
        }
        let byID = Dictionary(uniqueKeysWithValues: seats.map { ($0.seat, $0) })
        return Answer(
            venue: venue.id, date: date, seats: ids,
            affected: try booked.map { booking in
                let seat = booking.seat.flatMap { byID[$0] }
                return Affected(
                    booking: booking.id, person: booking.person, start: booking.start,
                    alternatives: try seat.map { try reading.alternatives(to: $0, now: room.now) } ?? [])
            })
    }
}

extension SeatPlace {
    /// Whether it begins after a moment, within hours and at a desk: any where nil.
    func isAhead(of now: Instant, in span: TimeSpan?, at desk: Int?) -> Bool {
        beginsAt > now && (desk == nil || desk == self.desk)
            && (span.map { $0.start <= start && start < $0.end } ?? true)
    }
}
