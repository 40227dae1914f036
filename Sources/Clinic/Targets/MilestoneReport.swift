import Almanac

/// That a 取組 was done: when, and what shows it.
package struct MilestoneReport: Hashable, Codable, Sendable {
    package let doneOn: CivilDate
    /// 根拠, in somebody's own words; nil once it has been erased.
    package let evidence: String?
    /// Who entered it for the department.
    package let account: String
    package let at: Instant
    /// When it was taken back; nil while it holds.
    package let withdrawnAt: Instant?

    package init(
        doneOn: CivilDate, evidence: String?, account: String, at: Instant, withdrawnAt: Instant? = nil
    ) {
        self.doneOn = doneOn
        self.evidence = evidence
        self.account = account
        self.at = at
        self.withdrawnAt = withdrawnAt
    }

    /// The most characters of 根拠.
    package static let longestEvidence = 200
}

/// A 評語 that somebody decided on, beside the one that was proposed then.
package struct GradeDecision: Hashable, Codable, Sendable {
    package let grade: Grade
    /// What the rule proposed when it was decided; nil where it could propose nothing.
    package let proposed: Grade?
    /// Why the rule proposed it.
    package let proposedReasons: [String]
    /// Why it was decided, in somebody's own words; nil once they have been erased.
    package let reason: String?
    package let account: String
    package let at: Instant
    /// When it was taken back; nil while it holds.
    package let withdrawnAt: Instant?

    package init(
        grade: Grade, proposed: Grade?, proposedReasons: [String], reason: String?, account: String,
        at: Instant, withdrawnAt: Instant? = nil
    ) {
        self.grade = grade
        self.proposed = proposed
        self.proposedReasons = proposedReasons
        self.reason = reason
        self.account = account
        self.at = at
        self.withdrawnAt = withdrawnAt
    }
}
