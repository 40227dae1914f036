import Testing

/// The waiting list, calls and closures: what the schema holds of them by itself.
@Suite("Calls and wishes in the schema")
struct CallRulesTests {
    @Test(arguments: holds + closing + wishes + calls)
    func theSchemaRefuses(rule: SchemaRule) async throws {
        try await rule.hold()
    }

    static let holds = [
        SchemaRule(
            "a hold without its time",
            refused: hold(2, waiting: "2", until: "NULL"), because: "CHECK constraint failed",
            taken: hold(2, waiting: "2", until: "9")),
        SchemaRule(
            "a hold for nobody who waits",
            refused: hold(2, waiting: "NULL", until: "9"), because: "CHECK constraint failed",
            taken: hold(2, waiting: "2", until: "9")),
        SchemaRule(
            "a hold for a wish that is not there",
            refused: hold(2, waiting: "9", until: "9"), because: "FOREIGN KEY constraint failed",
            taken: hold(2, waiting: "2", until: "9")),
        SchemaRule(
            "a booking with a time to end",
            refused: "UPDATE booking SET kind = 'booking' WHERE id = 103", because: "CHECK constraint failed",
            taken: "UPDATE booking SET kind = 'booking', holdUntil = NULL WHERE id = 103"),
        SchemaRule(
            "a booking of a seat that is kept for somebody",
            refused: SchemaRule.booking(8, of: 2), because: "UNIQUE constraint failed: booking.seat",
            taken: "UPDATE booking SET endedAt = 6, endReason = 'expired' WHERE id = 103;"
                + SchemaRule.booking(8, of: 2)),
        SchemaRule(
            "an unknown caller",
            refused: "UPDATE booking SET caller = 'neighbour' WHERE id = 1",
            because: "CHECK constraint failed", taken: "UPDATE booking SET caller = 'other' WHERE id = 1"),
        SchemaRule(
            "a cause of what has not been cancelled",
            refused: "UPDATE booking SET cause = 'unwell' WHERE id = 1", because: "CHECK constraint failed",
            taken: "UPDATE booking SET cause = 'unwell' WHERE id = 2"),
        SchemaRule(
            "a cause that a revived booking keeps",
            refused: """
                UPDATE booking SET cause = 'undone' WHERE id = 2;
                UPDATE booking SET endedAt = NULL, endReason = NULL WHERE id = 2
                """, because: "CHECK constraint failed",
            taken: "UPDATE booking SET endedAt = NULL, endReason = NULL, cause = NULL WHERE id = 2"),
        SchemaRule(
            "a cause nobody knows",
            refused: "UPDATE booking SET cause = 'weather' WHERE id = 2", because: "CHECK constraint failed",
            taken: "UPDATE booking SET cause = 'closure' WHERE id = 2"),
    ]

    static let closing = [
        SchemaRule(
            "a booking on a seat closed by hand",
            refused: SchemaRule.booking(9, of: 2), because: "the seat is not for sale",
            taken: "UPDATE seat SET closed = 0 WHERE id = 9;" + SchemaRule.booking(9, of: 2)),
        SchemaRule(
            "a seat half closed", refused: "UPDATE seat SET closed = 2 WHERE id = 1",
            because: "CHECK constraint failed", taken: "UPDATE seat SET closed = 1 WHERE id = 1"),
        SchemaRule(
            "a seat added by two hands", refused: "UPDATE seat SET byHand = 2 WHERE id = 1",
            because: "CHECK constraint failed", taken: "UPDATE seat SET byHand = 1 WHERE id = 1"),
        SchemaRule(
            "a session added by two hands", refused: "UPDATE session SET byHand = 2 WHERE id = 1",
            because: "CHECK constraint failed", taken: "UPDATE session SET byHand = 1 WHERE id = 1"),
        SchemaRule(
            "a ward without teams", refused: "UPDATE ward SET teams = 0", because: "CHECK constraint failed",
            taken: "UPDATE ward SET teams = 1"),
        SchemaRule(
            "rules that are no JSON", refused: "UPDATE ward SET callRules = '{'",
            because: "CHECK constraint failed", taken: "UPDATE ward SET callRules = '{}'"),
        SchemaRule(
            "somebody half hidden", refused: details("secret", "2"), because: "CHECK constraint failed",
            taken: details("secret", "1")),
    ]

