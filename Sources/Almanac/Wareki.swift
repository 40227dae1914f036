/// A year counted within an era, such as 令和8年.
package struct EraYear: Hashable, Sendable, CustomStringConvertible {
    /// The era that counts.
    package let era: Era
    /// 1 (元年) and up.
    package let number: Int

    /// Nil unless some day of that year lies in the era: there was no 昭和65年.
    package init?(era: Era, number: Int) {
        guard number >= 1,
            let last = CivilDate(year: era.firstDay.year.saturatingAdd(number - 1), month: 12, day: 31),
            let first = CivilDate(year: last.year, month: 1, day: 1),
            Era(on: first) == era || Era(on: last) == era
        else { return nil }
        self.era = era
        self.number = number
    }

    /// The year of the era that a day lies in.
    package init(of date: CivilDate) {
        era = Era(on: date)
        number = date.year - era.firstDay.year + 1
    }

    /// The Gregorian year: 2026 for 令和8年.
    package var gregorian: Int { era.firstDay.year + number - 1 }

    /// "令和8年", "令和元年".
    package var description: String { "\(era.kanji)\(number == 1 ? "元" : String(number))年" }
}

extension CivilMonth {
    /// "令和8年11月", by its first day.
    package var wareki: String { "\(EraYear(of: first))\(month)月" }
}

extension CivilDate {
    /// "令和8年11月22日", "令和元年5月1日".
    package var wareki: String { "\(EraYear(of: self))\(month)月\(day)日" }

    /// Reads "令和8年11月24日", "令和元年5月1日", "R8.11.24", "R8/11/24" and "R8-11-24", full-width alike.
    /// Nil for anything else, and for a date outside its era: 昭和64年2月1日 was 平成.
    package init?(wareki: String) {
        var scanner = PhraseScanner(wareki)
        guard let year = scanner.eraYear(), let (month, day) = scanner.monthAndDay(), scanner.isAtEnd else {
            return nil
        }
        self.init(year: year, month: month, day: day)
    }

    /// Nil when there is no such date or it lies outside the era.
    init?(year: EraYear, month: Int, day: Int) {
        self.init(year: year.gregorian, month: month, day: day)
        guard EraYear(of: self) == year else { return nil }
    }
}
