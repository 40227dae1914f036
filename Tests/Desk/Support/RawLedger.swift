@testable import Ledger

/// What stands in the ledger, seen without the use cases under test; and what nobody may do to it.
extension Ledger {
    func numbers(_ sql: String) async throws -> [Int64] {
        try await read { try $0.values(Int64.self, sql) }
    }

    /// The first number that each of these queries finds, in one snapshot.
    func firstNumbers(_ queries: [String]) async throws -> [Int64] {
        try await read { reading in try queries.map { try reading.values(Int64.self, $0).first ?? 0 } }
    }

    func texts(_ sql: String) async throws -> [String] {
        try await read { try $0.values(String.self, sql) }
    }

    func count(_ table: String) async throws -> Int {
        Int(try await numbers("SELECT count(*) FROM \(table)").first ?? -1)
    }

    /// Runs one statement of SQL, whatever it does.
    func forge(_ sql: String) async throws {
        try await write { _ = try $0.reading.rows(sql) }
    }

    /// All rows of all tables, as text; but who was shown whom, which looking adds to.
    func everything() async throws -> [String: [String]] {
        try await read { reading in
            let tables = try reading.values(
                String.self, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'access'")
            var rows: [String: [String]] = [:]
            for table in tables {
                rows[table] = try reading.rows("SELECT * FROM \"\(table)\"").map { "\($0)" }
            }
            return rows
        }
    }
}
