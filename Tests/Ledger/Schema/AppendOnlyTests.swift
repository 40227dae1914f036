import Testing

/// What is written once and for all: the journal, marks, persons, bookings, wishes, calls.
@Suite("What the schema never takes back")
struct AppendOnlyTests {
    @Test(arguments: rules + calls + days)
    func theSchemaRefuses(rule: SchemaRule) async throws {
        try await rule.hold()
    }

    private static let mark = "00000000-0000-4000-8000-000000000001"
    private static let other = "00000000-0000-4000-8000-000000000002"

    private static func insertMark(_ id: String, replacing replaced: String) -> String {
        "INSERT INTO mark VALUES ('\(id)', 1, 'absent', 6, 6, '\(replaced)', 'test')"
    }

    static let rules = [
        SchemaRule(
            "a journal row changed", refused: "UPDATE journal SET account = 'other'",
            because: "the journal is append-only",
            taken: "INSERT INTO journal VALUES (2, 6, 6, 'test', 'book', 'another', '[]', 'after', 'later')"),
        SchemaRule(
            "a journal row removed", refused: "DELETE FROM journal", because: "the journal is append-only",
            taken: "DELETE FROM access"),
        SchemaRule(
            "a mark changed", refused: "UPDATE mark SET value = 'absent'",
            because: "a mark is replaced, never changed", taken: insertMark(other, replacing: mark)),
        SchemaRule(
            "a mark removed", refused: "DELETE FROM mark", because: "a mark is replaced, never deleted",
            taken: insertMark(other, replacing: mark)),
        SchemaRule(
            "a mark that replaces itself", refused: insertMark(other, replacing: other),
            because: "CHECK constraint failed", taken: insertMark(other, replacing: mark)),
        SchemaRule(
            "a mark under a used id", refused: insertMark(mark, replacing: other),
            because: "UNIQUE constraint failed: mark.id", taken: insertMark(other, replacing: mark)),
        SchemaRule(
            "a person removed", refused: "DELETE FROM person WHERE id = 2",
            because: "a person is erased, never deleted", taken: "UPDATE person SET erasedAt = 6 WHERE id = 2"
        ),
        SchemaRule(
            "a person merged into themselves", refused: "UPDATE person SET mergedInto = 2 WHERE id = 2",
            because: "CHECK constraint failed", taken: "UPDATE person SET mergedInto = 1 WHERE id = 2"),
        SchemaRule(
            "a booking removed", refused: "DELETE FROM booking WHERE id = 2",
            because: "a booking ends, it is never deleted",
            taken: "UPDATE booking SET endedAt = 7 WHERE id = 2"),
        SchemaRule(
            "a seat with a booking removed", refused: "DELETE FROM seat WHERE id = 1",
            because: "FOREIGN KEY constraint failed", taken: "DELETE FROM seat WHERE id = 2"),
        SchemaRule(
            "a second ward",
            refused: "INSERT INTO ward (id, name, code, visitsCount) VALUES (2, '北区', '131172', 'people')",
            because: "CHECK constraint failed", taken: "UPDATE ward SET name = '北区'"),
    ]

    static let days = [
        SchemaRule(
            "a wait at the door removed", refused: "DELETE FROM queue WHERE id = 1",
            because: "a wait at the door ends, it is never deleted",
            taken: """
                UPDATE queue SET endedAt = 7, endReason = 'served', booking = 1 WHERE id = 1
                """),
        SchemaRule(
            "a ticket changed", refused: "UPDATE queue SET ticket = 3 WHERE id = 1",
            because: "a ticket is never changed", taken: "UPDATE queue SET person = 1 WHERE id = 1"),
        SchemaRule(
            "a closing removed", refused: "DELETE FROM dayClosing",
            because: "a closing is taken back, never deleted", taken: reopened),
        SchemaRule(
            "a closing with another count", refused: "UPDATE dayClosing SET headCount = 3",
            because: "a closing is taken back, never changed", taken: reopened),
        SchemaRule(
            "a closing taken back twice", refused: reopened + ";" + reopened,
            because: "a closing is taken back, never changed", taken: reopened),
        SchemaRule(
            "a paper day removed", refused: "DELETE FROM paperLine; DELETE FROM paperSheet",
            because: "what was written is never deleted", taken: "UPDATE paperSheet SET writtenBy = NULL"),
        SchemaRule(
            "a line of paper removed", refused: "DELETE FROM paperLine",
            because: "what was written is never deleted",
            taken: "UPDATE paperLine SET settledAt = 7, settledBy = 'test'"),
    ]

    private static let reopened = "UPDATE dayClosing SET reopenedAt = 7, reopenedBy = 'head'"

    private static let turnedAway = "INSERT INTO turnedAway (at, people, request) VALUES (5, 1, 'note')"

    static let calls = [
        SchemaRule(
            "a wish removed", refused: "DELETE FROM waiting WHERE id = 2",
            because: "a wish ends, it is never deleted",
            taken: "UPDATE waiting SET endedAt = 7, endReason = 'left' WHERE id = 2"),
        SchemaRule(
            "a call removed", refused: "DELETE FROM task WHERE id = 2",
            because: "a call is settled, never deleted",
            taken: "UPDATE task SET closedAt = 7, result = 'withdrawn' WHERE id = 2"),
        SchemaRule(
            "an attempt changed", refused: "UPDATE attempt SET result = 'self'",
            because: "an attempt is never changed",
            taken: "INSERT INTO attempt VALUES (2, 1, 7, 'test', 'self')"),
        SchemaRule(
            "an attempt removed", refused: "DELETE FROM attempt", because: "an attempt is never deleted",
            taken: "DELETE FROM callBack"),
        SchemaRule(
            "a turning away removed",
            refused: turnedAway + "; DELETE FROM turnedAway", because: "a note is withdrawn, never deleted",
            taken: turnedAway + "; UPDATE turnedAway SET withdrawnAt = 7"),
    ]
}
