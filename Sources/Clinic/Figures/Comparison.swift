import Almanac

/// Why one venue has more visits than another: the difference split into what makes it up.
package struct Comparison: Hashable, Codable, Sendable {
    package let first: CivilDate
    package let last: CivilDate
    package let asOf: CivilDate
    /// What 参加人数 means here.
    package let definition: String
    /// The one that is explained, and the one it is held against.
    package let venue: Side
    package let other: Side
    /// Visits of the first less those of the other.
    package let difference: Int
    /// What makes it up, in tenths of a visit; together exactly the difference.
    package let parts: [Part]

    /// One venue.
    package struct Side: Hashable, Codable, Sendable {
        package let venue: VenueID
        package let name: String
        package let figures: Figures
        /// Visits of those who had booked, and of those who had not.
        package let bookedVisits: Int
        package let otherVisits: Int
        /// People on the waiting list for this venue whose last day came, within the period, and who until
        /// then had no consultation anywhere nor were rung about one.
        package let waitedInVain: Int

        package var shortName: String { Venue.shortName(of: name) }
    }

    /// What a difference may come from.
    package enum Cause: String, CaseIterable, Codable, Sendable {
        case sessions
        case seats
        case bookings
        case attendance
        case party
        case walkIns = "walk-ins"

        /// The words on reports.
        package var label: String {
            switch self {
            case .sessions: "開催日数"
            case .seats: "1日あたりの枠数"
            case .bookings: "枠に対する予約の割合"
            case .attendance: "予約した方の来館の割合"
            case .party: "予約1件あたりの参加人数"
            case .walkIns: "予約のない来館"
            }
        }
    }

    /// A cause and how much of the difference it makes, in tenths of a visit.
    package struct Part: Hashable, Codable, Sendable {
        package let cause: Cause
        package let tenths: Int
    }

    /// - Parameters:
    ///   - entries: of consultations that are over, of both venues.
    ///   - inVain: people who waited for a seat at a venue until their last day had come.
    package init(
        _ venue: Venue, with other: Venue, from first: CivilDate, through last: CivilDate, asOf: CivilDate,
        counting: VisitsCount, entries: [Entry], inVain: [VenueID: Int] = [:]
    ) {
        self.first = first
        self.last = last
        self.asOf = asOf
        definition = counting.definition
        let (own, its) = (
            Side(venue, entries, inVain: inVain[venue.id] ?? 0),
            Side(other, entries, inVain: inVain[other.id] ?? 0)
        )
        (self.venue, self.other) = (own, its)
        difference = own.bookedVisits + own.otherVisits - its.bookedVisits - its.otherVisits
        // A share of nothing is no cause: both sides are taken to have the other's.
        let factors = zip(own.factors, its.factors).map { ($0 ?? $1 ?? 0, $1 ?? $0 ?? 0) }
        let shares = Shapley.shares(of: factors.map(\.0), against: factors.map(\.1))
        let walkIns = Double(own.otherVisits - its.otherVisits)
        let tenths = (shares + [walkIns]).roundedToTenths(summing: difference * 10)
        parts = zip(Cause.allCases, tenths).map { Part(cause: $0, tenths: $1) }
    }
}

extension Comparison.Side {
    fileprivate init(_ venue: Venue, _ entries: [Entry], inVain: Int) {
        let own = entries.filter { $0.venue == venue.id }
        self.venue = venue.id
        name = venue.name
        figures = Tally(own).sums
        waitedInVain = inVain
        // Whoever had booked and whose booking stands; all others came without one.
        // Where every seat was closed afterwards there is nothing that they could be a part of.
        let isOffered = (figures[.sessions] ?? 0) > 0 && (figures[.seats] ?? 0) > 0
        bookedVisits =
            isOffered ? own.reduce(0) { $0 + ($1.count(.attended) > 0 ? $1.count(.visits) : 0) } : 0
        otherVisits = own.reduce(0) { $0 + $1.count(.visits) } - bookedVisits
    }

    /// Visits of those who had booked, as a product: days × seats a day × bookings a seat × coming a booking
    /// × visits a coming. What has no whole to be a part of is nil; an earlier factor is then 0.
    fileprivate var factors: [Double?] {
        func share(_ part: Int, _ whole: Int) -> Double? { whole > 0 ? Double(part) / Double(whole) : nil }
        let (sessions, seats) = (figures[.sessions] ?? 0, figures[.seats] ?? 0)
        let (booked, attended) = (figures[.booked] ?? 0, figures[.attended] ?? 0)
        return [
            Double(sessions), share(seats, sessions), share(booked, seats), share(attended, booked),
            share(bookedVisits, attended),
        ]
    }
}