    static let wishes = [
        SchemaRule(
            "a wish for no day", refused: "UPDATE waiting SET weekdays = 0 WHERE id = 1",
            because: "CHECK constraint failed", taken: "UPDATE waiting SET weekdays = 1 WHERE id = 1"),
        SchemaRule(
            "a wish for an eighth day", refused: "UPDATE waiting SET weekdays = 128 WHERE id = 1",
            because: "CHECK constraint failed", taken: "UPDATE waiting SET weekdays = 127 WHERE id = 1"),
        SchemaRule(
            "a wish for the night", refused: "UPDATE waiting SET part = 'night' WHERE id = 1",
            because: "CHECK constraint failed", taken: "UPDATE waiting SET part = 'morning' WHERE id = 1"),
        SchemaRule(
            "a wish that ended without a reason", refused: "UPDATE waiting SET endedAt = 6 WHERE id = 1",
            because: "CHECK constraint failed",
            taken: "UPDATE waiting SET endedAt = 6, endReason = 'served' WHERE id = 1"),
        SchemaRule(
            "a wish that ended by itself",
            refused: "UPDATE waiting SET endedAt = 6, endReason = 'expired' WHERE id = 1",
            because: "CHECK constraint failed",
            taken: "UPDATE waiting SET endedAt = 6, endReason = 'left' WHERE id = 1"),
        SchemaRule(
            "a wish for ten", refused: "UPDATE waiting SET party = 10 WHERE id = 1",
            because: "CHECK constraint failed", taken: "UPDATE waiting SET party = 9 WHERE id = 1"),
        SchemaRule(
            "two wishes of one request", refused: "UPDATE waiting SET request = 'wish 2' WHERE id = 1",
            because: "UNIQUE constraint failed: waiting.request",
            taken: "UPDATE waiting SET request = 'wish 4' WHERE id = 1"),
        SchemaRule(
            "turning away from the end to the beginning",
            refused: turnedAway("'2026-04-08', '2026-04-07'", 1), because: "CHECK constraint failed",
            taken: turnedAway("'2026-04-08', '2026-04-08'", 1)),
        SchemaRule(
            "nobody turned away", refused: turnedAway("NULL, NULL", 0), because: "CHECK constraint failed",
            taken: turnedAway("NULL, NULL", 9)),
    ]

    static let calls = [
        SchemaRule(
            "a second reminder of one booking",
            refused: """
                UPDATE task SET closedAt = 6, result = 'self' WHERE id = 2;
                INSERT INTO task (kind, booking, madeAt) VALUES ('reminder', 1, 7)
                """,
            because: "UNIQUE constraint failed: task.booking",
            taken: """
                UPDATE task SET closedAt = 6, result = 'self' WHERE id = 2;
                INSERT INTO task (kind, booking, madeAt) VALUES ('reminder', 2, 7), ('closure', 1, 7)
                """),
        SchemaRule(
            "two open calls of a kind about one booking",
            refused: "INSERT INTO task (kind, booking, madeAt) VALUES ('offer', 103, 7)",
            because: "UNIQUE constraint failed: task.booking, task.kind",
            taken: """
                UPDATE task SET closedAt = 6, result = 'declined' WHERE id = 1;
                INSERT INTO task (kind, booking, madeAt) VALUES ('offer', 103, 7)
                """),
        SchemaRule(
            "a claim without its time", refused: "UPDATE task SET claim = '\(claim)' WHERE id = 1",
            because: "CHECK constraint failed",
            taken: "UPDATE task SET claim = '\(claim)', claimedAt = 6 WHERE id = 1"),
        SchemaRule(
            "a claim that is no id", refused: "UPDATE task SET claim = 'me', claimedAt = 6 WHERE id = 1",
            because: "CHECK constraint failed",
            taken: "UPDATE task SET claim = '\(claim)', claimedAt = 6 WHERE id = 1"),
        SchemaRule(
            "a call settled without a result", refused: "UPDATE task SET closedAt = 6 WHERE id = 1",
            because: "CHECK constraint failed",
            taken: "UPDATE task SET closedAt = 6, result = 'declined' WHERE id = 1"),
        SchemaRule(
            "a call of no kind",
            refused: "INSERT INTO task (kind, booking, madeAt) VALUES ('chat', 1, 7)",
            because: "CHECK constraint failed",
            taken: "INSERT INTO task (kind, booking, madeAt) VALUES ('reopening', 1, 7)"),
        SchemaRule(
            "an attempt that came to nothing known",
            refused: "INSERT INTO attempt VALUES (2, 1, 7, 'test', 'withdrawn')",
            because: "CHECK constraint failed",
            taken: "INSERT INTO attempt VALUES (2, 1, 7, 'test', 'wrong-number')"),
    ]

    private static let claim = "00000000-0000-4000-8000-000000000001"

    private static func hold(_ seat: Int, waiting: String, until: String) -> String {
        """
        INSERT INTO booking (session, seat, person, kind, source, waiting, holdUntil, madeAt)
        VALUES (1, \(seat), 2, 'hold', 'phone', \(waiting), \(until), 5)
        """
    }

    private static func details(_ column: String, _ value: String) -> String {
        "INSERT INTO personDetails (person, kana, nameKey, \(column)) VALUES (1, 'ア', 'ア', \(value))"
    }

    private static func turnedAway(_ dates: String, _ people: Int) -> String {
        """
        INSERT INTO turnedAway (at, firstDate, lastDate, people, request)
        VALUES (5, \(dates), \(people), 'another')
        """
    }
}
