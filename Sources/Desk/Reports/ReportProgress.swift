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
        let (ledger, year) = (room.ledger, fiscalYear)
        try ledger.requirePlanned(year)
        let counting = try ledger.visitsCount()
        var figures: [Programme: Figures] = [:]
        for programme in Programme.allCases {
            figures[programme] = try ledger.figures(
                of: programme, from: year.first, through: year.last, asOf: room.today)
        }
        return ProgressReport(
            targets: try ledger.targets(of: year), asOf: room.today, counting: counting, figures: figures)
    }
}

extension Reading {
    /// Refuses a fiscal year of which nothing is written.
    func requirePlanned(_ year: FiscalYear) throws {
        guard try !isPlanned(year) else { return }
        throw Refusal(
            .notPlanned, "\(year.wareki)はまだ計画されていません。先に sumaho plan \(year) --apply を実行してください。")
    }
}
