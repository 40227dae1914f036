import Almanac

/// Dates on which a place is shut: once (`2026-08-10..2026-08-14`) or every year (`12-29..01-03`).
package enum ClosedDates: Hashable, Sendable, TextCoded {
    case once(CivilDate, CivilDate)
    case everyYear(MonthDay, MonthDay)

    /// A day of every year. 29 February is shut in leap years only.
    package struct MonthDay: Hashable, Comparable, Sendable, CustomStringConvertible {
        /// The day in 2000, a leap year: every day that exists in any year exists in it.
        private let day: CivilDate

        /// "12-29", exactly, of a day that some year has; nil for anything else.
        package init?(_ text: String) {
            guard let day = CivilDate("2000-" + text) else { return nil }
            self.day = day
        }

        init?(of date: CivilDate) {
            guard let day = CivilDate(year: 2000, month: date.month, day: date.day) else { return nil }
            self.day = day
        }

        package var description: String { String(day.description.dropFirst(5)) }

        package static func < (left: Self, right: Self) -> Bool {
            left.day < right.day
        }
    }

    /// One date, or two joined by ".."; nil for anything else, and for full dates that run backward.
    package init?(_ text: String) {
        let ends = text.split(separator: "..", omittingEmptySubsequences: false).map(String.init)
        guard ends.count <= 2, let first = ends.first, let last = ends.last else { return nil }
        if let from = MonthDay(first), let to = MonthDay(last) {
            self = .everyYear(from, to)
        } else if let from = CivilDate(first), let to = CivilDate(last), from <= to {
            self = .once(from, to)
        } else {
            return nil
        }
    }

    package func contains(_ date: CivilDate) -> Bool {
        switch self {
        case .once(let from, let to):
            return from <= date && date <= to
        case .everyYear(let from, let to):
            guard let day = MonthDay(of: date) else { return false }
            // A span over New Year holds what is after its start or before its end.
            return from <= to ? from <= day && day <= to : from <= day || day <= to
        }
    }

    package var description: String {
        switch self {
        case .once(let from, let to): from == to ? "\(from)" : "\(from)..\(to)"
        case .everyYear(let from, let to): from == to ? "\(from)" : "\(from)..\(to)"
        }
    }
}
