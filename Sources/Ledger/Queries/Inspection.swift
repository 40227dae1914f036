import Almanac
import Clinic
import GRDB

extension Reading {
    /// Looks at everything that must hold, whatever the rules above have done.
    package func inspect() throws -> [Finding] {
        var findings = [
            try integrity(),
            try finding(
                "foreign-keys", "すべての参照先があること(PRAGMA foreign_key_check)",
                count: Row.fetchAll(db, sql: "PRAGMA foreign_key_check").count),
            try finding(
                "synchronous", "確定した書き込みがディスクまで届く設定であること(PRAGMA synchronous が FULL)",
                count: (Int.fetchOne(db, sql: "PRAGMA synchronous") ?? 0) >= 2 ? 0 : 1),
            try schema(),
            try journal(),
        ]
        findings += try Self.rowChecks.map { check, words, sql in
            try finding(check, words, count: Int.fetchOne(db, sql: sql) ?? 0)
        }
        return findings
    }

    private func finding(_ check: String, _ words: String, count: Int) -> Finding {
        Finding(check: check, ok: count == 0, found: count, words: words)
    }

    private func integrity() throws -> Finding {
        let lines = try String.fetchAll(db, sql: "PRAGMA integrity_check")
        return finding(
            "integrity", "ファイルに壊れたところがないこと(PRAGMA integrity_check)", count: lines == ["ok"] ? 0 : lines.count)
    }

    /// The indexes and triggers that hold the rules must be there: whoever drops one takes the rule away.
    private func schema() throws -> Finding {
        let fresh = try DatabaseQueue()
        try Schema.migrator.migrate(fresh)
        let sql = "SELECT type || ' ' || name || ' ' || ifnull(sql, '') FROM sqlite_schema"
        let expected = try fresh.read { try Set(String.fetchAll($0, sql: sql)) }
        let missing = expected.subtracting(try String.fetchAll(db, sql: sql))
        return finding("schema", "表、索引、引き金がすべて元のままあること", count: missing.count)
    }

    private func journal() throws -> Finding {
        let broken = try firstBrokenJournalRow()
        let words = "操作記録の鎖がつながっていること" + (broken.map { "(\($0)番の行で切れています)" } ?? "")
        return finding("journal", words, count: broken == nil ? 0 : 1)
    }

    private static let rowChecks: [(String, String, String)] = [
        (
            "seats-sold-twice", "一つの枠に有効な予約が二つないこと",
            """
            SELECT count(*) FROM (SELECT seat FROM booking WHERE endedAt IS NULL AND seat IS NOT NULL
              GROUP BY seat HAVING count(*) > 1)
            """
        ),
        (
            "overlapping-seats", "一つの窓口の枠どうしが重ならないこと",
            """
            SELECT count(*) FROM seat AS a
            JOIN seat AS b ON a.session = b.session AND a.desk = b.desk AND a.id < b.id
            WHERE a.retired = 0 AND b.retired = 0 AND a.start < b."end" AND b.start < a."end"
            """
        ),
        (
            "sessions-without-seats", "開催日に枠があること(予定外に開いた日は、ここで確かめて整えます)",
            """
            SELECT count(*) FROM session WHERE state = 'open' AND programme = 'consultation'
              AND NOT EXISTS (SELECT 1 FROM seat WHERE seat.session = session.id AND retired = 0)
            """
        ),
        (
            "bookings-on-retired-seats", "有効な予約の枠が生きていること",
            """
            SELECT count(*) FROM booking JOIN seat ON seat.id = booking.seat
            WHERE booking.endedAt IS NULL AND seat.retired = 1
            """
        ),
        (
            "too-many-teams", "同じ日に同じ班が二か所にいないこと",
            """
            SELECT count(*) FROM (SELECT date, team FROM session
              WHERE programme = 'consultation' AND state <> 'withdrawn' AND team IS NOT NULL
              GROUP BY date, team HAVING count(*) > 1)
            """
        ),
        (
            "persons-without-details", "利用者に名前の読みがあること(消去した人と統合した人を除く)",
            """
            SELECT count(*) FROM person WHERE mergedInto IS NULL AND erasedAt IS NULL
              AND NOT EXISTS (SELECT 1 FROM personDetails WHERE personDetails.person = person.id)
            """
        ),
        (
            "served-after-ending", "取消や変更のあとに来館した予約がないこと(あれば集計には入っています。事情を確かめます)",
            """
            SELECT count(*) FROM booking JOIN attendance ON attendance.booking = booking.id
            WHERE booking.endedAt IS NOT NULL AND attendance.value = 'attended'
            """
        ),
    ]
}
