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
    /// Who they are, as far as they said; an age is welcome without a name.
    package let resident: Resident
    package let person: PersonID?
    package let newPerson: Bool
    /// People served together, 1 to 9.
    package let party: Int
    /// That the venue was open although nothing was planned.
    package let unplanned: Bool

    package init(
        venue: VenueID, at: Instant? = nil, resident: Resident = Resident(), person: PersonID? = nil,
        newPerson: Bool = false, party: Int = 1, unplanned: Bool = false
    ) {
        self.venue = venue
        self.at = at
        self.resident = resident
        self.person = person
        self.newPerson = newPerson
        self.party = party
        self.unplanned = unplanned
    }

    package func perform(_ room: WritingRoom) throws -> Booking {
        let at = self.at ?? room.now
        try Party.check(party)
        guard at.date <= room.today else {
            throw Refusal(.tooEarly, "\(at.date.japanese)はまだ来ていません。予約にしてください。")
        }
        let (identity, band) = try who(at.date, room)
        let session = try session(on: at.date, room)
        let new = NewBooking(
            person: identity?.person, kind: .walkIn, source: .walkIn,
            firstTime: try identity.map { try !room.reading.hasComeOrWillCome($0.person) }, ageBand: band,
            party: party, request: room.request, madeAt: room.now)
        let seats = try room.reading.seats(of: session).filter { $0.fits(at.time) && $0.isOn }
        let booking =
            try room.ledger.take(oneOf: seats, for: new) ?? room.ledger.seatless(new, in: session)
        let mark = Mark(
            id: room.randomness.freshID(), booking: booking, value: .attended, happenedAt: at,
            arrivedAt: room.now)
        try room.ledger.add(mark, by: room.account.id)
        return try room.reading.shown(booking, candidates: identity?.candidates ?? [])
    }

    private func who(_ date: CivilDate, _ room: WritingRoom) throws -> (Identity?, AgeBand?) {
        let said = try resident.checked(today: room.today)
        guard person != nil || said.namesSomebody else { return (nil, said.age?.band(on: date)) }
        let identity = try Identity.of(said, person: person, isNew: newPerson, inDoubt: .newPerson, in: room)
        return (identity, identity.age?.band(on: date))
    }

    private func session(on date: CivilDate, _ room: WritingRoom) throws -> SessionID {
        let venue = try room.venue(self.venue)
        if let session = try room.reading.consultation(at: venue.id, on: date) { return session }
        guard unplanned else {
            throw Refusal(
                .noSession,
                "\(venue.shortName) は \(date.japanese) の予定がありません。会場と日を確かめてください。")
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
