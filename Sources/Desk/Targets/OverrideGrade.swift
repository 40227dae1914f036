import Almanac
import Clinic
import Ledger

/// Decides on the 評語 of a fiscal year with a written reason. What the rule proposed stays beside it.
package struct OverrideGrade: Change {
    package static let name = "override-grade"
    package static let roles = Role.planning

    package let fiscalYear: FiscalYear
    package let grade: Grade
    package let reason: String

    package init(fiscalYear: FiscalYear, grade: Grade, reason: String) {
        self.fiscalYear = fiscalYear
        self.grade = grade
        self.reason = reason
    }

    /// What was decided, and what had been proposed.
    package struct Answer: Hashable, Codable, Sendable {
        package let fiscalYear: FiscalYear
        /// Nil where the decision has been taken back.
        package let grade: Grade?
        /// Nil where the rule could propose nothing.
        package let proposed: Grade?
    }

    /// The most characters of a reason.
    package static let longestReason = 200

    package func perform(_ room: WritingRoom) throws -> Answer {
        let reason = try PlainText.check(reason, field: "理由", limit: Self.longestReason, as: "reason")
        let (ledger, year) = (room.reading, fiscalYear)
        guard try !ledger.targetBook(of: year).isEmpty else {
            throw Refusal(.notPlanned, "\(year.wareki)の目標が登録されていないので、評語を決められません。")
        }
        guard room.today >= year.last else {
            throw Refusal(.tooEarly, "\(year.wareki)の評語は、\(year.last.wareki)から決められます。")
        }
        let proposal = try ledger.progress(of: year, asOf: room.today).grade
        let taken = try room.ledger.decide(
            grade, of: year, proposed: proposal.proposed, reasons: proposal.reasons, because: reason,
            room.signature)
        guard taken else {
            throw Refusal(.alreadyThere, "\(year.wareki)の評語はもう決めてあります。直すには、先に取り消してください。")
        }
        return Answer(fiscalYear: year, grade: grade, proposed: proposal.proposed)
    }
}
