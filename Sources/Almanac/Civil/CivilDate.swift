/// A day on the wall calendar, without time or zone: proleptic Gregorian, 1868-01-01 to 2199-12-31.
///
/// Its text, in JSON and in tables alike, is "YYYY-MM-DD".
package struct CivilDate: Hashable, Sendable, TextCoded {
    /// 1868 to 2199.
    package let year: Int
    /// 1 to 12.
    package let month: Int
    /// 1 to 31.
    package let day: Int

    /// 1868-01-01, the first day there is.
    package static let earliest = CivilDate(nearestTo: .min)
    /// 2199-12-31, the last day there is.
    package static let latest = CivilDate(nearestTo: .max)

    /// Nil when there is no such date: 30 February, month 13, a year before 1868 or after 2199.
    package init?(year: Int, month: Int, day: Int) {
        guard let civilMonth = CivilMonth(year: year, month: month), 1...civilMonth.dayCount ~= day else {
            return nil
        }
        self.init(uncheckedYear: year, month: month, day: day)
    }

    /// For callers that know the date exists.
    init(uncheckedYear year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads exactly "YYYY-MM-DD"; `DatePhrase` reads what people say.
    package init?(_ description: String) {
        guard let parts = numbers(in: description, shape: "####-##-##") else { return nil }
        self.init(year: parts[0], month: parts[1], day: parts[2])
    }

    /// "YYYY-MM-DD".
    package var description: String { "\(year)-\(month.padded(2))-\(day.padded(2))" }

    /// The month that the day lies in.
    package var civilMonth: CivilMonth { CivilMonth(uncheckedYear: year, month: month) }

    /// The day of the week.
    package var weekday: Weekday {
        // Day 0, 1970-01-01, was a Thursday.
        let daysSinceMonday = (dayNumber + 3).flooredDivision(by: 7).remainder
        return Weekday.allCases[daysSinceMonday]
    }
}

extension CivilDate: Comparable {
    /// Earlier days come first.
    package static func < (left: CivilDate, right: CivilDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}
