import Testing

/// The queue at the door, closing, paper: what the schema holds of them by itself.
@Suite("A venue's day in the schema")
struct DayRulesTests {
    @Test(arguments: queue + closings + paper)
    func theSchemaRefuses(rule: SchemaRule) async throws {
        try await rule.hold()
    }

    static let queue = [
        SchemaRule(
            "a ticket given twice", refused: entry(ticket: 1), because: "UNIQUE constraint failed",
            taken: entry(ticket: 3)),
        SchemaRule(
            "a ticket below one", refused: entry(ticket: 0), because: "CHECK constraint failed",
            taken: entry(ticket: 3)),
        SchemaRule(
            "a wait of nobody", refused: entry(ticket: 3, party: 0), because: "CHECK constraint failed",
            taken: entry(ticket: 3, party: 9)),
        SchemaRule(
            "a wait that ended without a reason", refused: "UPDATE queue SET endedAt = 7 WHERE id = 1",
            because: "CHECK constraint failed", taken: served),
        SchemaRule(
            "somebody served without a booking",
            refused: "UPDATE queue SET endedAt = 7, endReason = 'served' WHERE id = 1",
            because: "CHECK constraint failed", taken: served),
        SchemaRule(
            "somebody who left without a note",
            refused: "UPDATE queue SET endedAt = 7, endReason = 'left' WHERE id = 1",
            because: "CHECK constraint failed", taken: served),
        SchemaRule(
            "somebody who waits and has a booking", refused: "UPDATE queue SET booking = 1 WHERE id = 1",
            because: "CHECK constraint failed", taken: served),
        SchemaRule(
            "two who wait for one booking",
            refused: served
                + "; UPDATE queue SET endReason = 'booked', booking = 1, turnedAway = NULL WHERE id = 2",
            because: "UNIQUE constraint failed: queue.booking",
            taken: served
                + "; UPDATE queue SET endReason = 'booked', booking = 2, turnedAway = NULL WHERE id = 2"),
        SchemaRule(
            "a wait of an unknown person", refused: "UPDATE queue SET person = 9 WHERE id = 1",
            because: "FOREIGN KEY constraint failed", taken: "UPDATE queue SET person = 2 WHERE id = 1"),
    ]

    static let closings = [
        SchemaRule(
            "a day closed twice", refused: closing(""), because: "UNIQUE constraint failed",
            taken: "UPDATE dayClosing SET reopenedAt = 7, reopenedBy = 'head';" + closing("")),
        SchemaRule(
            "hours that end before they begin", refused: closing(", opened = '15:00', closed = '10:00'"),
            because: "CHECK constraint failed", taken: again + closing(", opened = '10:00', closed = '15:00'")
        ),
        SchemaRule(
            "hours without an end", refused: again + closing(", opened = '10:00'"),
            because: "CHECK constraint failed", taken: again + closing(", opened = '10:00', closed = '15:00'")
        ),
        SchemaRule(
            "a count below nothing", refused: again + closing(", headCount = -1"),
            because: "CHECK constraint failed", taken: again + closing(", headCount = 0")),
        SchemaRule(
            "a closing taken back by nobody", refused: "UPDATE dayClosing SET reopenedAt = 7",
            because: "CHECK constraint failed",
            taken: "UPDATE dayClosing SET reopenedAt = 7, reopenedBy = 'head'"),
        SchemaRule(
            "two remarks", refused: remark + remark, because: "UNIQUE constraint failed", taken: remark),
        SchemaRule(
            "on duty under an account and a name",
            refused: "INSERT INTO dayDuty (closing, account, name) VALUES (1, 'sato', '佐藤')",
            because: "CHECK constraint failed",
            taken: "INSERT INTO dayDuty (closing, name) VALUES (1, '佐藤')"),
        SchemaRule(
            "a booking unknown twice", refused: unknown + unknown, because: "UNIQUE constraint failed",
            taken: unknown),
    ]

    static let paper = [
        SchemaRule(
            "a line neither placed nor faulty",
            refused: "INSERT INTO paperLine (sheet, number) VALUES (1, 2)",
            because: "CHECK constraint failed",
            taken: "INSERT INTO paperLine (sheet, number, booking) VALUES (1, 2, 1)"),
        SchemaRule(
            "words of a line that has its place",
            refused: "INSERT INTO paperLine (sheet, number, booking, said) VALUES (1, 2, 1, '来')",
            because: "CHECK constraint failed",
            taken: "INSERT INTO paperLine (sheet, number, fault, said) VALUES (1, 2, 'no-seat', '来')"),
        SchemaRule(
            "the same line twice",
            refused:
                "INSERT INTO paperLine (sheet, number, booking, digest) VALUES (1, 2, 1, '\(digest)')",
            because: "UNIQUE constraint failed",
            taken: "INSERT INTO paperLine (sheet, number, booking) VALUES (1, 2, 1)"),
        SchemaRule(
            "a line settled by nobody", refused: "UPDATE paperLine SET settledAt = 7",
            because: "CHECK constraint failed",
            taken: "UPDATE paperLine SET settledAt = 7, settledBy = 'test'"),
    ]

    private static let digest = "0123456789012345678901234567890123456789012345678901234567890123"
    private static let served = "UPDATE queue SET endedAt = 7, endReason = 'served', booking = 1 WHERE id = 1"
    private static let remark = "INSERT INTO dayNote (closing, kind, said) VALUES (1, 'remark', '雨');"
    private static let unknown = "INSERT INTO dayUnknown (closing, booking) VALUES (1, 1);"
    private static let again = "UPDATE dayClosing SET reopenedAt = 7, reopenedBy = 'head';"

    private static func entry(ticket: Int, party: Int = 1) -> String {
        """
        INSERT INTO queue (venue, date, ticket, party, arrivedAt, request)
        VALUES ('a', '2026-04-07', \(ticket), \(party), 5, 'queue')
        """
    }

    /// A closing of the day that is closed, with some columns more: ", opened = '10:00'".
    private static func closing(_ more: String) -> String {
        let pairs = more.split(separator: ",").map {
            $0.split(separator: "=").map { $0.filter { $0 != " " } }
        }
        let names = pairs.map { ", " + $0[0] }.joined()
        let values = pairs.map { ", " + $0[1] }.joined()
        return """
            INSERT INTO dayClosing (venue, date, served, account, request, closedAt\(names))
            VALUES ('b', '2026-04-07', 0, 'test', 'another', 6\(values))
            """
    }
}
