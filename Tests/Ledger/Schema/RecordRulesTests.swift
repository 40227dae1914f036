import Testing

/// 相談票 and what can be chosen there: what the schema holds by itself.
@Suite("What the schema refuses of records")
struct RecordRulesTests {
    @Test(arguments: values + lines + choices + forGood)
    func theSchemaRefuses(rule: SchemaRule) async throws {
        try await rule.hold()
    }

    /// A record of booking 1, on 2026-04-07, with one column or more of its own. Choice 1 is the first topic,
    /// 14 the first place.
    private static func record(
        _ id: Int = 1, booking: Int = 1, replaces: String = "NULL", _ columns: String = "device",
        _ values: String = "NULL", blank: Int = 0, explained: Int = 0
    ) -> String {
        """
        INSERT INTO record
          (id, booking, replaces, \(columns), explained, blank, writtenAt, account, request)
        VALUES
          (\(id), \(booking), \(replaces), \(values), \(explained), \(blank), 5, 'test', 'record \(id)');
        """
    }

    private static func value(_ name: String, _ columns: String, _ wrong: String, _ right: String)
        -> SchemaRule
    {
        SchemaRule(
            name, refused: record(columns, wrong), because: "CHECK constraint failed",
            taken: record(columns, right))
    }

    private static func record(_ columns: String, _ values: String) -> String {
        record(1, columns, values)
    }

    static let values = [
        value("a device nobody makes", "device", "'pager'", "'none'"),
        value("a result nobody knows", "result", "'lost'", "'referred'"),
        value("a gender without a code", "gender", "3", "9"),
        SchemaRule(
            "half explained", refused: record(explained: 2), because: "CHECK constraint failed",
            taken: record(explained: 1)),
        value("a place without being referred", "result, referral", "'solved', 14", "'referred', 14"),
        value("a place without a result", "result, referral", "NULL, 14", "'referred', 14"),
        value("a beginning that is no time", "began", "'24:00'", "'23:59'"),
        value("an end that is no time", "ended", "'9:00'", "'09:00'"),
        value("an end at the beginning", "began, ended", "'10:00', '10:00'", "'10:00', '10:01'"),
        value("more than eight hours", "began, ended", "'10:00', '18:01'", "'10:00', '18:00'"),
        SchemaRule(
            "a topic as a place", refused: record("result, referral", "'referred', 1"),
            because: "the place is not offered that day",
            taken: record("result, referral", "'referred', 15")),
        SchemaRule(
            "a place as a topic",
            refused: record() + "INSERT INTO recordTopic (record, topic) VALUES (1, 14)",
            because: "the topic is not offered that day",
            taken: record() + "INSERT INTO recordTopic (record, topic) VALUES (1, 1)"),
        SchemaRule(
            "a topic twice",
            refused: record() + "INSERT INTO recordTopic (record, topic) VALUES (1, 1), (1, 1)",
            because: "UNIQUE constraint failed",
            taken: record() + "INSERT INTO recordTopic (record, topic) VALUES (1, 1), (1, 2)"),
        SchemaRule(
            "a topic that has been retired",
            refused: "UPDATE choice SET until = '2026-04-06' WHERE id = 1;" + record()
                + "INSERT INTO recordTopic (record, topic) VALUES (1, 1)",
            because: "the topic is not offered that day",
            taken: "UPDATE choice SET until = '2026-04-07' WHERE id = 1;" + record()
                + "INSERT INTO recordTopic (record, topic) VALUES (1, 1)"),
        SchemaRule(
            "a place that is not offered yet",
            refused: "UPDATE choice SET since = '2026-04-08' WHERE id = 14;"
                + record("result, referral", "'referred', 14"),
            because: "the place is not offered that day",
            taken: "UPDATE choice SET since = '2026-04-07' WHERE id = 14;"
                + record("result, referral", "'referred', 14")),
    ]

