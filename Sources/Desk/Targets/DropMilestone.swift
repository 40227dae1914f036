import Almanac
import Clinic
import Ledger

/// Drops a 取組 that the ward had added. One of the plan stays, done or not.
package struct DropMilestone: Change {
    package static let name = "drop-milestone"
    package static let roles = Role.planning

    package let fiscalYear: FiscalYear
    package let milestone: Slug

    package init(fiscalYear: FiscalYear, milestone: Slug) {
        self.fiscalYear = fiscalYear
        self.milestone = milestone
    }

    package func perform(_ room: WritingRoom) throws -> NewMilestone.Answer {
        let (id, entry) = try room.milestone(milestone, of: fiscalYear)
        guard entry.isOwn else {
            throw Refusal(.forbidden, "「\(entry.name)」は計画の取組なので、やめられません。")
        }
        guard entry.report == nil else {
            throw Refusal(.alreadyMarked, "「\(entry.name)」は報告されています。先に報告を取り消してください。")
        }
        try room.ledger.drop(id, at: room.now)
        return NewMilestone.Answer(fiscalYear: fiscalYear, milestone: milestone)
    }
}
