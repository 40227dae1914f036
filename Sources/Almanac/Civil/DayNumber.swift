// Days since 1970-01-01, by Howard Hinnant's days_from_civil and civil_from_days: the year is taken to
// begin in March, so that the leap day comes last, and years are counted in cycles of 400 (146,097 days).

extension CivilDate {
    /// Days since 1970-01-01; negative before.
    package var dayNumber: Int {
        let marchYear = month > 2 ? year : year - 1
        let (cycle, yearOfCycle) = marchYear.flooredDivision(by: 400)
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        let dayOfCycle = yearOfCycle * 365 + yearOfCycle / 4 - yearOfCycle / 100 + dayOfYear
        return cycle * 146_097 + dayOfCycle - Self.epochOffset
    }

    /// Nil before 1868-01-01 and after 2199-12-31.
    package init?(dayNumber: Int) {
        guard Self.dayNumbers.contains(dayNumber) else { return nil }
        self.init(nearestTo: dayNumber)
    }

    /// The date with this day number, or the end of the range nearest to it.
    init(nearestTo dayNumber: Int) {
        let shifted = dayNumber.clamped(to: Self.dayNumbers) + Self.epochOffset
        let (cycle, dayOfCycle) = shifted.flooredDivision(by: 146_097)
        let leapDays = dayOfCycle / 1_460 - dayOfCycle / 36_524 + dayOfCycle / 146_096
        let yearOfCycle = (dayOfCycle - leapDays) / 365
        let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        self.init(
            uncheckedYear: cycle * 400 + yearOfCycle + (month > 2 ? 0 : 1),
            month: month,
            day: dayOfYear - (153 * marchMonth + 2) / 5 + 1)
    }

    /// The day so many days later, or earlier if negative; it stops at `earliest` and `latest`.
    package func adding(days: Int) -> CivilDate {
        CivilDate(nearestTo: dayNumber.saturatingAdd(days))
    }

    /// The number of days from the right date to the left one; negative when the left one is earlier.
    package static func - (left: CivilDate, right: CivilDate) -> Int { left.dayNumber - right.dayNumber }

    /// Every day from the first to the last, both included; empty when the last is before the first.
    package static func dates(from first: CivilDate, through last: CivilDate) -> [CivilDate] {
        guard first <= last else { return [] }
        return (first.dayNumber...last.dayNumber).map(CivilDate.init(nearestTo:))
    }

    /// From 0000-03-01, where the cycles start, to 1970-01-01.
    private static let epochOffset = 719_468

    private static let dayNumbers =
        CivilDate(uncheckedYear: CivilMonth.years.lowerBound, month: 1, day: 1)
        .dayNumber...CivilDate(uncheckedYear: CivilMonth.years.upperBound, month: 12, day: 31).dayNumber
}
