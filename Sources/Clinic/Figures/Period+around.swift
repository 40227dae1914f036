import Almanac

// The periods beside one and around it.
extension Period {
    /// The one of the same length before it; nil before all calendars.
    package var previous: Period? { moved(by: -1) }

    /// The one of the same length after it; nil after all calendars.
    package var next: Period? { moved(by: 1) }

    private func moved(by step: Int) -> Period? {
        switch self {
        case .day(let date): .day(date.adding(days: step))
        case .month(let month): .month(month.adding(months: step))
        case .quarter(let year, let quarter) where 1...4 ~= quarter + step: .quarter(year, quarter + step)
        case .quarter(let year, _):
            FiscalYear(year.year + step).map { .quarter($0, step > 0 ? 1 : 4) }
        case .year(let year): FiscalYear(year.year + step).map(Period.year)
        }
    }

    /// The longer ones that it lies in, the shortest first.
    package var wider: [Period] {
        switch self {
        case .day(let date): [.month(date.civilMonth)] + Period.month(date.civilMonth).wider
        case .month(let month): [.quarter(fiscalYear, (month.month + 8) % 12 / 3 + 1), .year(fiscalYear)]
        case .quarter(let year, _): [.year(year)]
        case .year: []
        }
    }

    /// Its name where there is little room: 「11月24日(火)」「2026年11月」「令和8年度第3四半期」「令和8年度」
    package var short: String {
        switch self {
        case .day(let date): date.japanese
        case .month(let month): month.japanese
        case .quarter(let year, let quarter): "\(year.wareki)第\(quarter)四半期"
        case .year(let year): year.wareki
        }
    }
}
