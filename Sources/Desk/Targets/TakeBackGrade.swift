import Almanac
import Clinic
import Ledger

/// Takes the decision on a fiscal year's 評語 back: the proposed one holds again. The decision stays on file.
package struct TakeBackGrade: Change {
    package static let name = "take-back-grade"
    package static let roles = Role.planning

    package let fiscalYear: FiscalYear

    package init(fiscalYear: FiscalYear) {
        self.fiscalYear = fiscalYear
    }

    package func perform(_ room: WritingRoom) throws -> OverrideGrade.Answer {
        guard try room.ledger.takeBackGrade(of: fiscalYear, request: room.request, at: room.now) else {
            throw Refusal(.nothingToDo, "\(fiscalYear.wareki)の評語は、案のままです。")
        }
        let proposed = try room.reading.progress(of: fiscalYear, asOf: room.today).grade.proposed
        return OverrideGrade.Answer(fiscalYear: fiscalYear, grade: nil, proposed: proposed)
    }
}
