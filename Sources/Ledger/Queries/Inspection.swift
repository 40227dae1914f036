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
            try finding("draws", "どの抽選も、公開した名簿と数値からやり直して同じ結果になること", count: brokenDraws()),
            try finding("closed-months", "締めた月の数が、締めたときのまま残っていること", count: brokenClosings()),
        ]
        findings += try RowCheck.all.map { check in
            let count = try Int.fetchOne(db, sql: check.counting) ?? 0
            return Finding(
                check: check.name, ok: count == 0, found: count, words: check.words, severity: check.severity)
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
}
