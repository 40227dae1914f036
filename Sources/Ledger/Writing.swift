import Clinic
import GRDB

/// The ledger as a change sees it: what it reads, what it writes, and the account of what it wrote.
///
/// Every mutation goes through `insert`, `update` and `delete`, which tell the journal.
package final class Writing {
    package let reading: Reading
    /// What this change has done so far, for its journal row.
    package private(set) var touches: [Touch] = []
    /// Seats that this change has given back or put on sale, until somebody sees to them.
    package var freed: [SeatID] = []

    var db: Database { reading.db }

    init(_ db: Database) {
        reading = Reading(db)
    }

    /// Forgets what was touched after so many touches: it has been rolled back.
    func forget(after count: Int) {
        touches.removeLast(touches.count - count)
    }

    typealias Columns = KeyValuePairs<String, (any DatabaseValueConvertible)?>

    /// Writes a row; `key` names it in the journal where its table has no number.
    @discardableResult
    func insert(_ table: String, key: String? = nil, _ columns: Columns) throws -> Int64 {
        try insert(table, key: key, columns.map { ($0.key, $0.value) })
    }

    @discardableResult
    func insert(
        _ table: String, key: String? = nil,
        _ columns: [(key: String, value: (any DatabaseValueConvertible)?)]
    ) throws -> Int64 {
        let names = columns.map { "\"\($0.key)\"" }.joined(separator: ", ")
        let places = columns.map { _ in "?" }.joined(separator: ", ")
        try run("INSERT INTO \"\(table)\" (\(names)) VALUES (\(places))", columns.map(\.value))
        let id = db.lastInsertedRowID
        touches.append(Touch(table: table, action: .insert, key: key ?? String(id)))
        return id
    }

    /// Changes columns of one row, named by its key column.
    func update(
        _ table: String, _ keyColumn: String = "id",
        _ key: some DatabaseValueConvertible & CustomStringConvertible,
        _ columns: Columns
    ) throws {
        let sets = columns.map { "\"\($0.key)\" = ?" }.joined(separator: ", ")
        try run("UPDATE \"\(table)\" SET \(sets) WHERE \"\(keyColumn)\" = ?", columns.map(\.value) + [key])
        guard db.changesCount > 0 else { return }
        touches.append(
            Touch(table: table, action: .update, key: key.description, columns: columns.map(\.key)))
    }

    /// Removes one row, named by its key column.
    func delete(
        _ table: String, _ keyColumn: String, _ key: some DatabaseValueConvertible & CustomStringConvertible
    ) throws {
        try run("DELETE FROM \"\(table)\" WHERE \"\(keyColumn)\" = ?", [key])
        guard db.changesCount > 0 else { return }
        touches.append(Touch(table: table, action: .delete, key: key.description))
    }

    private func run(_ sql: String, _ values: [(any DatabaseValueConvertible)?]) throws {
        try db.cachedStatement(sql: sql).execute(arguments: StatementArguments(values))
    }
}
