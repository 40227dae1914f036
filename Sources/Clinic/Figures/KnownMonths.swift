import Almanac

/// Of which months anything is known: since when this system counts, and what was counted before it.
package struct KnownMonths: Sendable {
    /// The month from which on this system counts.
    package let began: CivilMonth
    /// Months that were counted elsewhere, with more than how many different people there were.
    private let imported: [Programme: Set<CivilMonth>]

    package init(began: CivilMonth, imported: [Programme: Set<CivilMonth>]) {
        self.began = began
        self.imported = imported
    }

    /// 記録のない月: what stands for the months between two dates of which nothing is known.
    ///
    /// - Parameter entries: of whole months; one in which this system has counted somebody is known.
    package func uncounted(
        among entries: [Entry], from first: CivilDate, through last: CivilDate
    ) -> [Entry] {
        let months = sequence(first: first.civilMonth) { $0 < last.civilMonth ? $0.next : nil }
        let unknown = months.filter { $0 < began }
        guard !unknown.isEmpty else { return [] }
        return Programme.allCases.flatMap { programme in
            let counted = Set(
                entries.filter { $0.programme == programme && $0.isCounted }.map(\.date.civilMonth))
            return unknown.filter { !counted.contains($0) && isUnknown($0, of: programme) }.map {
                Entry(uncounted: $0, of: programme)
            }
        }
    }

    /// Whether nobody has counted a month before this system began.
    private func isUnknown(_ month: CivilMonth, of programme: Programme) -> Bool {
        let own = imported[programme] ?? []
        guard !own.contains(month) else { return false }
        let year = FiscalYear(containing: month.first)
        let isFirst = year == FiscalYear(containing: began.first)
        switch programme {
        // It is held all year. Where nobody has counted it elsewhere it began when this system did.
        case .consultation: return !isFirst || !own.isEmpty
        // These are not held every month: a year of which one is known is known.
        case .course, .corner: return !isFirst && !own.contains { year.contains($0.first) }
        }
    }
}

extension Entry {
    /// Nobody has counted this month. The number is made of the month and the programme: there is no row.
    fileprivate init(uncounted month: CivilMonth, of programme: Programme) {
        let place = (Programme.allCases.firstIndex(of: programme) ?? 0) + 1
        self.init(
            source: Source(.uncounted, Int64((month.year * 100 + month.month) * 10 + place)),
            programme: programme, venue: nil, date: month.first, counts: [:])
    }

    /// Whether it counts somebody served or a corner held, or is what somebody else has counted.
    fileprivate var isCounted: Bool {
        switch source.kind {
        case .booking: count(.visits) > 0
        case .corner: true
        case .imported: !isPeopleOnly
        case .session, .queue, .turnedAway, .uncounted: false
        }
    }
}
