import Almanac

extension Period {
    /// What it is shown by: days of a month, months of anything longer.
    package var parts: [Part] {
        switch self {
        case .day(let date): [.day(date)]
        case .month(let month): month.dates.map(Part.day)
        case .quarter, .year: months.map(Part.month)
        }
    }

    /// A row of a report.
    package enum Part: Hashable, Sendable {
        case day(CivilDate)
        case month(CivilMonth)

        /// The part of a row's date.
        package static func of(_ date: CivilDate, in period: Period) -> Part {
            switch period {
            case .day, .month: .day(date)
            case .quarter, .year: .month(date.civilMonth)
            }
        }
    }
}

extension Period.Part: Comparable {
    package static func < (left: Self, right: Self) -> Bool { left.first < right.first }

    /// Its first day.
    package var first: CivilDate {
        switch self {
        case .day(let date): date
        case .month(let month): month.first
        }
    }
}

extension Period.Part: TextCoded {
    package init?(_ description: String) {
        if let date = CivilDate(description) {
            self = .day(date)
        } else if let month = CivilMonth(description) {
            self = .month(month)
        } else {
            return nil
        }
    }

    package var description: String {
        switch self {
        case .day(let date): date.description
        case .month(let month): month.description
        }
    }
}
