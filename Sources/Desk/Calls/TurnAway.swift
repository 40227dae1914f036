import Almanac
import Clinic
import Ledger

/// 「ご希望に添えず」: somebody went without. Nobody's name is kept: the count is the argument for more seats.
package struct TurnAway: Change {
    package static let name = "turn-away"
    package static let roles = Role.front

    /// Where they wanted to go; nil for anywhere.
    package let venue: VenueID?
    /// When they wanted to come; nil where they did not say.
    package let first: CivilDate?
    package let last: CivilDate?
    package let part: DayPart?
    package let people: Int

    package init(
        venue: VenueID? = nil, first: CivilDate? = nil, last: CivilDate? = nil, part: DayPart? = nil,
        people: Int = 1
    ) {
        self.venue = venue
        self.first = first
        self.last = last
        self.part = part
        self.people = people
    }

    /// The note's number.
    package struct Answer: Hashable, Codable, Sendable {
        package let turnedAway: TurnedAwayID
    }

    package func perform(_ room: WritingRoom) throws -> Answer {
        if let venue { _ = try room.venue(venue) }
        try Party.check(people)
        if let first, let last, last < first {
            throw Refusal.badInput("last", "終わりの日が始まりの日より前です。")
        }
        return Answer(
            turnedAway: try room.ledger.addTurnedAway(
                venue: venue, first: first, last: last, part: part, people: people, request: room.request,
                at: room.now))
    }
}
