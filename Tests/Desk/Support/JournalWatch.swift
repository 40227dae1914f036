import Foundation
import Ledger
import Synchronization

/// Sees every row that SQLite itself says was changed, to hold it against what the journal says.
final class JournalWatch: Sendable {
    private let seen = Mutex<Set<ObservedChange>>([])
    private let ledger: Ledger
    /// The last journal row that has been looked at; nil until it is first asked or told to forget.
    private let looked = Mutex<Int64?>(nil)

    init(_ ledger: Ledger) {
        self.ledger = ledger
        ledger.observe { [self] change in
            seen.withLock { _ = $0.insert(change) }
        }
    }

    /// Forgets what was seen, for instance of a change that was undone.
    func forget() async throws {
        let last = try await lastRow()
        looked.withLock { $0 = last }
        seen.withLock { $0 = [] }
    }

    private func lastRow() async throws -> Int64 {
        try await ledger.numbers("SELECT ifnull(max(id), 0) FROM journal").first ?? 0
    }

    /// Where SQLite and the journal differ since last asked, by table; empty where they agree.
    func differences() async throws -> [String] {
        let changed = Dictionary(grouping: seen.withLock { $0 }, by: \.table).mapValues { Set($0.map(\.row)) }
        // Of a watch that has just begun only the last row is its own.
        let last = try await lastRow()
        let first = looked.withLock { $0 } ?? last - 1
        let rows = try await ledger.texts("SELECT entries FROM journal WHERE id > \(first)")
        try await forget()
        let told = try rows.flatMap { try JSONDecoder().decode([Entry].self, from: Data($0.utf8)) }
        let noted = Dictionary(grouping: told, by: \.table).mapValues { Set($0.flatMap(\.rows)) }
        return Set(changed.keys).union(noted.keys).sorted().compactMap { table in
            let (rows, keys) = (changed[table] ?? [], noted[table] ?? [])
            // Keys that are codes cannot be held against row numbers, but there are as many.
            let numbers = keys.compactMap { Int64($0) }
            let agree = numbers.count == keys.count ? Set(numbers) == rows : keys.count == rows.count
            return agree
                ? nil : "\(table): SQLite changed \(rows.sorted()), the journal says \(keys.sorted())"
        }
    }

    private struct Entry: Decodable {
        let table: String
        let keys: String

        /// Each row by its key; "7-9" is 7, 8 and 9, and "2026-04" or a date is itself.
        var rows: [String] {
            keys.split(separator: ",").flatMap { key -> [String] in
                let ends = key.split(separator: "-").map { Int($0) }
                guard ends.count == 2, let first = ends[0], let last = ends[1], first < last else {
                    return [String(key)]
                }
                return (first...last).map(String.init)
            }
        }
    }
}
