import Almanac
import Clinic
import GRDB

extension Reading {
    /// What has changed in a month since it was closed.
    package func corrections(since closing: MonthClosing, now: [Entry]) throws -> [Correction] {
        try Correction.between(entries(of: closing.closing), now)
    }

    /// Corrections, each with who changed it last, and when. The journal since the closing is read once for
    /// all of them.
    package func signed(_ corrections: [Correction], since closing: MonthClosing) throws -> [Correction] {
        let rows = try corrections.map { try places(of: $0) }
        let journalled = try lastDeeds(on: rows.flatMap(\.self), since: closing)
        return try zip(corrections, rows).map { correction, places in
            let deeds = try entered(correction.source, since: closing) + places.compactMap { journalled[$0] }
            let last = deeds.max { $0.at < $1.at }
            return correction.made(at: last?.at, by: last?.account)
        }
    }

    /// The rows whose changes the journal tells of.
    private func places(of correction: Correction) throws -> [Place] {
        let source = correction.source
        func each(_ table: String, _ numbers: [Int64]) -> [Place] {
            numbers.map { Place(table: table, number: $0) }
        }
        switch source.kind {
        case .booking:
            let persons = [correction.personBefore, correction.person].compactMap { $0?.number }
            return each("booking", [source.id]) + (correction.isOtherPerson ? each("person", persons) : [])
        case .session:
            let seats = try values(Int64.self, "SELECT id FROM seat WHERE session = ?", [source.id])
            return each("session", [source.id]) + each("seat", seats)
        case .queue: return each("queue", [source.id])
        case .turnedAway: return each("turnedAway", [source.id])
        case .corner: return each("cornerDay", [source.id])
        case .imported: return each("importedMonth", [source.id])
        case .uncounted: return []
        }
    }

    /// What was entered for a row after a closing and says itself by whom.
    private func entered(_ source: Entry.Source, since closing: MonthClosing) throws -> [Deed] {
        switch source.kind {
        case .booking: try marksAndRecords(of: source.id, since: closing)
        case .corner: try taps(on: source.id, since: closing)
        case .session, .queue, .turnedAway, .imported, .uncounted: []
        }
    }

    private func marksAndRecords(of booking: Int64, since closing: MonthClosing) throws -> [Deed] {
        try rows(
            """
            SELECT arrivedAt AS at, account FROM mark WHERE booking = :booking AND arrivedAt > :closed
            UNION ALL
            SELECT writtenAt, account FROM record WHERE booking = :booking AND writtenAt > :closed
            """, ["booking": booking, "closed": closing.closedAt]
        ).map(Deed.init)
    }

    private func taps(on day: Int64, since closing: MonthClosing) throws -> [Deed] {
        try rows(
            """
            SELECT arrivedAt AS at, account FROM cornerCount WHERE day = :day AND arrivedAt > :closed
            UNION ALL
            SELECT enteredAt, account FROM cornerTally WHERE day = :day AND enteredAt > :closed
            """, ["day": day, "closed": closing.closedAt]
        ).map(Deed.init)
    }

    /// The last change of each row that the journal tells of. Only what follows the closing is read, and only
    /// what may name such a row is looked into.
    private func lastDeeds(on places: [Place], since closing: MonthClosing) throws -> [Place: Deed] {
        guard !places.isEmpty else { return [:] }
        let wanted = Dictionary(grouping: places, by: \.table).mapValues { Set($0.map(\.number)) }
        let names = try StableJSON.text(wanted.keys.sorted().map { "\"table\":\"\($0)\"" })
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT at, account, entries FROM journal
                    WHERE id > ? AND EXISTS (SELECT 1 FROM json_each(?) WHERE instr(entries, value) > 0)
                    ORDER BY id
                    """), arguments: [closing.journalRows, names])
        var last: [Place: Deed] = [:]
        while let row = try rows.next() {
            let deed = try Deed(row)
            for entry in try StableJSON.value([JournalEntry].self, row.get("entries")) {
                guard let numbers = wanted[entry.table] else { continue }
                for number in entry.numbers where numbers.contains(number) {
                    last[Place(table: entry.table, number: number)] = deed
                }
            }
        }
        return last
    }
}

/// A row, as the journal names it.
private struct Place: Hashable {
    let table: String
    let number: Int64
}

/// Somebody changed something.
private struct Deed {
    let at: Instant
    let account: String

    init(_ row: Row) throws {
        at = try row.get("at")
        account = try row.get("account")
    }
}
