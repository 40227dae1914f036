/// A fiscal year of the ward: 1 April of its year to 31 March of the next (地方自治法 第208条). Coded as
/// its number.
package struct FiscalYear: Hashable, Sendable, CustomStringConvertible {
    /// The year it begins in, 1868 to 2198.
    package let year: Int

    private static let years = CivilMonth.years.lowerBound...CivilMonth.years.upperBound - 1

    /// Nil before 1868 and after 2198.
    package init?(_ year: Int) {
        guard Self.years.contains(year) else { return nil }
        self.year = year
    }

    /// Reads "2026", "2026年度", "R8", "r8", "令和8", "令和8年度" or "令和元年度", full-width and kanji
    /// numerals alike. Nil for anything else, and for a year outside its era; 2019 is H31 and R1 alike.
    package init?(phrase: String) {
        var scanner = PhraseScanner(phrase)
        let eraYear = scanner.eraYear()
        guard let year = eraYear?.gregorian ?? scanner.number() else { return nil }
        _ = scanner.take("年度") || scanner.take("年")
        guard scanner.isAtEnd else { return nil }
        self.init(year)
        if let era = eraYear?.era {
            guard era == Era(on: first) || era == Era(on: last) else { return nil }
        }
    }

    /// The fiscal year a day lies in. The months at the ends of the calendar that belong to a fiscal year
    /// outside it (before April 1868, after March 2199) count to the nearest one.
    package init(containing date: CivilDate) {
        year = (date.month < 4 ? date.year - 1 : date.year).clamped(to: Self.years)
    }

    /// 1 April.
    package var first: CivilDate { april.first }

    /// 31 March of the next year.
    package var last: CivilDate { april.adding(months: 11).last }

    /// The twelve months, from April to March.
    package var months: [CivilMonth] { (0..<12).map(april.adding(months:)) }

    /// Whether the day lies in the year.
    package func contains(_ date: CivilDate) -> Bool { first <= date && date <= last }

    /// "令和8年度". Named for the era of 1 May, so that 2019 is 令和元年度 as a whole
    /// (改元に伴う元号による年表示の取扱いについて, 2019-04-01).
    package var wareki: String { "\(EraYear(of: april.next.first))度" }

    /// "2026".
    package var description: String { String(year) }

    private var april: CivilMonth { CivilMonth(uncheckedYear: year, month: 4) }
}

extension FiscalYear: Comparable, Codable {
    /// Earlier years come first.
    package static func < (left: FiscalYear, right: FiscalYear) -> Bool { left.year < right.year }

    /// Decodes the number of the year; one outside 1868–2198 is corrupted data.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let number = try container.decode(Int.self)
        guard let year = FiscalYear(number) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "no FiscalYear: \(number)")
        }
        self = year
    }

    /// Encodes the number of the year.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(year)
    }
}
