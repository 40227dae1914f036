/// The national holidays (国民の祝日に関する法律): what the Cabinet Office published, and otherwise what
/// the law says. Sundays as such are not holidays.
package struct Holidays: Sendable {
    private let official: [CivilDate: String]
    private let officialYears: Set<Int>

    /// - Parameter official: the published days and their names, as `HolidayFile` reads them. A year with
    ///   any day in here is taken from here alone; the others follow from the law, for 1980–2099.
    package init(official: [CivilDate: String] = [:]) {
        self.official = official
        officialYears = Set(official.keys.map(\.year))
    }

    /// Whether the day is a national holiday, a substitute or a day between two holidays included.
    package func isHoliday(_ date: CivilDate) -> Bool { name(of: date) != nil }

    /// "元日", "振替休日", "国民の休日" and so on; the published file calls both kinds of extra day "休日".
    /// Nil for a day that is no holiday, and before 1980 and after 2099 unless the year was published.
    package func name(of date: CivilDate) -> String? {
        if officialYears.contains(date.year) { return official[date] }
        if let name = HolidayRule.name(on: date) { return name }
        if Self.isSubstitute(date) { return "振替休日" }
        if Self.isBetweenHolidays(date) { return "国民の休日" }
        return nil
    }

    /// 第3条第2項: the next day after a holiday on Sunday that is no 国民の祝日 itself. Until 2006 the law said
    /// "the day after", which was the same day: no two 国民の祝日 followed each other. Only asked for days
    /// that are no 国民の祝日.
    private static func isSubstitute(_ date: CivilDate) -> Bool {
        var before = date.adding(days: -1)
        while HolidayRule.name(on: before) != nil {
            if before.weekday == .sunday { return true }
            before = before.adding(days: -1)
        }
        return false
    }

    /// 第3条第3項, in force since 27 December 1985; until 2006 not on a Sunday. Only asked for days that
    /// are neither 国民の祝日 nor substitutes.
    private static func isBetweenHolidays(_ date: CivilDate) -> Bool {
        guard date.year >= 2007 || date.year >= 1986 && date.weekday != .sunday else { return false }
        return HolidayRule.name(on: date.adding(days: -1)) != nil
            && HolidayRule.name(on: date.adding(days: 1)) != nil
    }
}
