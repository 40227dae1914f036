import Almanac
import Clinic
import GRDB

/// 操作記録: one row a change, each bound to the one before it by SHA-256.
struct JournalRow: FetchableRecord {
    let id: Int64
    let at: Instant
    let machineAt: Instant
    let account: String
    let action: String
    let request: String
    let entries: String
    let previous: String
    let hash: String

    /// What the first row is bound to.
    static let genesis = String(repeating: "0", count: 64)

    init(row: Row) throws {
        id = try row.get("id")
        at = try row.get("at")
        machineAt = try row.get("machineAt")
        account = try row.get("account")
        action = try row.get("action")
        request = try row.get("request")
        entries = try row.get("entries")
        previous = try row.get("previous")
        hash = try row.get("hash")
    }

    /// The hash of a row: SHA-256 over its fields in this order, one a line, after the hash before it.
    static func hash(
        previous: String, id: Int64, at: Instant, machineAt: Instant, account: String, action: String,
        request: String, entries: String
    ) -> String {
        let fields = [
            previous, String(id), String(at.milliseconds), String(machineAt.milliseconds), account, action,
            request, entries,
        ]
        return Digest.sha256(fields.joined(separator: "\n").utf8)
    }

    /// Whether the row's hash is that of its fields.
    var isTrue: Bool {
        hash
            == Self.hash(
                previous: previous, id: id, at: at, machineAt: machineAt, account: account, action: action,
                request: request, entries: entries)
    }
}

extension Writing {
    /// Appends this change's row: who, what, which rows, bound to the row before.
    package func journal(
        at: Instant, machineAt: Instant, account: String, action: String, request: RequestID
    ) throws {
        let last = try reading.row(JournalRow.self, "SELECT * FROM journal ORDER BY id DESC LIMIT 1", [])
        let previous = last?.hash ?? JournalRow.genesis
        let id = (last?.id ?? 0) + 1
        let entries = try StableJSON.text(touches.entries)
        let hash = JournalRow.hash(
            previous: previous, id: id, at: at, machineAt: machineAt, account: account, action: action,
            request: request.text, entries: entries)
        try db.cachedStatement(
            sql: """
                INSERT INTO journal (id, at, machineAt, account, action, request, entries, previous, hash)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [id, at, machineAt, account, action, request, entries, previous, hash])
    }
}

extension Reading {
    /// How many changes there have been.
    package func journalLength() throws -> Int64 {
        try values(Int64.self, "SELECT ifnull(max(id), 0) FROM journal").first ?? 0
    }

    /// The id of the first journal row that does not follow from the one before it; nil where all do.
    func firstBrokenJournalRow() throws -> Int64? {
        var previous = JournalRow.genesis
        var next: Int64 = 1
        let rows = try JournalRow.fetchCursor(db, sql: "SELECT * FROM journal ORDER BY id")
        while let row = try rows.next() {
            guard row.id == next, row.previous == previous, row.isTrue else { return row.id }
            previous = row.hash
            next += 1
        }
        return nil
    }
}
