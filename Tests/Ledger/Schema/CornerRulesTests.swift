import Testing

/// 相談コーナー: what the schema holds by itself.
@Suite("Corners in the schema")
struct CornerRulesTests {
    @Test(arguments: days + taps + tallies)
    func theSchemaRefuses(rule: SchemaRule) async throws {
        try await rule.hold()
    }

    static let days = [
        SchemaRule(
            "two corners on a date", refused: day("2026-04-11"), because: "UNIQUE constraint failed",
            taken: day("2026-04-12")),
        SchemaRule(
            "a cancellation taken back beside another day",
            refused: day("2026-04-12") + "; UPDATE cornerDay SET cancelledAt = NULL WHERE id = 2",
            because: "UNIQUE constraint failed", taken: "UPDATE cornerDay SET cancelledAt = NULL WHERE id = 2"
        ),
        SchemaRule(
            "hours that end before they begin", refused: "UPDATE cornerDay SET closes = '10:00' WHERE id = 1",
            because: "CHECK constraint failed", taken: "UPDATE cornerDay SET closes = '10:01' WHERE id = 1"),
        SchemaRule(
            "a reason of what is not cancelled",
            refused: "UPDATE cornerDay SET cancelReason = '雨' WHERE id = 1",
            because: "CHECK constraint failed",
            taken: "UPDATE cornerDay SET cancelReason = '雨' WHERE id = 2"),
        SchemaRule(
            "a day removed", refused: "DELETE FROM cornerDay WHERE id = 2",
            because: "a corner day is cancelled, never deleted",
            taken: "UPDATE cornerDay SET cancelledAt = 7 WHERE id = 1"),
        SchemaRule(
            "a day on another date", refused: "UPDATE cornerDay SET date = '2026-04-18' WHERE id = 1",
            because: "a corner day keeps its date", taken: "UPDATE cornerDay SET place = '入口' WHERE id = 1"),
    ]

    static let taps = [
        SchemaRule(
            "a tap changed", refused: "UPDATE cornerCount SET ageBand = '90+'",
            because: "a tap is taken back, never changed", taken: tap(2, more: "'\(id(1))'")),
        SchemaRule(
            "a tap removed", refused: "DELETE FROM cornerCount",
            because: "a tap is taken back, never deleted", taken: tap(2, more: "'\(id(1))'")),
        SchemaRule(
            "a tap twice", refused: tap(1), because: "UNIQUE constraint failed: cornerCount.id",
            taken: tap(2)),
        SchemaRule(
            "a tap that takes itself back", refused: tap(2, more: "'\(id(2))'"),
            because: "CHECK constraint failed", taken: tap(2, more: "'\(id(9))'")),
        SchemaRule(
            "a tap of no day", refused: tap(2, day: 9), because: "FOREIGN KEY constraint failed",
            taken: tap(2, day: 2)),
    ]

    static let tallies = [
        SchemaRule(
            "a tally changed", refused: "UPDATE cornerTally SET people = 6",
            because: "a tally is replaced, never changed", taken: tally(replacing: "1")),
        SchemaRule(
            "a tally removed", refused: "DELETE FROM cornerTally",
            because: "a tally is replaced, never deleted", taken: tally(replacing: "1")),
        SchemaRule(
            "a second first tally", refused: tally(replacing: "NULL"), because: "UNIQUE constraint failed",
            taken: tally(replacing: "NULL", day: 2)),
        SchemaRule(
            "a tally replaced twice", refused: tally(replacing: "1") + ";" + tally(replacing: "1", "third"),
            because: "UNIQUE constraint failed",
            taken: tally(replacing: "1") + ";" + tally(replacing: "2", "third")),
        SchemaRule(
            "a tally in place of another day's", refused: tally(replacing: "1", day: 2),
            because: "a tally replaces one of its own day", taken: tally(replacing: "1")),
        SchemaRule(
            "people below none", refused: tally(replacing: "1", people: -1),
            because: "CHECK constraint failed",
            taken: tally(replacing: "1", people: 0)),
    ]

    private static func id(_ number: Int) -> String { "00000000-0000-4000-8000-00000000000\(number)" }

    private static func day(_ date: String) -> String {
        """
        INSERT INTO cornerDay (title, place, date, opens, closes, request, fixedAt)
        VALUES ('農業まつり', '広場', '\(date)', '10:00', '16:00', 'corner 3', 5)
        """
    }

    private static func tap(_ number: Int, more: String = "NULL", day: Int = 1) -> String {
        """
        INSERT INTO cornerCount (id, day, takesBack, happenedAt, arrivedAt, account, request)
        VALUES ('\(id(number))', \(day), \(more), 5, 5, 'test', 'taps')
        """
    }

    private static func tally(
        replacing replaced: String, _ request: String = "second", day: Int = 1, people: Int = 6
    ) -> String {
        """
        INSERT INTO cornerTally (day, people, replaces, account, request, enteredAt)
        VALUES (\(day), \(people), \(replaced), 'test', '\(request)', 5)
        """
    }
}
