import Testing

/// Seats of one desk never overlap, and a booked one never goes.
@Suite("Seats in the schema")
struct SeatRulesTests {
    @Test(arguments: rules)
    func theSchemaRefuses(rule: SchemaRule) async throws {
        try await rule.hold()
    }

    static let rules = [
        SchemaRule(
            "a seat across another of its desk",
            refused: #"INSERT INTO seat (session, desk, start, "end") VALUES (1, 1, '10:15', '10:45')"#,
            because: "overlap",
            taken: #"INSERT INTO seat (session, desk, start, "end") VALUES (1, 2, '10:15', '10:45')"#),
        SchemaRule(
            "a seat within another of its desk",
            refused: #"INSERT INTO seat (session, desk, start, "end") VALUES (1, 1, '10:10', '10:20')"#,
            because: "overlap",
            taken: #"INSERT INTO seat (session, desk, start, "end") VALUES (1, 1, '11:00', '11:10')"#),
        SchemaRule(
            "a seat around another of its desk",
            refused: #"INSERT INTO seat (session, desk, start, "end") VALUES (1, 1, '09:50', '10:40')"#,
            because: "overlap",
            taken: #"INSERT INTO seat (session, desk, start, "end") VALUES (1, 1, '09:50', '10:00')"#),
        SchemaRule(
            "a retired seat that comes back across another",
            refused: "UPDATE seat SET retired = 0 WHERE id = 3",
            because: "overlap",
            taken: "UPDATE seat SET retired = 1 WHERE id = 2; UPDATE seat SET retired = 0 WHERE id = 3"),
        SchemaRule(
            "a seat made longer into the next",
            refused: #"UPDATE seat SET "end" = '10:31' WHERE id = 1"#,
            because: "overlap",
            taken: #"UPDATE seat SET "end" = '10:29' WHERE id = 1"#),
        SchemaRule(
            "a second seat of a desk at a time, even a retired one",
            refused: """
                INSERT INTO seat (session, desk, start, "end", retired)
                VALUES (1, 1, '10:45', '10:50', 1)
                """,
            because: "UNIQUE constraint failed: seat.session, seat.desk, seat.start",
            taken: """
                INSERT INTO seat (session, desk, start, "end", retired)
                VALUES (1, 1, '10:44', '10:50', 1)
                """),
        SchemaRule(
            "a booked seat retiring",
            refused: "UPDATE seat SET retired = 1 WHERE id = 1",
            because: "a booked seat cannot retire",
            taken: "UPDATE seat SET retired = 1 WHERE id = 6"),
        SchemaRule(
            "a seat that ends before it starts",
            refused: #"INSERT INTO seat (session, desk, start, "end") VALUES (1, 2, '10:30', '10:30')"#,
            because: "CHECK constraint failed",
            taken: #"INSERT INTO seat (session, desk, start, "end") VALUES (1, 2, '10:30', '10:31')"#),
        SchemaRule(
            "a second consultation of a venue on a date",
            refused: """
                INSERT INTO session (programme, venue, date, room, team, minimumAge, state)
                VALUES ('consultation', 'a', '2026-04-07', 'main', 3, 60, 'open')
                """,
            because: "UNIQUE constraint failed: session.venue, session.date",
            taken: """
                INSERT INTO session (programme, venue, date, room, team, minimumAge, state)
                VALUES ('course', 'a', '2026-04-07', 'main', 3, 60, 'open')
                """),
        SchemaRule(
            "a team at two venues on a date",
            refused: "UPDATE session SET team = 1 WHERE id = 2",
            because: "UNIQUE constraint failed: session.date, session.team",
            taken: "UPDATE session SET team = 3 WHERE id = 2"),
    ]
}
