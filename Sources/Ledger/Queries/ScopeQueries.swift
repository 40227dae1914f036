import Almanac
import Clinic
import GRDB

/// Who is known at some venues: whoever has had a booking or a wish there since a date, or has one ahead, or
/// has waited at the door.
/// What somebody who is merged with them had is theirs as well.
package struct Circle: Hashable, Sendable {
    package let venues: Set<VenueID>
    package let since: CivilDate

    package init(venues: Set<VenueID>, since: CivilDate) {
        self.venues = venues
        self.since = since
    }

    /// The SQL that tells whether a person belongs; its arguments are those below.
    static func holds(_ person: String) -> String {
        """
        (EXISTS (SELECT 1 FROM booking JOIN session ON session.id = booking.session
            WHERE booking.person IN \(Merges.family(of: person)) AND session.date >= :since
              AND session.venue IN (SELECT value FROM json_each(:venues)))
          OR EXISTS (SELECT 1 FROM waiting WHERE waiting.person IN \(Merges.family(of: person))
              AND waiting.until >= :since AND waiting.venue IN (SELECT value FROM json_each(:venues)))
          OR EXISTS (SELECT 1 FROM queue WHERE queue.person IN \(Merges.family(of: person))
              AND queue.date >= :since AND queue.venue IN (SELECT value FROM json_each(:venues))))
        """
    }

    var arguments: StatementArguments {
        get throws { ["venues": try venues.list, "since": since] }
    }
}

extension Set<VenueID> {
    /// The venues as SQL takes them.
    var list: String {
        get throws { try StableJSON.text(map(\.text).sorted()) }
    }
}

extension Reading {
    /// Whether a person belongs to a circle.
    package func isKnown(_ person: PersonID, in circle: Circle) throws -> Bool {
        try !values(
            Int.self, "SELECT 1 WHERE \(Circle.holds(":person"))",
            ["person": person] + circle.arguments
        ).isEmpty
    }
}
