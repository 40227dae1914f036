import Almanac
import Clinic
import Ledger

/// 月報: a month's consultations per venue and day.
package struct ReportMonth: Question {
    package static let name = "report-month"
    package static let roles = Role.all

    package let month: CivilMonth

    package init(month: CivilMonth) {
        self.month = month
    }

    package func answer(_ room: ReadingRoom) throws -> MonthReport {
        let ledger = room.ledger
        try ledger.requirePlanned(FiscalYear(containing: month.first))
        return MonthReport(
            month: month, asOf: room.today, counting: try ledger.visitsCount(), venues: try ledger.venues(),
            sessions: try ledger.sessionRows(.consultation, from: month.first, through: month.last),
            visits: try ledger.visitRows(.consultation, from: month.first, through: month.last),
            others: try ledger.others(from: month.first, through: month.last, asOf: room.today))
    }
}
