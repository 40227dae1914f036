import Testing

/// 取込み: what the schema holds by itself.
@Suite("Imports in the schema")
struct ImportRulesTests {
    @Test(arguments: batches + months + counts)
    func theSchemaRefuses(rule: SchemaRule) async throws {
        try await rule.hold()
    }

    private static func batch(_ id: Int, digest: Int = 1, kind: String = "counts", undone: Bool = false)
        -> String
    {
        let digest = String(repeating: "\(digest)", count: 64)
        return """
            INSERT INTO importBatch (id, kind, digest, account, request, importedAt, undoneAt, undoneBy)
            VALUES (\(id), '\(kind)', '\(digest)', 'test', 'import \(id)', 5,
              \(undone ? "6, 'test'" : "NULL, NULL"));
            """
    }

    private static func month(
        _ id: Int, _ month: String = "2025-04", venue: String = "'a'", undone: Int = 0
    ) -> String {
        """
        INSERT INTO importedMonth (id, batch, month, programme, venue, undone)
        VALUES (\(id), 1, '\(month)', 'consultation', \(venue), \(undone));
        """
    }

    private static func count(_ measure: String, _ count: Int) -> String {
        "INSERT INTO importedCount (month, measure, count) VALUES (1, '\(measure)', \(count));"
    }

    static let batches = [
        SchemaRule(
            "a file brought in twice", refused: batch(1) + batch(2), because: "UNIQUE constraint failed",
            taken: batch(1, undone: true) + batch(2)),
        SchemaRule(
            "an import of nothing known", refused: batch(1, kind: "marks"),
            because: "CHECK constraint failed",
            taken: batch(1, kind: "people")),
        SchemaRule(
            "undone by nobody", refused: batch(1) + "UPDATE importBatch SET undoneAt = 6",
            because: "CHECK constraint failed",
            taken: batch(1) + "UPDATE importBatch SET undoneAt = 6, undoneBy = 'test'"),
        SchemaRule(
            "an import removed", refused: batch(1) + "DELETE FROM importBatch",
            because: "an import is undone, never deleted", taken: batch(1, undone: true)),
    ]

    static let months = [
        SchemaRule(
            "a venue's month twice", refused: batch(1) + month(1) + month(2),
            because: "UNIQUE constraint failed", taken: batch(1) + month(1, undone: 1) + month(2)),
        SchemaRule(
            "the ward's month twice", refused: batch(1) + month(1, venue: "NULL") + month(2, venue: "NULL"),
            because: "UNIQUE constraint failed", taken: batch(1) + month(1, venue: "NULL") + month(2)),
        SchemaRule(
            "no such month", refused: batch(1) + month(1, "2025-13"), because: "CHECK constraint failed",
            taken: batch(1) + month(1, "2025-12")),
        SchemaRule(
            "a month of no such venue", refused: batch(1) + month(1, venue: "'nowhere'"),
            because: "FOREIGN KEY constraint failed", taken: batch(1) + month(1)),
        SchemaRule(
            "a month removed", refused: batch(1) + month(1) + "DELETE FROM importedMonth",
            because: "an import is undone, never deleted",
            taken: batch(1) + month(1) + "UPDATE importedMonth SET undone = 1"),
    ]

    private static let april = batch(1) + month(1)

    static let counts = [
        SchemaRule(
            "one measure twice", refused: april + count("visits", 1) + count("visits", 2),
            because: "UNIQUE constraint failed", taken: april + count("visits", 1) + count("people", 2)),
        SchemaRule(
            "fewer than nobody", refused: april + count("visits", -1), because: "CHECK constraint failed",
            taken: april + count("visits", 0)),
        SchemaRule(
            "a count changed", refused: april + count("visits", 1) + "UPDATE importedCount SET count = 2",
            because: "an imported count is never changed", taken: april + count("visits", 2)),
        SchemaRule(
            "a count removed", refused: april + count("visits", 1) + "DELETE FROM importedCount",
            because: "an imported count is never deleted", taken: april),
    ]
}
