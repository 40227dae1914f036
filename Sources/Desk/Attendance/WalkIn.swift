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
        let said = try Arrival.who(resident, person: person, isNew: newPerson, on: at.date, in: room)
        let booking = try room.serve(
            Arrival(
                venue: venue, at: at, person: said.identity?.person, ageBand: said.ageBand, party: party,
                unplanned: unplanned, request: room.request))
        return try room.reading.shown(booking, candidates: said.identity?.candidates ?? [])
    }
}
