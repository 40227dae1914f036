/// One row that a change wrote: its table, its key, and which columns. Never a value.
package struct Touch: Hashable, Sendable {
    package let table: String
    package let action: Action
    /// The row's number, or the code that names it.
    package let key: String
    /// The names of changed columns; empty for whole rows.
    package let columns: [String]

    /// What was done to the row.
    package enum Action: String, Codable, Sendable {
        case insert
        case update
        case delete
    }

    init(table: String, action: Action, key: String, columns: [String] = []) {
        self.table = table
        self.action = action
        self.key = key
        self.columns = columns
    }
}

/// All rows of a table to which the same was done, as the journal keeps them.
struct JournalEntry: Codable, Hashable {
    let table: String
    let action: Touch.Action
    let columns: [String]?
    /// Numbers as runs ("1-6160"), codes as they are, joined by commas.
    let keys: String
}

/// What was done to rows of a table.
private struct Kind: Hashable {
    let table: String
    let action: Touch.Action
    let columns: [String]
}

extension [Touch] {
    /// Grouped by table, action and columns, in the order in which each first came up.
    var entries: [JournalEntry] {
        var order: [Kind] = []
        var keys: [Kind: [String]] = [:]
        for touch in self {
            let kind = Kind(table: touch.table, action: touch.action, columns: touch.columns)
            if keys[kind] == nil { order.append(kind) }
            keys[kind, default: []].append(touch.key)
        }
        return order.map {
            JournalEntry(
                table: $0.table, action: $0.action, columns: $0.columns.isEmpty ? nil : $0.columns,
                keys: keys[$0, default: []].inRuns)
        }
    }
}

extension [String] {
    /// "7,8,9,12" as "7-9,12".
    fileprivate var inRuns: String {
        var runs: [(first: String, last: String)] = []
        for key in self {
            if let number = Int64(key), let last = runs.last.flatMap({ Int64($0.last) }), number == last + 1 {
                runs[runs.count - 1].last = key
            } else {
                runs.append((key, key))
            }
        }
        return runs.map { $0.first == $0.last ? $0.first : "\($0.first)-\($0.last)" }.joined(separator: ",")
    }
}
