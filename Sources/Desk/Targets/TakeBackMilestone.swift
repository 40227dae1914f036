import Almanac
import Clinic
import Ledger

/// Takes the report of a 取組 back: it has not been done, or not as was said. The report stays on file.
package struct TakeBackMilestone: Change {
    package static let name = "take-back-milestone"
    package static let roles = Role.planning

    package let fiscalYear: FiscalYear
    package let milestone: Slug

    package init(fiscalYear: FiscalYear, milestone: Slug) {
        self.fiscalYear = fiscalYear
        self.milestone = milestone
    }

    package func perform(_ room: WritingRoom) throws -> ReportMilestone.Answer {
        let (id, entry) = try room.milestone(milestone, of: fiscalYear)
        guard try room.ledger.takeBackReport(of: id, request: room.request, at: room.now) else {
            throw Refusal(.nothingToDo, "「\(entry.name)」は報告されていません。")
        }
        return ReportMilestone.Answer(fiscalYear: fiscalYear, milestone: milestone, doneOn: nil)
    }
}
