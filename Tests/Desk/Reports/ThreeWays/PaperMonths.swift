import Ledger
import TestSupport

extension TestWard {
    /// Months counted on paper: June at all venues, of which the ward knew how many came besides; the April
    /// before at 仲町 alone; and April at 高島平, whose timetable says something else.
    func importMonths() async throws {
        try await importMonth(
            1, "2026-06", "nakacho", ["visits": 90, "people": 60, "seats": 104, "age.70-74": 40])
        try await importMonth(2, "2026-06", "shimura", ["visits": 70, "cancelled": 0, "age.75-79": 70])
        try await importMonth(3, "2026-06", nil, ["people": 101])
        try await importMonth(4, "2025-04", "nakacho", ["visits": 55, "people": 40, "topic.line": 20])
        try await importMonth(5, "2026-06", "takashimadaira", ["visits": 30, "sessions": 9, "age.75-79": 30])
        try await importMonth(6, "2026-04", "takashimadaira", ["visits": 41, "sessions": 7, "age.75-79": 41])
    }

    /// Brings in a month of consultations that was counted elsewhere; under a number that no other has.
    func importMonth(_ number: Int, _ month: String, _ venue: String?, _ said: [String: Int]) async throws {
        let digest = String(repeating: "0", count: 60) + String(1000 + number)
        try await ledger.forge(
            """
            INSERT INTO importBatch (id, kind, digest, account, request, importedAt)
            VALUES (\(number), 'counts', '\(digest)', 'test', 'import\(number)', 5)
            """)
        try await ledger.forge(
            """
            INSERT INTO importedMonth (id, batch, month, programme, venue)
            VALUES (\(number), \(number), '\(month)', 'consultation', \(venue.map { "'\($0)'" } ?? "NULL"))
            """)
        for (measure, count) in said {
            try await ledger.forge(
                """
                INSERT INTO importedCount (month, measure, count) VALUES (\(number), '\(measure)', \(count))
                """)
        }
    }
}
