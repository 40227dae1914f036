import Testing

/// スマホ教室: what the schema holds by itself.
@Suite("Courses in the schema")
struct CourseRulesTests {
    @Test(arguments: announced + draws + places)
    func theSchemaRefuses(rule: SchemaRule) async throws {
        try await rule.hold()
    }

    private static let check = "CHECK constraint failed"
    private static let unique = "UNIQUE constraint failed"

    static let announced = [
        SchemaRule(
            "a course removed", refused: "DELETE FROM course",
            because: "a course is cancelled, never deleted", taken: "UPDATE course SET cancelledAt = 6"),
        SchemaRule(
            "a reason of what is held", refused: "UPDATE course SET cancelReason = '雨'", because: check,
            taken: "UPDATE course SET cancelledAt = 6, cancelReason = '雨'"),
        SchemaRule(
            "a group that is no letter", refused: "INSERT INTO courseGroup VALUES (2, 1, 'AB', 1)",
            because: check, taken: "INSERT INTO courseGroup VALUES (2, 1, 'B', 1)"),
        SchemaRule(
            "a letter twice", refused: "INSERT INTO courseGroup VALUES (2, 1, 'A', 1)", because: unique,
            taken: "INSERT INTO courseGroup VALUES (2, 1, 'B', 1)"),
        SchemaRule(
            "an application removed", refused: "DELETE FROM application WHERE id = 2",
            because: "an application ends, it is never deleted",
            taken: "UPDATE application SET endedAt = 6, endReason = 'withdrawn' WHERE id = 2"),
        SchemaRule(
            "a number twice", refused: "UPDATE application SET number = 1 WHERE id = 2", because: unique,
            taken: "UPDATE application SET number = 3 WHERE id = 2"),
        SchemaRule(
            "an end without its reason", refused: "UPDATE application SET endedAt = 6 WHERE id = 2",
            because: check,
            taken: "UPDATE application SET endedAt = 6, endReason = 'duplicate' WHERE id = 2"),
        SchemaRule(
            "an exception from no rule", refused: "UPDATE application SET exception = '入院'",
            because: check, taken: "UPDATE application SET waived = 'late', exception = '入院'"),
        SchemaRule(
            "a group wanted twice", refused: "INSERT INTO applicationChoice VALUES (2, 1, 2, 1)",
            because: unique, taken: "INSERT INTO applicationChoice VALUES (2, 2, 1, 1)"),
    ]

    static let draws = [
        SchemaRule(
            "a closed list beside another", refused: freeze, because: unique, taken: lift + ";" + freeze),
        SchemaRule(
            "a closed list changed", refused: "UPDATE freeze SET list = 'other'",
            because: "a closed list is lifted, never changed", taken: lift),
        SchemaRule(
            "a lifted list in force again",
            refused: lift + "; UPDATE freeze SET liftedAt = NULL, liftReason = NULL",
            because: "a closed list is lifted, never changed", taken: lift),
        SchemaRule(
            "a closed list removed", refused: "DELETE FROM drawLine; DELETE FROM draw; DELETE FROM freeze",
            because: "never deleted", taken: lift),
        SchemaRule(
            "a second draw", refused: lift + ";" + freeze + ";" + draw("NULL, NULL"), because: unique,
            taken: lift + ";" + freeze + ";" + draw("1, '名簿の漏れ'")),
        SchemaRule(
            "a draw in another's place without a reason",
            refused: lift + ";" + freeze + ";" + draw("1, NULL"), because: check,
            taken: lift + ";" + freeze + ";" + draw("1, '名簿の漏れ'")),
        SchemaRule(
            "one list and value drawn twice", refused: draw("1, '気に入らない'", from: 1, "1234"), because: unique,
            taken: lift + ";" + freeze + ";" + draw("1, '名簿の漏れ'")),
        SchemaRule(
            "a draw changed", refused: "UPDATE draw SET value = '9999'",
            because: "a draw is replaced, never changed",
            taken: lift + ";" + freeze + ";" + draw("1, '名簿の漏れ'")),
        SchemaRule(
            "a result changed", refused: "UPDATE drawLine SET application = 2",
            because: "a draw is replaced, never changed", taken: line(2, 2, "'none', NULL, NULL")),
        SchemaRule(
            "a result removed", refused: "DELETE FROM drawLine",
            because: "a draw is replaced, never deleted", taken: line(2, 2, "'none', NULL, NULL")),
        SchemaRule(
            "a place in the order twice", refused: line(1, 2, "'none', NULL, NULL"), because: unique,
            taken: line(2, 2, "'none', NULL, NULL")),
        SchemaRule(
            "an applicant twice", refused: line(2, 1, "'none', NULL, NULL"), because: unique,
            taken: line(2, 2, "'none', NULL, NULL")),
        SchemaRule(
            "a reserve without a rank", refused: line(2, 2, "'reserve', 1, NULL"), because: check,
            taken: line(2, 2, "'reserve', 1, 1")),
        SchemaRule(
            "nothing in a group", refused: line(2, 2, "'none', 1, NULL"), because: check,
            taken: line(2, 2, "'place', 1, NULL")),
    ]

