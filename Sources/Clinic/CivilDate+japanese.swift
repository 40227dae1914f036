import Almanac

extension CivilDate {
    /// 「11月24日(火)」
    package var japanese: String { "\(month)月\(day)日(\(weekday.kanji))" }
}

extension CivilMonth {
    /// 「2026年11月」
    package var japanese: String { "\(year)年\(month)月" }
}
