import Foundation
import GRDB

/// Everything that calls leave in a database, as text: a table a paragraph, a row a line.
enum EndState {
    static func text(_ scratch: Scratch) throws -> String {
        let queue = try DatabaseQueue(path: scratch.database)
        defer { try? queue.close() }
        return try queue.read { database in
            try tables.map { title, sql in
                let rows = try Row.fetchAll(database, sql: sql).map { row in
                    row.compactMap { name, value in Self.text(value).map { "\(name)=\($0)" } }
                        .joined(separator: " ")
                }
                return ([title] + rows).joined(separator: "\n") + "\n"
            }.joined(separator: "\n")
        }
    }

    private static func text(_ value: DatabaseValue) -> String? {
        switch value.storage {
        case .null, .blob: nil
        case .int64(let number): String(number)
        case .double(let number): String(number)
        case .string(let text): text
        }
    }

    /// What is not the same on every run (the times to the minute, numbers made at random) is left out.
    private static let tables = [
        (
            "■ 利用者",
            """
            SELECT person.id, kana, statedAge AS age, nullif(secret, 0) AS secret, reach, note,
              (SELECT group_concat(normal, ' ') FROM phone WHERE phone.person = person.id) AS phone
            FROM person JOIN personDetails ON personDetails.person = person.id ORDER BY person.id
            """
        ),
        (
            "■ 予約",
            """
            SELECT booking.id, session.date || ' ' || seat.start AS seat, session.venue, booking.person,
              nullif(kind, 'booking') AS kind, nullif(booking.caller, 'self') AS caller,
              nullif(party, 1) AS party, nullif(firstTime, 0) AS first, limitWaiver, ageWaiver,
              endReason AS ended, cause, movedTo, waiting,
              (SELECT who || ' ' || normal FROM callBack WHERE callBack.booking = booking.id) AS callBack
            FROM booking JOIN seat ON seat.id = booking.seat JOIN session ON session.id = seat.session
            ORDER BY booking.id
            """
        ),
        ("■ 出欠", "SELECT booking, value FROM mark ORDER BY booking"),
        (
            "■ 電話",
            """
            SELECT task.kind, task.booking, result, task.claim IS NOT NULL AND closedAt IS NULL AS claimed,
              (SELECT group_concat(result, ' ') FROM (
                SELECT result FROM attempt WHERE attempt.task = task.id ORDER BY id)) AS attempts
            FROM task ORDER BY kind, booking
            """
        ),
        (
            "■ キャンセル待ち",
            """
            SELECT id, person, venue, weekdays, part, until, nullif(party, 1) AS party, endReason AS ended
            FROM waiting ORDER BY id
            """
        ),
        (
            "■ ご希望に添えず",
            "SELECT id, venue, firstDate, lastDate, part, people, withdrawnAt IS NOT NULL AS withdrawn "
                + "FROM turnedAway ORDER BY id"
        ),
        ("■ 操作記録", "SELECT action, count(*) AS rows FROM journal GROUP BY action ORDER BY action"),
        (
            "■ 操作",
            "SELECT (SELECT count(*) FROM journal) AS journal, (SELECT count(*) FROM request) AS requests"
        ),
    ]
}
