import GRDB
import Testing

@testable import Ledger

/// What nobody in the product may: SQL as it comes, for tests of what the schema refuses by itself.
extension Ledger {
    func run(_ sql: String) async throws {
        try await write { try $0.db.execute(sql: sql) }
    }

    func values<T: DatabaseValueConvertible & Sendable>(_ type: T.Type, _ sql: String) async throws -> [T] {
        try await read { try T.fetchAll($0.db, sql: sql) }
    }

    /// The first value of a query that has one.
    func value<T: DatabaseValueConvertible & Sendable>(
        _ type: T.Type, _ sql: String, at location: SourceLocation = #_sourceLocation
    ) async throws -> T {
        try #require(try await values(type, sql).first, sourceLocation: location)
    }
}

/// A connection of our own to a file: without foreign keys, so that it can forge what the product cannot.
func forge(_ path: String, _ sql: String) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
    try queue.close()
}