    static let places = [
        SchemaRule(
            "two places of one application", refused: enrol(1, "'place', NULL, 7"), because: unique,
            taken: enrol(2, "'place', NULL, 7")),
        SchemaRule(
            "a place since nobody knows when", refused: enrol(2, "'place', NULL, NULL"), because: check,
            taken: enrol(2, "'offered', 1, 7")),
        SchemaRule(
            "a reserve without a rank among those who wait", refused: enrol(2, "'reserve', NULL, NULL"),
            because: check, taken: enrol(2, "'reserve', 1, NULL")),
        SchemaRule(
            "a place removed", refused: "DELETE FROM enrolment",
            because: "an enrolment ends, it is never deleted",
            taken: "UPDATE enrolment SET endedAt = 6, endReason = 'withdrawn'"),
        SchemaRule(
            "a call twice", refused: call("'result'"), because: unique, taken: call("'reserve'")),
        SchemaRule(
            "a call settled without a result", refused: "UPDATE courseCall SET closedAt = 6",
            because: check, taken: "UPDATE courseCall SET closedAt = 6, result = 'self'"),
        SchemaRule(
            "a call removed", refused: "DELETE FROM courseAttempt; DELETE FROM courseCall",
            because: "never deleted", taken: "UPDATE courseCall SET closedAt = 6, result = 'self'"),
        SchemaRule(
            "an attempt changed", refused: "UPDATE courseAttempt SET result = 'self'",
            because: "an attempt is never changed",
            taken: "INSERT INTO courseAttempt VALUES (2, 1, 7, 'test', 'self')"),
    ]

    private static let lift = "UPDATE freeze SET liftedAt = 6, liftReason = '名簿の漏れ' WHERE id = 1"

    private static let freeze = """
        INSERT INTO freeze (id, course, list, hash, source, valueOn, account, request, frozenAt)
        VALUES (2, 1, 'list', '\(String(repeating: "1", count: 64))', '数値', '2026-04-23', 'test',
          'freeze 2', 7)
        """

    private static func draw(_ more: String, from freeze: Int = 2, _ value: String = "5678") -> String {
        """
        INSERT INTO draw (id, course, freeze, value, account, request, drawnAt, replaces, reason)
        VALUES (2, 1, \(freeze), '\(value)', 'test', 'draw 2', 8, \(more))
        """
    }

    private static func line(_ position: Int, _ application: Int, _ more: String) -> String {
        "INSERT INTO drawLine VALUES (2, 1, \(position), \(application), \(more))"
    }

    private static func enrol(_ application: Int, _ more: String) -> String {
        """
        INSERT INTO enrolment (application, courseGroup, madeAt, state, rank, placedAt)
        VALUES (\(application), 1, 7, \(more))
        """
    }

    private static func call(_ kind: String) -> String {
        "INSERT INTO courseCall (application, kind, madeAt) VALUES (1, \(kind), 7)"
    }
}
