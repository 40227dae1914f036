import Almanac

/// A figure opened to the rows that it counts.
package struct Explanation: Hashable, Codable, Sendable {
    package let measure: Measure
    /// What the rows come to; nil where a month counted elsewhere does not say.
    package let sum: Int?
    /// In the order of date and time.
    package let rows: [Row]
    /// Rows that are not shown any more.
    package let more: Int

    /// The most rows shown at once.
    package static let most = 10_000

    /// A row of the ledger and what it adds.
    package struct Row: Hashable, Codable, Sendable {
        package let source: Entry.Source
        package let venue: VenueID?
        package let date: CivilDate
        package let time: CivilTime?
        /// The number of the person; of 実人数 each person's first row counts and the others add 0.
        package let person: PersonID?
        package let count: Int
    }

    /// Opens a figure of some entries.
    package init(_ measure: Measure, of entries: [Entry]) {
        self.measure = measure
        let ordered = entries.sorted {
            ($0.date, $0.time?.description ?? "", $0.source.description)
                < ($1.date, $1.time?.description ?? "", $1.source.description)
        }
        let tally = Tally(ordered)
        var seen: Set<PersonID> = []
        let rows = ordered.compactMap { entry -> Row? in
            var count = entry.counts[measure]
            if measure == .figure(.people), let person = entry.person {
                count = seen.insert(person).inserted ? 1 : 0
            }
            guard let count else { return nil }
            return Row(
                source: entry.source, venue: entry.venue, date: entry.date, time: entry.time,
                person: entry.person, count: count)
        }
        switch measure {
        case .figure(let figure): sum = tally.sums[figure]
        case .cell(let breakdown, let code): sum = tally.count(of: breakdown, code: code)
        }
        self.rows = Array(rows.prefix(Self.most))
        more = max(0, rows.count - Self.most)
    }
}
