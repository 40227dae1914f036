import Testing

@testable import Ledger

/// How the journal writes down which rows a change touched.
@Suite("Journal entries")
struct TouchTests {
    struct Case: Sendable {
        let keys: [String]
        let written: String
    }

    @Test(arguments: [
        Case(keys: ["7"], written: "7"),
        Case(keys: ["7", "8", "9", "12"], written: "7-9,12"),
        Case(keys: (1...6160).map(String.init), written: "1-6160"),
        // In the order in which they came: a run goes up by one.
        Case(keys: ["3", "2", "1"], written: "3,2,1"),
        Case(keys: ["1", "2", "2", "3"], written: "1-2,2-3"),
        Case(keys: ["-1", "0", "1"], written: "-1-1"),
        // Codes are no numbers, whatever they hold.
        Case(keys: ["2026-04", "2026-05"], written: "2026-04,2026-05"),
        Case(keys: ["nakacho", "shimura"], written: "nakacho,shimura"),
    ])
    func numbersStandAsRuns(sample: Case) {
        let touches = sample.keys.map { Touch(table: "seat", action: .insert, key: $0) }
        #expect(touches.entries.map(\.keys) == [sample.written])
    }

    @Test
    func rowsAreGroupedByWhatWasDone() {
        let touches = [
            Touch(table: "seat", action: .insert, key: "1"),
            Touch(table: "session", action: .update, key: "1", columns: ["state"]),
            Touch(table: "seat", action: .insert, key: "2"),
            Touch(table: "session", action: .update, key: "2", columns: ["room", "state"]),
            Touch(table: "session", action: .update, key: "3", columns: ["state"]),
            Touch(table: "seat", action: .delete, key: "3"),
        ]
        #expect(
            touches.entries == [
                JournalEntry(table: "seat", action: .insert, columns: nil, keys: "1-2"),
                JournalEntry(table: "session", action: .update, columns: ["state"], keys: "1,3"),
                JournalEntry(table: "session", action: .update, columns: ["room", "state"], keys: "2"),
                JournalEntry(table: "seat", action: .delete, columns: nil, keys: "3"),
            ])
    }
}
