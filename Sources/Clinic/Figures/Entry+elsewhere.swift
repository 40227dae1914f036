import Almanac

// Months that were counted elsewhere, or by nobody, beside the rows of this system.

extension [Entry] {
    /// Without the timetable where it is no evidence: in a month that was counted elsewhere, or before this
    /// system began, what was planned here was held only where somebody was served here.
    package func withoutIdlePlans(before began: CivilMonth) -> [Entry] {
        let months = Dictionary(grouping: filter { $0.isWholeMonth && !$0.isPeopleOnly }, by: \.month)
        let served = Set(filter { !$0.isWholeMonth && $0.count(.visits) > 0 }.map(\.place))
        return filter { entry in
            guard entry.source.kind == .session else { return true }
            let elsewhere = months[entry.month] ?? []
            guard entry.date.civilMonth < began || !elsewhere.isEmpty else { return true }
            return served.contains(entry.place)
                && !elsewhere.contains { $0.venue == nil || $0.venue == entry.venue }
        }
    }

    /// Those of some days. Of a month that is there in part only nothing is known by day, unless its venue
    /// served somebody here.
    package func within(_ first: CivilDate, _ last: CivilDate) -> [Entry] {
        let rows = filter { !$0.isWholeMonth && first <= $0.date && $0.date <= last }
        let served = Set(rows.filter { $0.count(.visits) > 0 }.map(\.place))
        return rows
            + compactMap { entry in
                let month = entry.date.civilMonth
                guard entry.isWholeMonth, first <= month.last, month.first <= last else { return nil }
                guard month.first < first || last < month.last else { return entry }
                return entry.isPeopleOnly || served.contains(entry.place)
                    ? nil : entry.silent(on: Swift.max(first, month.first))
            }
    }

    /// Whether nothing but months that nobody has counted is among them.
    var isUnknown: Bool { allSatisfy { $0.source.kind == .uncounted } }
}

extension Entry {
    fileprivate var month: Month { Month(programme: programme, month: date.civilMonth) }
    fileprivate var place: Place { Place(month: month, venue: venue) }
}

/// A month of a programme.
private struct Month: Hashable {
    let programme: Programme
    let month: CivilMonth
}

/// A month of a programme at a venue, or of what belongs to none.
private struct Place: Hashable {
    let month: Month
    let venue: VenueID?
}
