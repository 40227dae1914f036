import Almanac
import Clinic
import Ledger

/// 目標進捗: a fiscal year against the plan, with the grade it would get.
package struct ReportProgress: Question {
    package static let name = "report-progress"
    package static let roles = Role.all

    package let fiscalYear: FiscalYear

    package init(fiscalYear: FiscalYear) {
        self.fiscalYear = fiscalYear
    }

    package func answer(_ room: ReadingRoom) throws -> ProgressReport {
        try room.ledger.requireDemanded(fiscalYear)
        return try room.ledger.progress(of: fiscalYear, asOf: room.today)
    }
}

extension Reading {
    /// Refuses a fiscal year of which nothing is written and nothing is demanded.
    func requireDemanded(_ year: FiscalYear) throws {
        if try targetBook(of: year).isEmpty { try requireKnown(.year(year)) }
    }
}
