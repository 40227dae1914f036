import Almanac
import Clinic
import GRDB

extension Reading {
    /// Whether a person, or anybody merged with them, has had a booking or a wish at any of these venues since
    /// a date, or has one ahead.
    package func hasBeen(_ person: PersonID, at venues: Set<VenueID>, since date: CivilDate) throws -> Bool {
        let list = try StableJSON.text(venues.map(\.text).sorted())
        return try !values(
            Int.self,
            """
            SELECT 1 FROM booking JOIN session ON session.id = booking.session
            WHERE booking.person IN \(Merges.family(of: ":person")) AND session.date >= :date
              AND session.venue IN (SELECT value FROM json_each(:venues))
            UNION ALL
            SELECT 1 FROM waiting WHERE waiting.person IN \(Merges.family(of: ":person"))
              AND waiting.until >= :date AND waiting.venue IN (SELECT value FROM json_each(:venues))
            LIMIT 1
            """, ["person": person, "date": date, "venues": list]
        ).isEmpty
    }
}
