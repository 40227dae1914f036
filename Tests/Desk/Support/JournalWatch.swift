import Foundation
import Ledger
import Synchronization

/// Sees every row that SQLite itself says was changed, to hold it against what the journal says.
final class JournalWatch: Sendable {
    private let seen = Mutex<Set<ObservedChange>>([])
    private let ledger: Ledger

    init(_ ledger: Ledger) {
        self.ledger = ledger
        ledger.observe { [self] change in
            seen.withLock { _ = $0.insert(change) }
        }
    }

    /// Forgets what was seen, for instance of a change that was undone.
    func forget() {
        seen.withLock { $0 = [] }
    }

    /// Where SQLite and the last journal row differ since last asked, by table; empty where they agree.
    func differences() async throws -> [String] {
        let changed = Dictionary(grouping: seen.withLock { $0 }, by: \.table).mapValues { Set($0.map(\.row)) }
        forget()
        let entries =
            try await ledger.texts("SELECT entries FROM journal ORDER BY id DESC LIMIT 1").first ?? "[]"
        let told = try JSONDecoder().decode([Entry].self, from: Data(entries.utf8))
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
