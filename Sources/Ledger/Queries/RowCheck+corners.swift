import Clinic

/// What is looked for in 相談コーナー.
extension RowCheck {
    static let corners = [
        RowCheck(
            "corners-without-journal", "相談コーナーの日と人数のすべてに操作記録があること",
            counting: """
                SELECT (SELECT count(*) FROM cornerDay WHERE request NOT IN (SELECT request FROM journal))
                  + (SELECT count(*) FROM cornerCount WHERE request NOT IN (SELECT request FROM journal))
                  + (SELECT count(*) FROM cornerTally WHERE request NOT IN (SELECT request FROM journal))
                """),
        RowCheck(
            "counted-on-cancelled-days", "中止にした相談コーナーで数えた人がいないこと", .attention,
            counting: """
                SELECT count(*) FROM cornerDay WHERE cancelledAt IS NOT NULL
                  AND (EXISTS (SELECT 1 FROM cornerPerson WHERE day = cornerDay.id)
                    OR EXISTS (SELECT 1 FROM cornerPaper WHERE day = cornerDay.id AND people > 0))
                """),
        RowCheck(
            "taken-back-and-never-counted", "取り消した人数に、元の人数が届いていること", .attention,
            counting: """
                SELECT count(*) FROM cornerCount AS back WHERE takesBack IS NOT NULL
                  AND NOT EXISTS (SELECT 1 FROM cornerCount WHERE id = back.takesBack AND takesBack IS NULL)
                """),
    ]
}
