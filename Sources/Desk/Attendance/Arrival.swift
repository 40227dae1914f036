import Almanac
import Clinic
import Ledger

/// Somebody who came without a booking and was served: from the door, from the queue there, from paper.
struct Arrival {
    let venue: VenueID
    /// When they were served.
    let at: Instant
    let person: PersonID?
    let ageBand: AgeBand?
    let party: Int
    /// That the venue was open although nothing was planned.
    var unplanned = false
    /// Nil where one change takes several in.
    var request: RequestID?

    /// Who somebody is, as far as they said; an age is welcome without a name.
    static func who(
        _ resident: Resident, person: PersonID?, isNew: Bool, on date: CivilDate, in room: WritingRoom
    ) throws -> (identity: Identity?, ageBand: AgeBand?) {
        let said = try resident.checked(today: room.today)
        guard person != nil || said.namesSomebody else { return (nil, said.age?.band(on: date)) }
        let identity = try Identity.of(said, person: person, isNew: isNew, inDoubt: .newPerson, in: room)
        return (identity, identity.age?.band(on: date))
    }
}

extension WritingRoom {
    /// Takes somebody in, on a seat that is free then or on none, and marks them as come.
    func serve(_ arrival: Arrival) throws -> BookingID {
        let session = try session(of: arrival)
        let new = NewBooking(
            person: arrival.person, kind: .walkIn, source: .walkIn,
            firstTime: try arrival.person.map { try !reading.hasComeOrWillCome($0) },
            ageBand: arrival.ageBand, party: arrival.party, request: arrival.request, madeAt: now)
        let seats = try reading.seats(of: session).filter { $0.fits(arrival.at.time) && $0.isOn }
        let booking = try ledger.take(oneOf: seats, for: new) ?? ledger.seatless(new, in: session)
        let mark = Mark(
            id: randomness.freshID(), booking: booking, value: .attended, happenedAt: arrival.at,
            arrivedAt: now)
        try ledger.add(mark, by: account.id)
        return booking
    }

    private func session(of arrival: Arrival) throws -> SessionID {
        let venue = try venue(arrival.venue)
        let date = arrival.at.date
        if let session = try reading.consultation(at: venue.id, on: date) { return session }
        guard arrival.unplanned else { throw Refusal.noSession(venue, date) }
        return try ledger.addUnplanned(at: venue, on: date)
    }

    /// Takes back an entry made by mistake: a walk-in never came, a booking never was, and whoever was taken
    /// out of the queue at the door for it stands there again.
    func undo(_ place: BookingPlace) throws {
        if place.kind == .walkIn, place.ended == nil, place.mark == .attended {
            let mark = Mark(
                id: randomness.freshID(), booking: place.id, value: .cleared, happenedAt: now,
                arrivedAt: now, replaces: try reading.currentMark(of: place.id))
            try ledger.add(mark, by: account.id)
        } else {
            try refuseUnlessOpen(place)
        }
        try ledger.end(place.id, .cancelled, cause: .undone, at: now)
        if let entry = try reading.queued(cameTo: place.id) { try ledger.revive(entry.id) }
    }
}

extension Refusal {
    /// The refusal of a day on which a venue has nothing planned.
    static func noSession(_ venue: Venue, _ date: CivilDate) -> Refusal {
        Refusal(.noSession, "\(venue.shortName) は \(date.japanese) の予定がありません。会場と日を確かめてください。")
    }
}

extension SeatPlace {
    /// Whether somebody served at a time sits here: the seat is on, or it starts within its own length.
    fileprivate func fits(_ time: CivilTime) -> Bool {
        let length = end.minutes - start.minutes
        return time < end && start.minutes <= time.minutes + length
    }
}
