import Almanac

/// Entries of a programme by venue.
package struct EntriesByVenue: Sendable {
    private let byVenue: [VenueID?: [Entry]]
    private let countedElsewhere: [Entry]

    package init(_ entries: [Entry]) {
        byVenue = Dictionary(grouping: entries, by: \.venue)
        countedElsewhere = entries.filter { $0.isWholeMonth && !$0.isPeopleOnly }
    }

    /// A venue's own. A month counted elsewhere leaves unknown whom it does not name: whoever was counted for
    /// the whole ward was at some venue.
    package func entries(of venue: VenueID) -> [Entry] {
        let own = byVenue[venue] ?? []
        guard !countedElsewhere.isEmpty else { return own }
        let months = Set(own.filter(\.saysItsVenue).map(\.date.civilMonth))
        return own
            + countedElsewhere.filter { $0.venue == nil || !months.contains($0.date.civilMonth) }.map(
                { $0.silent() })
    }
}

extension Entry {
    /// Whether its venue was counted in its month, elsewhere or here. Of the timetable there is only what was
    /// held here (`withoutIdlePlans`).
    fileprivate var saysItsVenue: Bool { isWholeMonth || source.kind == .session || count(.visits) > 0 }
}
