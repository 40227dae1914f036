import Almanac

extension CivilDate {
    /// 「11月24日(火)」
    package var japanese: String { "\(month)月\(day)日(\(weekday.kanji))" }
}
