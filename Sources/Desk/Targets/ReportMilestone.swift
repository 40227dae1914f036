import Almanac
import Clinic
import Ledger

/// 取組の報告: that a 取組 was done, when, and what shows it. The office enters it for the department concerned,
/// which has no account of its own.
package struct ReportMilestone: Change {
    package static let name = "report-milestone"
    package static let roles = Role.planning

    package let fiscalYear: FiscalYear
    package let milestone: Slug
    package let doneOn: CivilDate
    /// 根拠: 「8月5日に12人で実施(庁内通知第45号)」
    package let evidence: String

    package init(fiscalYear: FiscalYear, milestone: Slug, doneOn: CivilDate, evidence: String) {
        self.fiscalYear = fiscalYear
        self.milestone = milestone
        self.doneOn = doneOn
        self.evidence = evidence
    }

    /// Which one, and since when it is done.
    package struct Answer: Hashable, Codable, Sendable {
        package let fiscalYear: FiscalYear
        package let milestone: Slug
        /// Nil where the report has been taken back.
        package let doneOn: CivilDate?
    }

    package func perform(_ room: WritingRoom) throws -> Answer {
        let evidence = try PlainText.check(
            evidence, field: "根拠", limit: MilestoneReport.longestEvidence, as: "evidence")
        let (id, entry) = try room.milestone(milestone, of: fiscalYear)
        // Each 取組 counts in its own year: one that was done later was not done in time.
        guard fiscalYear.contains(doneOn) else {
            throw Refusal.badInput(
                "doneOn", "\(fiscalYear.first.wareki)から\(fiscalYear.last.wareki)までの、行った日を入れてください。")
        }
        guard doneOn <= room.today else {
            throw Refusal.badInput("doneOn", "\(doneOn.wareki)はまだ来ていません。行ってから報告してください。")
        }
        guard try room.ledger.report(id, doneOn: doneOn, evidence: evidence, room.signature) else {
            let since = entry.report?.doneOn.wareki ?? ""
            throw Refusal(.alreadyThere, "「\(entry.name)」は\(since)に済んだと報告されています。直すには、先に取り消してください。")
        }
        return Answer(fiscalYear: fiscalYear, milestone: milestone, doneOn: doneOn)
    }
}
