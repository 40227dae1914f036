import Almanac
import Clinic
import Desk
import GRDB
import TestSupport
import Testing

@testable import Ledger

/// Rule 8: each row is bound to the one before it, so that whatever was altered shows, and where.
@Suite("The journal's chain", .timeLimit(.minutes(10)))
struct JournalChainTests {
    /// Eight changes, one row each.
    private func ward() async throws -> TestWard {
        let ward = try await TestWard.planned()
        var bookings: [BookingID] = []
        for (number, time) in ["10:00", "10:30", "11:00"].enumerated() {
            let wish = TestWard.wish(TestWard.nakacho, "2026-04-07 \(time)")
            let book = Book(wish: wish, resident: TestWard.resident("タナカ", number))
            bookings.append(try await ward.tell(book).booking)
        }
        let later = Move.Target.time(
            venue: nil, date: CivilDate("2026-04-09")!, start: CivilTime("10:00")!)
        try await ward.tell(Move(booking: bookings[0], to: later))
        try await ward.tell(Cancel(booking: bookings[1]))
        ward.at("2026-04-07 11:30")
        try await ward.tell(MarkAttendance(booking: bookings[2], value: .attended))
        try await ward.tell(WalkIn(venue: TestWard.nakacho))
        return ward
    }
    private static let rows: Int64 = 8

    /// Breaks the chain within a transaction that is undone, and says where the journal sees it.
    private func broken(_ ward: TestWard, by sql: String) async throws -> Int64? {
        try await ward.ledger.write { writing in
            var found: Int64?
            try writing.db.inSavepoint {
                try writing.db.execute(
                    sql: "DROP TRIGGER journal_isNeverChanged; DROP TRIGGER journal_isNeverDeleted")
                try writing.db.execute(sql: sql)
                found = try writing.reading.firstBrokenJournalRow()
                return .rollback
            }
            return found
        }
    }

    @Test
    func whatNobodyTouchedIsWhole() async throws {
        let ward = try await ward()
        #expect(try await ward.ledger.value(Int64.self, "SELECT count(*) FROM journal") == Self.rows)
        #expect(try await ward.ledger.read { try $0.firstBrokenJournalRow() } == nil)
    }

    @Test(arguments: [
        "at = at + 1", "machineAt = machineAt - 1", "account = account || 'x'", "action = 'cancelled'",
        "request = 'x' || substr(request, 2)", "entries = replace(entries, 'a', 'b')",
        "previous = 'x' || substr(previous, 2)", "hash = 'x' || substr(hash, 2)",
    ])
    func aChangedColumnShowsAtItsRow(change: String) async throws {
        let ward = try await ward()
        for row in 1...Self.rows {
            let sql = "UPDATE journal SET \(change) WHERE id = \(row)"
            #expect(try await broken(ward, by: sql) == row, "\(change) of row \(row)")
        }
    }

    /// Gone, moved to the end, or rewritten with a hash that fits: the next row no longer follows.
    @Test
    func whatHappensToARowShowsAtTheNext() async throws {
        let ward = try await ward()
        for row in 1..<Self.rows {
            #expect(try await broken(ward, by: "DELETE FROM journal WHERE id = \(row)") == row + 1)
            #expect(
                try await broken(ward, by: "UPDATE journal SET id = id + 100 WHERE id = \(row)") == row + 1)
            let forged = try await rewritten(row, ward)
            #expect(try await broken(ward, by: forged) == row + 1, "row \(row) rewritten")
        }
        #expect(try await broken(ward, by: "UPDATE journal SET id = 108 WHERE id = 8") == 108)
    }

    /// What a careful forger does: another account, and the hash that this makes.
    private func rewritten(_ id: Int64, _ ward: TestWard) async throws -> String {
        let row = try #require(
            try await ward.ledger.read {
                try $0.row(JournalRow.self, "SELECT * FROM journal WHERE id = ?", [id])
            })
        let hash = JournalRow.hash(
            previous: row.previous, id: row.id, at: row.at, machineAt: row.machineAt, account: "other",
            action: row.action, request: row.request, entries: row.entries)
        return "UPDATE journal SET account = 'other', hash = '\(hash)' WHERE id = \(id)"
    }
}
