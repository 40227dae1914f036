import Testing

/// 目標・取組・評語: what the schema holds by itself.
@Suite("Targets, milestones and grades in the schema")
struct ProgressRulesTests {
    @Test(arguments: targets + reports + decisions)
    func theSchemaRefuses(rule: SchemaRule) async throws {
        try await rule.hold()
    }

    private static func setting(_ volume: String) -> String {
        """
        INSERT INTO targetSetting (fiscalYear, programme, volume, account, request, setAt)
        VALUES (2026, 'corner', \(volume), 'test', 'set again', 5)
        """
    }

    static let targets = [
        SchemaRule(
            "a target changed", refused: "UPDATE targetSetting SET volume = 6",
            because: "a target is set anew, never changed", taken: setting("6")),
        SchemaRule(
            "a target removed", refused: "DELETE FROM targetSetting",
            because: "a target is set anew, never deleted", taken: setting("NULL")),
        SchemaRule(
            "a target of nobody", refused: setting("0"), because: "CHECK constraint failed",
            taken: setting("1")),
        SchemaRule(
            "years judged together that end before they begin",
            refused: "INSERT INTO measure VALUES (2025, '支援', 2025)", because: "CHECK constraint failed",
            taken: "INSERT INTO measure VALUES (2025, '支援', 2024)"),
        SchemaRule(
            "a 取組 of the plan dropped",
            refused: "UPDATE milestone SET droppedAt = 6 WHERE id = 1", because: "CHECK constraint failed",
            taken: "UPDATE milestone SET droppedAt = 6 WHERE id = 2"),
    ]

    private static func report(_ milestone: Int, _ date: String = "2026-10-01") -> String {
        """
        INSERT INTO milestoneReport (milestone, doneOn, evidence, account, request, reportedAt)
        VALUES (\(milestone), '\(date)', '通知', 'test', 'report again', 5)
        """
    }
    private static let takenBack = "UPDATE milestoneReport SET withdrawnAt = 6, withdrawnIn = 'back'"

    static let reports = [
        SchemaRule(
            "two reports of one 取組", refused: report(1), because: "UNIQUE constraint failed",
            taken: takenBack + ";" + report(1)),
        SchemaRule(
            "a report of nothing", refused: report(9), because: "FOREIGN KEY constraint failed",
            taken: report(2)),
        SchemaRule(
            "a report removed", refused: "DELETE FROM milestoneReport",
            because: "a report is taken back, never deleted", taken: takenBack),
        SchemaRule(
            "a report of another day", refused: "UPDATE milestoneReport SET doneOn = '2026-10-02'",
            because: "a report is taken back, never changed", taken: takenBack),
        SchemaRule(
            "a report taken back twice", refused: takenBack + ";" + takenBack,
            because: "a report is taken back, never changed", taken: takenBack),
        SchemaRule(
            "a report taken back by nobody", refused: "UPDATE milestoneReport SET withdrawnAt = 6",
            because: "CHECK constraint failed", taken: takenBack),
        SchemaRule(
            "other evidence", refused: "UPDATE milestoneReport SET evidence = '別'",
            because: "a report is taken back, never changed",
            taken: "UPDATE milestoneReport SET evidence = NULL"),
    ]

    private static func decision(_ grade: String, _ year: Int = 2025) -> String {
        """
        INSERT INTO gradeDecision
          (fiscalYear, grade, proposedReasons, reason, account, request, decidedAt)
        VALUES (\(year), '\(grade)', '[]', '判断', 'test', 'decide again', 5)
        """
    }
    private static let undecided = "UPDATE gradeDecision SET withdrawnAt = 6, withdrawnIn = 'back'"

    static let decisions = [
        SchemaRule(
            "two decisions on one year", refused: decision("達成"), because: "UNIQUE constraint failed",
            taken: undecided + ";" + decision("達成")),
        SchemaRule(
            "a grade that there is not", refused: decision("優", 2024), because: "CHECK constraint failed",
            taken: decision("達成＋", 2024)),
        SchemaRule(
            "a decision removed", refused: "DELETE FROM gradeDecision",
            because: "a decision is taken back, never deleted", taken: undecided),
        SchemaRule(
            "another grade", refused: "UPDATE gradeDecision SET grade = '未達成'",
            because: "a decision is taken back, never changed", taken: undecided),
        SchemaRule(
            "another proposal", refused: "UPDATE gradeDecision SET proposed = '未達成'",
            because: "a decision is taken back, never changed", taken: undecided),
        SchemaRule(
            "a decision taken back twice", refused: undecided + ";" + undecided,
            because: "a decision is taken back, never changed", taken: undecided),
        SchemaRule(
            "another reason", refused: "UPDATE gradeDecision SET reason = '別'",
            because: "a decision is taken back, never changed",
            taken: "UPDATE gradeDecision SET reason = NULL"),
    ]
}
