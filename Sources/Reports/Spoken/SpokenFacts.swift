import Almanac
import Clinic

/// A booking as it can be spoken of.
package struct SpokenFacts: Sendable {
    package let booking: BookingID
    package let venue: Venue
    package let date: CivilDate
    package let start: CivilTime
    /// The reading of the name, without 様.
    package let kana: String
    /// How many people come, from 1.
    package let party: Int
    package let firstTime: Bool

    /// Nil for a visit without seat or name: nobody telephones about those.
    package init?(_ details: BookingDetails, _ venues: [Venue]) {
        guard let shown = details.booking, let venue = venues.first(where: { $0.id == shown.venue }),
            let start = shown.start, let kana = details.kana
        else { return nil }
        booking = shown.booking
        self.venue = venue
        date = shown.date
        self.start = start
        self.kana = kana
        party = details.party
        firstTime = details.firstTime == true
    }

    /// What is said of it.
    package var visit: SpokenVisit {
        SpokenVisit(venue: venue, date: date, start: start, kana: kana, party: party)
    }
}
