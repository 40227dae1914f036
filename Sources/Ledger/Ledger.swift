import GRDB

/// The database of one ward. The writer is private: everything goes through `read` and `write`.
package struct Ledger: Sendable {
    private let writer: any DatabaseWriter

    init(_ writer: any DatabaseWriter) {
        self.writer = writer
    }

    /// Reads in one snapshot.
    package func read<T: Sendable>(_ body: @escaping @Sendable (Reading) throws -> T) async throws -> T {
        try await LedgerFailure.catching {
            // Not `read`: on a queue it sets `PRAGMA query_only`, which makes SQLite compile every kept
            // statement anew. A `Reading` cannot write, and the transaction is the snapshot.
            try await writer.unsafeRead { db in
                var answer: T?
                try db.inTransaction(.deferred) {
                    answer = try body(Reading(db))
                    return .commit
                }
                guard let answer else { throw LedgerFailure(.other) }
                return answer
            }
        }
    }

    /// Changes in one IMMEDIATE transaction: committed when the body returns, undone when it throws.
    package func write<T: Sendable>(_ body: @escaping @Sendable (Writing) throws -> T) async throws -> T {
        try await LedgerFailure.catching {
            try await writer.write { try body(Writing($0)) }
        }
    }

    /// Watches every change of the file's tables; for tests that prove the journal complete.
    package func observe(_ note: @escaping @Sendable (ObservedChange) -> Void) {
        writer.add(transactionObserver: ChangeObserver(note), extent: .databaseLifetime)
    }

    /// Ends all access; the last connection of a file moves the log into it.
    package func close() throws {
        try LedgerFailure.catching {
            // The last connection of a pool is a reader, which cannot. What somebody else still reads stays.
            if let pool = writer as? DatabasePool {
                try pool.writeWithoutTransaction { _ = try $0.checkpoint(.passive) }
            }
            try writer.close()
        }
    }
}

/// A row that changed, as SQLite itself says.
package struct ObservedChange: Hashable, Sendable {
    package let table: String
    package let row: Int64
}

private final class ChangeObserver: TransactionObserver, Sendable {
    private let note: @Sendable (ObservedChange) -> Void

    init(_ note: @escaping @Sendable (ObservedChange) -> Void) {
        self.note = note
    }

    func observes(eventsOfKind kind: DatabaseEventKind) -> Bool { Schema.audited.contains(kind.tableName) }

    func databaseDidChange(with event: DatabaseEvent) {
        note(ObservedChange(table: event.tableName, row: event.rowID))
    }

    func databaseDidCommit(_ db: Database) {}
    func databaseDidRollback(_ db: Database) {}
}
