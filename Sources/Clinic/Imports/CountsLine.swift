import Almanac

/// One row of earlier counts: a month of a programme at a venue, without persons.
package struct CountsLine: Hashable, Codable, Sendable {
    /// As a spreadsheet numbers it.
    package let row: Int
    package let month: CivilMonth
    package let programme: Programme
    /// Nil where it is of the whole ward.
    package let venue: VenueID?
    /// What it says; what it does not say is unknown, not 0.
    package let counts: [Measure: Int]

    /// The most that a month can count.
    package static let most = 10_000_000
    static let range = "0から10,000,000までの数"

    package init(row: Int, month: CivilMonth, programme: Programme, venue: VenueID?, counts: [Measure: Int]) {
        self.row = row
        self.month = month
        self.programme = programme
        self.venue = venue
        self.counts = counts
    }

    /// What it counts; a month of it is counted once.
    package var place: CountedPlace { CountedPlace(month: month, programme: programme, venue: venue) }

    /// Whether it says nothing but how many different people there were.
    package var isPeopleOnly: Bool { !counts.isEmpty && counts.keys.allSatisfy { $0 == .figure(.people) } }
}

/// A month of a programme at a venue, or of the whole ward.
package struct CountedPlace: Hashable, Sendable {
    package let month: CivilMonth
    package let programme: Programme
    package let venue: VenueID?

    package init(month: CivilMonth, programme: Programme, venue: VenueID?) {
        self.month = month
        self.programme = programme
        self.venue = venue
    }

    /// The whole ward's month that it is part of.
    package var ofWard: CountedPlace { CountedPlace(month: month, programme: programme, venue: nil) }
}
