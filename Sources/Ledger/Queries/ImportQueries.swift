import Almanac
import Clinic
import GRDB

extension Reading {
    /// The months counted before this system, both included.
    package func importedEntries(from first: CivilMonth, through last: CivilMonth) throws -> [Entry] {
        var counts: [Int64: [Measure: Int]] = [:]
        for row in try rows(
            """
            SELECT importedCount.month, importedCount.measure, importedCount.count
            FROM importedMonth JOIN importedCount ON importedCount.month = importedMonth.id
            WHERE importedMonth.undone = 0 AND importedMonth.month BETWEEN ? AND ?
            """, [first, last])
        {
            let measure: String = try row.get("measure")
            guard let measure = Measure(measure) else { throw LedgerFailure(.damaged, "column measure") }
            counts[try row.get("month"), default: [:]][measure] = try row.get("count")
        }
        return try rows(
            """
            SELECT id, month, programme, venue FROM importedMonth
            WHERE undone = 0 AND month BETWEEN ? AND ? ORDER BY month, id
            """, [first, last]
        ).map { row in
            let (id, month): (Int64, CivilMonth) = (try row.get("id"), try row.get("month"))
            var counts = counts[id] ?? [:]
            // They were all counted afterwards.
            counts[.figure(.elapsed)] = counts[.figure(.seats)]
            return Entry(
                source: Entry.Source(.imported, id), programme: try row.get("programme"),
                venue: try row.get("venue"), date: month.first, counts: counts)
        }
    }
}
