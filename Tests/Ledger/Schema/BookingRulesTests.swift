import Testing

/// A seat is sold once, while it is for sale; a booking ends as a whole.
@Suite("Bookings in the schema")
struct BookingRulesTests {
    @Test(arguments: selling + ending)
    func theSchemaRefuses(rule: SchemaRule) async throws {
        try await rule.hold()
    }

    static let selling = [
        SchemaRule(
            "the second live booking of a seat",
            refused: SchemaRule.booking(1), because: "UNIQUE constraint failed: booking.seat",
            taken: "UPDATE booking SET endedAt = 6, endReason = 'cancelled' WHERE id = 1;"
                + SchemaRule.booking(1)),
        SchemaRule(
            "a booking on a retired seat",
            refused: SchemaRule.booking(3), because: "the seat is not for sale",
            taken: SchemaRule.booking(2)),
        SchemaRule(
            "a booking of a closed session",
            refused: SchemaRule.booking(5, of: 3), because: "the seat is not for sale",
            taken: "UPDATE session SET state = 'open' WHERE id = 3;" + SchemaRule.booking(5, of: 3)),
        SchemaRule(
            "a booking of a withdrawn session",
            refused: SchemaRule.booking(7, of: 4), because: "the seat is not for sale",
            taken: "UPDATE session SET state = 'open' WHERE id = 4;" + SchemaRule.booking(7, of: 4)),
        SchemaRule(
            "a booking on another session's seat",
            refused: SchemaRule.booking(2, of: 2), because: "FOREIGN KEY constraint failed",
            taken: SchemaRule.booking(2, of: 1)),
        SchemaRule(
            "a booking of nobody's seat that is no walk-in",
            refused: "INSERT INTO booking (session, kind, source, madeAt) VALUES (1, 'booking', 'phone', 5)",
            because: "CHECK constraint failed",
            taken: "INSERT INTO booking (session, kind, source, madeAt) VALUES (1, 'walk-in', 'phone', 5)"),
        SchemaRule(
            "a second booking of one request",
            refused: """
                INSERT INTO booking (session, seat, kind, source, request, madeAt)
                VALUES (1, 2, 'booking', 'phone', 'wish', 5)
                """,
            because: "UNIQUE constraint failed: booking.request",
            taken: """
                INSERT INTO booking (session, seat, kind, source, request, madeAt)
                VALUES (1, 2, 'booking', 'phone', 'another wish', 5)
                """),
        SchemaRule(
            "a party of ten",
            refused: "UPDATE booking SET party = 10 WHERE id = 1", because: "CHECK constraint failed",
            taken: "UPDATE booking SET party = 9 WHERE id = 1"),
    ]

    static let ending = [
        SchemaRule(
            "an end without a reason",
            refused: "UPDATE booking SET endedAt = 6 WHERE id = 1", because: "CHECK constraint failed",
            taken: "UPDATE booking SET endedAt = 6, endReason = 'cancelled' WHERE id = 1"),
        SchemaRule(
            "a reason without an end",
            refused: "UPDATE booking SET endReason = 'cancelled' WHERE id = 1",
            because: "CHECK constraint failed",
            taken: "UPDATE booking SET endedAt = 6, endReason = 'expired' WHERE id = 1"),
        SchemaRule(
            "a move to nowhere",
            refused: "UPDATE booking SET endedAt = 6, endReason = 'moved' WHERE id = 1",
            because: "CHECK constraint failed",
            taken: "UPDATE booking SET endedAt = 6, endReason = 'moved', movedTo = 2 WHERE id = 1"),
        SchemaRule(
            "an ended booking that takes a sold seat back",
            refused: SchemaRule.booking(6, of: 2)
                + "UPDATE booking SET endedAt = NULL, endReason = NULL WHERE id = 2",
            because: "UNIQUE constraint failed: booking.seat",
            taken: "UPDATE booking SET endedAt = NULL, endReason = NULL WHERE id = 2"),
        SchemaRule(
            "an ended booking that takes a retired seat back",
            refused: """
                UPDATE seat SET retired = 1 WHERE id = 6;
                UPDATE booking SET endedAt = NULL, endReason = NULL WHERE id = 2
                """,
            because: "the seat is not for sale",
            taken: "UPDATE booking SET endedAt = NULL, endReason = NULL WHERE id = 2"),
        SchemaRule(
            "a live booking put on a retired seat",
            refused: "UPDATE booking SET seat = 3 WHERE id = 1", because: "the seat is not for sale",
            taken: "UPDATE booking SET seat = 2 WHERE id = 1"),
    ]
}
