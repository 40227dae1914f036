import Clinic

/// What is looked for in 目標・取組・評語.
extension RowCheck {
    static let progress = [
        RowCheck(
            "targets-without-journal", "目標・取組・評語を入れた記録のすべてに操作記録があること",
            counting: """
                SELECT (SELECT count(*) FROM targetSetting WHERE request NOT IN (SELECT request FROM journal))
                  + (SELECT count(*) FROM milestone WHERE request NOT IN (SELECT request FROM journal))
                  + (SELECT count(*) FROM milestoneReport
                    WHERE request NOT IN (SELECT request FROM journal)
                      OR withdrawnIn NOT IN (SELECT request FROM journal))
                  + (SELECT count(*) FROM gradeDecision
                    WHERE request NOT IN (SELECT request FROM journal)
                      OR withdrawnIn NOT IN (SELECT request FROM journal))
                """),
        RowCheck(
            "milestones-of-other-years", "取組を行った日が、その年度のうちで、報告した日までであること",
            counting: """
                SELECT count(*) FROM milestoneReport
                JOIN milestone ON milestone.id = milestoneReport.milestone
                WHERE milestoneReport.doneOn
                    NOT BETWEEN fiscalYear || '-04-01' AND (fiscalYear + 1) || '-03-31'
                  OR milestoneReport.doneOn > date(reportedAt / 1000, 'unixepoch', '+9 hours')
                """),
        RowCheck(
            "grades-before-the-end", "評語を、年度の最後の日より前に決めていないこと",
            counting: """
                SELECT count(*) FROM gradeDecision
                WHERE date(decidedAt / 1000, 'unixepoch', '+9 hours') < (fiscalYear + 1) || '-03-31'
                """),
    ]
}
