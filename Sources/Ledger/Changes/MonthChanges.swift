import Almanac
import Clinic
import GRDB

extension Writing {
    /// Keeps what a month counts. It must be open.
    package func close(
        _ month: CivilMonth, entries: [Entry], counting: VisitsCount, excuses: [MonthExcuse],
        by account: String, request: RequestID, at now: Instant
    ) throws -> MonthClosing {
        let head = try reading.journalHead()
        let digest = try MonthClosing.digest(of: entries, in: month, counting: counting)
        // The journal's chain has the digest too: whoever changes what is kept would have to forge both.
        let closing = MonthClosingID(
            try insert(
                "monthClosing", key: "\(month):\(digest)",
                [
                    "month": month, "visitsCount": counting, "digest": digest, "journalRows": head.rows,
                    "journalHash": head.hash, "account": account, "request": request, "closedAt": now,
                ]))
        for entry in entries { try keep(entry, of: closing) }
        for excuse in excuses {
            try insert(
                "monthExcuse",
                ["closing": closing, "venue": excuse.venue, "date": excuse.date, "reason": excuse.reason])
        }
        return MonthClosing(
            closing: closing, month: month, closedAt: now, entries: entries.count, digest: digest,
            journalRows: head.rows, journalHash: head.hash)
    }

    /// The journal need not name a thousand rows: their digest stands for them.
    private func keep(_ entry: Entry, of closing: MonthClosingID) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO closedEntry (closing, source, programme, venue, date, time, person, counts)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            closing, entry.source.description, entry.programme, entry.venue, entry.date, entry.time,
            entry.person, try StableJSON.text(entry.counts),
        ])
    }
}

extension MonthClosing {
    /// SHA-256 over the month with what 参加人数 means, and the entries, one a line as stable JSON.
    package static func digest(
        of entries: [Entry], in month: CivilMonth, counting: VisitsCount
    ) throws -> String {
        let lines = try ["\(month) \(counting.rawValue)"] + entries.map { try StableJSON.text($0) }
        return Digest.sha256(lines.joined(separator: "\n").utf8)
    }
}
