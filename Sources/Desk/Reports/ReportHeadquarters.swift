import Almanac
import Clinic
import Ledger

/// DX推進本部への報告: the years of a plan side by side, in the columns of the plan's own annex.
package struct ReportHeadquarters: Question {
    package static let name = "report-headquarters"
    package static let roles = Role.all

    /// Any year of the plan; a year of no plan stands alone.
    package let fiscalYear: FiscalYear

    package init(fiscalYear: FiscalYear) {
        self.fiscalYear = fiscalYear
    }

    package func answer(_ room: ReadingRoom) throws -> HeadquartersReport {
        let ledger = room.ledger
        try ledger.requireDemanded(fiscalYear)
        let period = try ledger.period(of: fiscalYear)
        let years = try (period.lowerBound.year...period.upperBound.year).compactMap(FiscalYear.init).map {
            try ledger.progress(of: $0, asOf: room.today)
        }
        return HeadquartersReport(of: fiscalYear, years: years)
    }
}
