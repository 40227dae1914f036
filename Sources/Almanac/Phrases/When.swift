/// What somebody says about when they can come.
///
/// The same wish has the same value: where only one day is left, it is `first` and `last` and there are no
/// weekdays; where a time is given, there is no part of the day.
package struct When: Hashable, Sendable {
    /// The first day that is meant; nil where nothing was said about it (12/25まで).
    package let first: CivilDate?
    /// The last day that is meant, itself included; nil where nothing was said about it (明日以降).
    package let last: CivilDate?
    /// The days of the week that suit; empty: any.
    package let weekdays: Set<Weekday>
    /// Before or after noon; nil: either, or a time is given.
    package let part: DayPart?
    /// The very time; nil: any.
    package let time: CivilTime?
}

/// A half of the day, divided at noon. Coded as "morning" or "afternoon".
package enum DayPart: String, CaseIterable, Codable, Sendable {
    case morning, afternoon

    /// 「午前」 or 「午後」.
    package var label: String { self == .morning ? "午前" : "午後" }

    /// Whether the time lies in it: noon is afternoon.
    package func contains(_ time: CivilTime) -> Bool { (time < .noon) == (self == .morning) }
}
