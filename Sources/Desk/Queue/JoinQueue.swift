import Almanac
import Clinic
import Ledger

/// 当日待ちに加える: somebody came, and nobody is free. They get the next ticket of the venue's day.
package struct JoinQueue: Change {
    package static let name = "join-queue"
    package static let roles = Role.front

    package let venue: VenueID
    /// When they came; now where nil.
    package let arrivedAt: Instant?
    /// Who they are, as far as they said; an age is welcome without a name.
    package let resident: Resident
    package let person: PersonID?
    package let newPerson: Bool
    /// People who came together, 1 to 9.
    package let party: Int

    /// The most who wait at one door.
    package static let most = 99

    package init(
        venue: VenueID, arrivedAt: Instant? = nil, resident: Resident = Resident(), person: PersonID? = nil,
        newPerson: Bool = false, party: Int = 1
    ) {
        self.venue = venue
        self.arrivedAt = arrivedAt
        self.resident = resident
        self.person = person
        self.newPerson = newPerson
        self.party = party
    }

    package func perform(_ room: WritingRoom) throws -> Queued {
        let at = arrivedAt ?? room.now
        try Party.check(party)
        guard at.date <= room.today else {
            throw Refusal(.tooEarly, "\(at.date.japanese)はまだ来ていません。予約にしてください。")
        }
        let venue = try room.venue(self.venue)
        guard try room.reading.consultation(at: venue.id, on: at.date) != nil else {
            throw Refusal.noSession(venue, at.date)
        }
        let said = try Arrival.who(resident, person: person, isNew: newPerson, on: at.date, in: room)
        let others = try room.reading.queue(at: venue.id, on: at.date, now: room.now).filter {
            $0.state == .waiting
        }
        if let person = said.identity?.person, let same = others.first(where: { $0.person == person }) {
            throw Refusal(
                .alreadyWaiting, "この方はもう整理番号\(same.ticket)でお待ちです。",
                fields: ["queued": same.queued.description])
        }
        guard others.count < Self.most else {
            throw Refusal(.limitReached, "当日待ちの方がもう\(others.count)人います。これ以上は受けられません。")
        }
        let id = try room.ledger.add(
            NewQueued(
                venue: venue.id, date: at.date, person: said.identity?.person, ageBand: said.ageBand,
                party: party, arrivedAt: at, request: room.request))
        return try room.shown(id, candidates: said.identity?.candidates ?? [])
    }
}
