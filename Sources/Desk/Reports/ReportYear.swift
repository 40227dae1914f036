import Almanac
import Clinic
import Ledger

/// 年報: a fiscal year's consultations by month and by venue.
package struct ReportYear: Question {
    package static let name = "report-year"
    package static let roles = Role.all

    package let fiscalYear: FiscalYear

    package init(fiscalYear: FiscalYear) {
        self.fiscalYear = fiscalYear
    }

    package func answer(_ room: ReadingRoom) throws -> YearReport {
        let (ledger, year) = (room.ledger, fiscalYear)
        try ledger.requirePlanned(fiscalYear)
        return YearReport(
            fiscalYear: year, asOf: room.today, counting: try ledger.visitsCount(),
            venues: try ledger.venues(),
            sessions: try ledger.sessionRows(.consultation, from: year.first, through: year.last),
            visits: try ledger.visitRows(.consultation, from: year.first, through: year.last),
            others: try ledger.others(from: year.first, through: year.last, asOf: room.today))
    }
}