    static let lines = [
        SchemaRule(
            "two records of one booking", refused: record() + record(2),
            because: "UNIQUE constraint failed: record.booking", taken: record() + record(2, replaces: "1")),
        SchemaRule(
            "two corrections of one record",
            refused: record() + record(2, replaces: "1") + record(3, replaces: "1"),
            because: "UNIQUE constraint failed: record.replaces",
            taken: record() + record(2, replaces: "1") + record(3, replaces: "2")),
        SchemaRule(
            "a correction of another booking's", refused: record() + record(2, booking: 2, replaces: "1"),
            because: "a record corrects one of the same booking",
            taken: record() + record(2, replaces: "1")),
        SchemaRule(
            "a blank record that corrects nothing", refused: record(blank: 1),
            because: "CHECK constraint failed", taken: record() + record(2, replaces: "1", blank: 1)),
        SchemaRule(
            "a blank record that says something",
            refused: record() + record(2, replaces: "1", "device", "'none'", blank: 1),
            because: "CHECK constraint failed",
            taken: record() + record(2, replaces: "1", "device", "'none'")),
    ]

    private static func choice(
        kind: String = "topic", code: String = "dating", label: String = "出会い", sort: Int = 5,
        since: String = "2026-04-01", until: String = "NULL"
    ) -> String {
        """
        INSERT INTO choice (kind, code, label, sort, since, until)
        VALUES ('\(kind)', '\(code)', '\(label)', \(sort), '\(since)', \(until))
        """
    }

    private static func choice(_ name: String, _ wrong: String, _ right: String = choice()) -> SchemaRule {
        SchemaRule(name, refused: wrong, because: "CHECK constraint failed", taken: right)
    }

    private static let named = record() + "INSERT INTO recordTopic (record, topic) VALUES (1, 1);"

    static let choices = [
        choice("a choice of no kind", choice(kind: "mood")),
        choice("a code in Japanese", choice(code: "出会い")),
        choice("a choice without a name", choice(label: "")),
        choice("a place far down the page", choice(sort: 10_000), choice(sort: 9999)),
        choice("a first day that is none", choice(since: "2026-04-31")),
        choice("an end before the beginning", choice(until: "'2026-03-31'"), choice(until: "'2026-04-01'")),
        SchemaRule(
            "a code twice", refused: choice(code: "line"), because: "UNIQUE constraint failed",
            taken: choice(kind: "referral", code: "line")),
        SchemaRule(
            "another meaning", refused: "UPDATE choice SET code = 'kakao' WHERE id = 3",
            because: "a choice keeps its code", taken: "UPDATE choice SET label = 'ライン' WHERE id = 3"),
        SchemaRule(
            "retired before a record that names it",
            refused: named + "UPDATE choice SET until = '2026-04-06' WHERE id = 1",
            because: "a record names the choice on another day",
            taken: named + "UPDATE choice SET until = '2026-04-07' WHERE id = 1"),
        SchemaRule(
            "beginning after a record that names it",
            refused: record("result, referral", "'referred', 14")
                + "UPDATE choice SET since = '2026-04-08' WHERE id = 14",
            because: "a record names the choice on another day",
            taken: record("result, referral", "'referred', 14")
                + "UPDATE choice SET since = '2026-04-07' WHERE id = 14"),
    ]

    private static let history = """
        INSERT INTO choiceHistory (choice, at, label, sort, since) VALUES (1, 5, '操作', 1, '2024-04-01');
        """

    /// What was written is replaced, never changed or removed; only the writer's own words can be erased.
    static let forGood = [
        SchemaRule(
            "a record changed", refused: record() + "UPDATE record SET device = 'none'",
            because: "a record is replaced, never changed", taken: record() + record(2, replaces: "1")),
        SchemaRule(
            "a record removed", refused: record() + "DELETE FROM record",
            because: "a record is replaced, never deleted", taken: record() + record(2, replaces: "1")),
        SchemaRule(
            "a topic changed", refused: named + "UPDATE recordTopic SET topic = 2",
            because: "a record is replaced, never changed",
            taken: named + "INSERT INTO recordTopic (record, topic) VALUES (1, 2)"),
        SchemaRule(
            "a topic removed", refused: named + "DELETE FROM recordTopic",
            because: "a record is replaced, never deleted",
            taken: record() + "INSERT INTO recordText VALUES (1, '電池'); DELETE FROM recordText"),
        SchemaRule(
            "a choice removed", refused: "DELETE FROM choice WHERE id = 1",
            because: "a choice is retired, never deleted",
            taken: "UPDATE choice SET until = '2026-04-07' WHERE id = 1"),
        SchemaRule(
            "what a choice was changed", refused: history + "UPDATE choiceHistory SET label = ''",
            because: "what a choice was is never changed", taken: history),
        SchemaRule(
            "what a choice was removed", refused: history + "DELETE FROM choiceHistory",
            because: "what a choice was is never deleted", taken: history),
    ]
}
