import Almanac
import Clinic
import Ledger

/// A figure of a report opened to the rows that it counts.
package struct ExplainFigure: Question {
    package static let name = "explain-figure"
    package static let roles = Role.planning

    package let period: Period
    package let measure: Measure
    /// The consultations where nil.
    package let programme: Programme?
    /// All venues where nil.
    package let venue: VenueID?
    /// As closed, or as of now; as of now where nil.
    package let basis: PeriodReport.Basis?

    package init(
        period: Period, measure: Measure, programme: Programme = .consultation, venue: VenueID? = nil,
        basis: PeriodReport.Basis = .now
    ) {
        self.period = period
        self.measure = measure
        self.programme = programme
        self.venue = venue
        self.basis = basis
    }

    package func answer(_ room: ReadingRoom) throws -> Explanation {
        try room.ledger.requireKnown(period)
        let venue = try venue.map { try room.ledger.venue($0).id }
        let programme = programme ?? .consultation
        let entries = try room.ledger.entries(of: period, basis: basis ?? .now, asOf: room.today)
            .filter { $0.programme == programme }
        return Explanation(
            measure, of: venue.map { EntriesByVenue(entries).entries(of: $0) } ?? entries)
    }
}
