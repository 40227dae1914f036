import Almanac
import Clinic

// How far a period has come, on which depends what can be said of it.
extension PeriodReport {
    /// Whether all of it is still to come.
    var isAhead: Bool { period.first > asOf }

    /// Whether no day of it is still to come or going on.
    var isOver: Bool {
        let months = period.months.isEmpty ? [period.first.civilMonth] : period.months
        return period.last < asOf || Set(closings.map(\.month)).isSuperset(of: months)
    }

    /// The venues that a table shows: of a day those that had something, of all else every one.
    var shownVenues: [Venue] {
        guard case .day = period else { return venues }
        return venues.filter { !$0.total.isEmpty }
    }

    /// 「令和8年11月」, as a sentence begins.
    var when: String {
        switch period {
        case .day(let date): date.wareki
        case .month(let month): month.wareki
        case .quarter(let year, let quarter): "\(year.wareki)第\(quarter)四半期"
        case .year(let year): year.wareki
        }
    }

    /// The venues of which a day has come, or of which nobody knows.
    var openVenues: [Venue] {
        venues.filter { ($0.total[.elapsed] ?? 1) > 0 || ($0.total[.visits] ?? 0) > 0 }
    }
}

extension CivilDate {
    /// 「令和8年11月24日(火)」
    package var warekiWithWeekday: String { "\(wareki)(\(weekday.kanji))" }
}
