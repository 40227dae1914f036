import Almanac
import Clinic
import Ledger

/// 再開・追加: puts on sale again what was closed, or adds a day, hours or a desk that the plan does not have.
package struct OpenSeats: Change {
    package static let name = "open"
    package static let roles = CloseSeats.roles

    package let venue: VenueID
    package let date: CivilDate
    /// The usual hours where nil.
    package let span: TimeSpan?
    /// The desks there are where nil.
    package let desk: Int?

    package init(venue: VenueID, date: CivilDate, span: TimeSpan? = nil, desk: Int? = nil) {
        self.venue = venue
        self.date = date
        self.span = span
        self.desk = desk
    }

    /// What is on sale now that was not, and whose call it makes needless or needed.
    package struct Answer: Hashable, Codable, Sendable {
        package let venue: VenueID
        package let date: CivilDate
        package let reopened: [SeatID]
        package let added: [SeatID]
        /// Those who have been told that it is off, and now have to be told that it is on.
        package let toTell: [BookingID]
    }

    package func perform(_ room: WritingRoom) throws -> Answer {
        let venue = try room.venue(venue)
        guard date >= room.today else {
            throw Refusal(.past, "\(date.japanese) はもう過ぎています。")
        }
        if let desk, !Consultation.desksAllowed.contains(desk) {
            throw Refusal.badInput("desk", "窓口の番号は1から\(Consultation.desksAllowed.upperBound)までです。")
        }
        // A day on which people were served unplanned has a session, but no team.
        let isPlanned = try room.reading.teams(on: date).contains { $0.venue == venue.id }
        let present = isPlanned ? try room.reading.consultation(at: venue.id, on: date) : nil
        let session = try present ?? ByHand(room: room).session(at: venue, on: date)
        let seats = try room.reading.seats(of: session)
        let closed = seats.filter { $0.closed && $0.isAhead(of: room.now, in: span, at: desk) }
        if !closed.isEmpty { try room.ledger.set(closed: false, closed.map(\.seat), of: session) }
        let toTell = try tell(closed.map(\.seat), room)
        // Reopening takes a closure back, and adds nothing that was not there before it.
        let adds = closed.isEmpty && (present == nil || span != nil || desk != nil)
        let added = adds ? try ByHand(room: room).seats(in: session, like: venue, span, desk, date) : []
        guard !closed.isEmpty || !added.isEmpty else {
            throw Refusal(.nothingToDo, "\(venue.shortName) の \(date.japanese) に、これから開ける枠はありません。")
        }
        try room.refuseClashes(from: date, through: date)
        return Answer(
            venue: venue.id, date: date, reopened: closed.map(\.seat), added: added, toTell: toTell)
    }

    /// Nobody needs to ring whoever has not heard yet; whoever has must be rung again.
    private func tell(_ seats: [SeatID], _ room: WritingRoom) throws -> [BookingID] {
        var toTell: [BookingID] = []
        for booking in try room.reading.live(on: seats) {
            try room.ledger.settle(.closure, about: booking.id, at: room.now)
            guard try room.reading.believesClosed(booking.id) else { continue }
            try room.ledger.addTask(.reopening, about: booking.id, at: room.now)
            toTell.append(booking.id)
        }
        return toTell
    }
}
