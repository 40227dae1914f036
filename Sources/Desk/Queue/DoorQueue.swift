import Almanac
import Clinic
import Ledger

/// 当日待ち: a venue's queue at the door, by ticket, with those who wait no more.
package struct DoorQueue: Question {
    package static let name = "queue"
    package static let roles = Role.day

    package let venue: VenueID
    /// Today where nil.
    package let date: CivilDate?

    package init(venue: VenueID, date: CivilDate? = nil) {
        self.venue = venue
        self.date = date
    }

    package func answer(_ room: ReadingRoom) throws -> [Queued] {
        try room.require(venue)
        try room.account.require(date ?? room.today, on: room.today)
        return try room.ledger.queue(at: venue, on: date ?? room.today, now: room.now)
    }
}

extension Queued: ShowsPerson {
    package var shownPerson: PersonID? { person }
}

extension WritingRoom {
    /// An entry as the answer to a change: with the time to expect, without the name.
    func shown(_ id: QueuedID, candidates: [Candidate] = []) throws -> Queued {
        let place = try existing(id)
        let listed = try reading.queue(at: place.venue, on: place.date, now: now).first { $0.queued == id }
        return Queued(place, expectedAt: listed?.expectedAt, candidates: candidates)
    }

    /// An entry that still waits, or the refusal: on another device somebody was quicker.
    func waiting(_ id: QueuedID) throws -> QueuedPlace {
        let place = try existing(id)
        guard place.state == .waiting else {
            throw Refusal(
                .alreadyEnded, "整理番号\(place.ticket)の方は、もう「\(place.state.label)」になっています。",
                fields: ["state": place.state.rawValue])
        }
        return place
    }
}
