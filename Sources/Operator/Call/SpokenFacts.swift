import Almanac
import Clinic
import Reports

/// A booking as it can be spoken of.
struct SpokenFacts {
    let booking: BookingID
    let venue: Venue
    let date: CivilDate
    let start: CivilTime
    let kana: String
    let party: Int
    let firstTime: Bool

    /// Nil for a visit without seat or name: nobody telephones about those.
    init?(_ details: BookingDetails, _ venues: [Venue]) {
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

    var visit: SpokenVisit {
        SpokenVisit(venue: venue, date: date, start: start, kana: kana, party: party)
    }
}
