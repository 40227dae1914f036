import GRDB

/// The ledger as a question sees it: one snapshot, gone when the transaction is.
package struct Reading {
    let db: Database

    init(_ db: Database) {
        self.db = db
    }

    /// The rows of a query; its SQL is constant, so that the statement can be kept.
    func rows<T: FetchableRecord>(_ type: T.Type, _ sql: String, _ arguments: StatementArguments) throws
        -> [T]
    {
        try T.fetchAll(db.cachedStatement(sql: sql), arguments: arguments)
    }

    /// The first row of a query, if any.
    func row<T: FetchableRecord>(_ type: T.Type, _ sql: String, _ arguments: StatementArguments) throws -> T?
    {
        try T.fetchOne(db.cachedStatement(sql: sql), arguments: arguments)
    }

    func rows(_ sql: String, _ arguments: StatementArguments = []) throws -> [Row] {
        try Row.fetchAll(db.cachedStatement(sql: sql), arguments: arguments)
    }

    func row(_ sql: String, _ arguments: StatementArguments = []) throws -> Row? {
        try Row.fetchOne(db.cachedStatement(sql: sql), arguments: arguments)
    }

    /// The first column of each row.
    func values<T: DatabaseValueConvertible>(
        _ type: T.Type, _ sql: String, _ arguments: StatementArguments = []
    ) throws -> [T] {
        try T.fetchAll(db.cachedStatement(sql: sql), arguments: arguments)
    }
}

extension Row {
    /// The value of a column. A value that cannot be read is damage: it must neither stop the process, as a
    /// subscript would, nor stand in a message.
    func get<Value: DatabaseValueConvertible>(_ column: String) throws -> Value {
        do {
            return try decode(Value.self, forColumn: column)
        } catch {
            throw LedgerFailure(.damaged, "column \(column)")
        }
    }

    /// The same by its place, for what is read by the ten thousand.
    func get<Value: DatabaseValueConvertible & StatementColumnConvertible>(
        at place: some RawRepresentable<Int>
    ) throws -> Value {
        do {
            return try decode(Value.self, atIndex: place.rawValue)
        } catch {
            throw LedgerFailure(.damaged, "column \(place)")
        }
    }
}
