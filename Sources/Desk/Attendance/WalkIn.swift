import Almanac
import Clinic
import Ledger

/// 当日受付: somebody who just came and was served. Never refused: over capacity is counted as such.
package struct WalkIn: Change {
    package static let name = "walk-in"
    package static let roles = Role.front

    package let venue: VenueID
    /// When they were served; now where nil.
    package let at: Instant?
    /// Who they are, where they said.
    package let resident: Resident?
    package let person: PersonID?
    package let newPerson: Bool
    /// Years, of somebody without a name.
    package let age: Int?
    /// People served together, 1 to 9.
    package let party: Int
    /// That the venue was open although nothing was planned.
    package let unplanned: Bool

    package init(
        venue: VenueID, at: Instant? = nil, resident: Resident? = nil, person: PersonID? = nil,
        newPerson: Bool = false, age: Int? = nil, party: Int = 1, unplanned: Bool = false
    ) {
        self.venue = venue
        self.at = at
        self.resident = resident
        self.person = person
        self.newPerson = newPerson
        self.age = age
        self.party = party
        self.unplanned = unplanned
    }

    package func perform(_ room: WritingRoom) throws -> Booking {
        let at = self.at ?? room.now
        guard (1...9).contains(party) else { throw Refusal.badInput("party", "人数は1から9までです。") }
        guard at.date <= room.today else {
            throw Refusal(.tooEarly, "\(at.date.japanese)はまだ来ていません。予約にしてください。")
        }
        let (identity, band) = try who(at.date, room)
        let session = try session(on: at.date, room)
        let new = NewBooking(
            person: identity?.person, kind: .walkIn, source: .walkIn,
            firstTime: try identity.map { try !room.reading.hasComeOrWillCome($0.person) }, ageBand: band,
            party: party, request: room.request, madeAt: room.now)
        let seats = try room.reading.seats(of: session).filter { $0.fits(at.time) && $0.state == .open }
        let booking =
            try room.ledger.take(oneOf: seats, for: new) ?? room.ledger.seatless(new, in: session)
        let mark = Mark(
            id: room.randomness.freshID(), booking: booking, value: .attended, happenedAt: at,
            arrivedAt: room.now)
        try room.ledger.add(mark, by: room.account.id)
        return try room.reading.shown(booking, candidates: identity?.candidates ?? [])
    }

    private func who(_ date: CivilDate, _ room: WritingRoom) throws -> (Identity?, AgeBand?) {
        if resident == nil, person == nil {
            guard let age else { return (nil, nil) }
            guard (0...120).contains(age) else {
                throw Refusal.badInput("age", "年齢は0から120までの数で入れてください。")
            }
            return (nil, AgeBand(age: age))
        }
        let identity = try Identity.of(
            try resident?.checked(today: room.today), person: person, isNew: newPerson, ageRequired: false,
            in: room)
        return (identity, identity.age?.band(on: date))
    }

    private func session(on date: CivilDate, _ room: WritingRoom) throws -> SessionID {
        let venue = try room.reading.venue(self.venue)
        if let session = try room.reading.consultation(at: venue.id, on: date) { return session }
        guard unplanned else {
            throw Refusal(
                .noSession,
                "\(venue.shortName) は \(date.japanese) の予定がありません。会場を確かめ、実際に開いたのなら --unplanned を付けてください。")
        }
        return try room.ledger.addUnplanned(at: venue, on: date)
    }
}

extension SeatPlace {
    /// Whether somebody served at a time sits here: the seat is on, or it starts within its own length.
    fileprivate func fits(_ time: CivilTime) -> Bool {
        let length = end.minutes - start.minutes
        return time < end && start.minutes <= time.minutes + length
    }
}
