import Almanac

/// What a report is about: "2026-11-24", "2026-11", "2026-Q3" (October to December of 令和8年度), "FY2026".
package enum Period: Hashable, Sendable, TextCoded {
    case day(CivilDate)
    case month(CivilMonth)
    /// The quarter of a fiscal year, 1 (April to June) to 4.
    case quarter(FiscalYear, Int)
    case year(FiscalYear)

    package init?(_ description: String) {
        if let date = CivilDate(description) {
            self = .day(date)
        } else if let month = CivilMonth(description) {
            self = .month(month)
        } else if description.hasPrefix("FY"), let year = Self.year(description.dropFirst(2)) {
            self = .year(year)
        } else if let year = Self.year(description.prefix(4)), description.utf8.count == 7,
            description.dropFirst(4).hasPrefix("-Q"), let quarter = Int(description.suffix(1)),
            1...4 ~= quarter
        {
            self = .quarter(year, quarter)
        } else {
            return nil
        }
    }

    private static func year(_ text: Substring) -> FiscalYear? {
        text.utf8.count == 4 ? Int(text).flatMap(FiscalYear.init) : nil
    }

    package var description: String {
        switch self {
        case .day(let date): date.description
        case .month(let month): month.description
        case .quarter(let year, let quarter): "\(year)-Q\(quarter)"
        case .year(let year): "FY\(year)"
        }
    }

    /// Its first day.
    package var first: CivilDate {
        switch self {
        case .day(let date): date
        case .month(let month): month.first
        case .quarter(let year, let quarter): year.months[quarter * 3 - 3].first
        case .year(let year): year.first
        }
    }

    /// Its last day.
    package var last: CivilDate {
        switch self {
        case .day(let date): date
        case .month(let month): month.last
        case .quarter(let year, let quarter): year.months[quarter * 3 - 1].last
        case .year(let year): year.last
        }
    }

    /// Whether a day lies in it.
    package func contains(_ date: CivilDate) -> Bool { first <= date && date <= last }

    /// Its months; none of a single day.
    package var months: [CivilMonth] {
        switch self {
        case .day: []
        case .month(let month): [month]
        case .quarter(let year, let quarter): Array(year.months[quarter * 3 - 3..<quarter * 3])
        case .year(let year): year.months
        }
    }

    /// The fiscal year it lies in.
    package var fiscalYear: FiscalYear { FiscalYear(containing: first) }

    /// The same a year earlier; nil of a day, whose weekday would be another, and before all calendars.
    package var yearBefore: Period? {
        switch self {
        case .day: nil
        case .month(let month): .month(month.adding(months: -12))
        case .quarter(let year, let quarter): FiscalYear(year.year - 1).map { .quarter($0, quarter) }
        case .year(let year): FiscalYear(year.year - 1).map(Period.year)
        }
    }

    /// 「2026年11月24日(火)」「2026年11月」「2026年10月〜12月(第3四半期)」「2026年4月〜2027年3月」
    package var japanese: String {
        switch self {
        case .day(let date): "\(date.year)年\(date.japanese)"
        case .month(let month): "\(month.year)年\(month.month)月"
        case .quarter(_, let quarter):
            "\(first.year)年\(first.month)月〜\(last.month)月(第\(quarter)四半期)"
        case .year: "\(first.year)年4月〜\(last.year)年3月"
        }
    }

    /// 「日計」「月報」「四半期報」「年報」
    package var label: String {
        switch self {
        case .day: "日計"
        case .month: "月報"
        case .quarter: "四半期報"
        case .year: "年報"
        }
    }
}
