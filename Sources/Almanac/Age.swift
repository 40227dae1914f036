/// Age in full years as the law counts it (年齢計算ニ関スル法律, 民法第143条).
///
/// A year of life is complete at the end of the day before the birthday. A person is N on a day, here,
/// when they have reached N by the end of that day: someone born on 24 November 1966 is 60 from
/// 23 November 2026 on. Born on 29 February, one completes the year on 28 February, leap year or not.
package enum Age {
    /// Full years reached by the end of a day. It is negative for a day well before the birth.
    package static func age(bornOn birth: CivilDate, on date: CivilDate) -> Int {
        // What is reached by the end of a day is what the birthday rule of thumb gives for the day after.
        let dayAfter = date.adding(days: 1)
        let hasPassedBirthday = (dayAfter.month, dayAfter.day) >= (birth.month, birth.day)
        return dayAfter.year - birth.year - (hasPassedBirthday ? 0 : 1)
    }

    /// The last date of birth with which one is at least this old on a day: born then or earlier is old
    /// enough, born a day later is not. It stops at the ends of the calendar.
    package static func latestBirth(toBe age: Int, on date: CivilDate) -> CivilDate {
        let dayAfter = date.adding(days: 1)
        // The calendar is shorter than a thousand years, so clamping changes nothing but overflow.
        let year = dayAfter.year - age.clamped(to: -1_000...1_000)
        guard let month = CivilMonth(year: year, month: dayAfter.month) else {
            return age > 0 ? .earliest : .latest
        }
        // The day after may be 29 February and the year of birth have none: its 28th is then the last.
        return CivilDate(
            uncheckedYear: month.year, month: month.month, day: min(dayAfter.day, month.dayCount))
    }
}
