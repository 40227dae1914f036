import Almanac
import Clinic
import Desk
import TestSupport

/// 目標・取組・評語, and what can be wrong with them.
extension InspectionTests {
    /// 令和7 has a target, a 取組 that is reported and a decision on its grade; a report and a decision before
    /// were taken back.
    static func makeProgress(_ ward: TestWard) async throws {
        let (year, code) = (FiscalYear(2025)!, Slug("training")!)
        try await ward.tell(SetTarget(fiscalYear: year, programme: .corner, volume: 60))
        try await ward.tell(NewMilestone(fiscalYear: year, milestone: code, title: "研修", planned: "実施"))
        for date in ["2025-10-01", "2025-10-02"] {
            try await ward.tell(
                ReportMilestone(
                    fiscalYear: year, milestone: code, doneOn: CivilDate(date)!, evidence: "通知"))
            try await ward.tell(OverrideGrade(fiscalYear: year, grade: .achieved, reason: "本部の判断"))
            guard date == "2025-10-01" else { continue }
            try await ward.tell(TakeBackMilestone(fiscalYear: year, milestone: code))
            try await ward.tell(TakeBackGrade(fiscalYear: year))
        }
    }

    static let progress = [
        Damage(
            "a target that nobody set", red: ["targets-without-journal"],
            """
            INSERT INTO targetSetting (fiscalYear, programme, volume, account, request, setAt)
            VALUES (2025, 'course', 5, 'test', 'nobody', 5)
            """),
        Damage(
            "a 取組 that nobody added", red: ["targets-without-journal"],
            "UPDATE milestone SET request = 'nobody' WHERE code = 'training'"),
        Damage(
            "a report that nobody took back", red: ["targets-without-journal"],
            "UPDATE milestoneReport SET withdrawnAt = 6, withdrawnIn = 'nobody' WHERE withdrawnAt IS NULL"),
        Damage(
            "a decision that nobody took back", red: ["targets-without-journal"],
            "UPDATE gradeDecision SET withdrawnAt = 6, withdrawnIn = 'nobody' WHERE withdrawnAt IS NULL"),
        Damage(
            "a 取組 done before its year", red: ["milestones-of-other-years"], report("'2025-03-31'")),
        Damage(
            "a 取組 done after its year", red: ["milestones-of-other-years"], report("'2026-04-01'")),
        Damage(
            "a 取組 reported before it was done", red: ["milestones-of-other-years"],
            report("'2026-03-01'", at: "2026-02-28 23:59")),
        Damage(
            "a grade before the year was over", red: ["grades-before-the-end"],
            """
            INSERT INTO gradeDecision (fiscalYear, grade, proposedReasons, account, request, decidedAt)
            SELECT 2026, '達成', '[]', 'test', request,
              \(TestWard.instant("2027-03-30 23:59").milliseconds) FROM journal WHERE id = 2
            """),
    ]

    /// A report that has been taken back, by a request that the journal knows.
    private static func report(_ date: String, at moment: String = "2026-05-01 09:00") -> String {
        """
        INSERT INTO milestoneReport
          (milestone, doneOn, account, request, reportedAt, withdrawnAt, withdrawnIn)
        SELECT milestone, \(date), 'test', (SELECT request FROM journal WHERE id = 2),
          \(TestWard.instant(moment).milliseconds), 6, request
        FROM milestoneReport LIMIT 1
        """
    }
}
