import Clinic

/// Something of which no row may be an example.
struct RowCheck {
    let name: String
    /// What is looked for, in words.
    let words: String
    let severity: Finding.Severity
    /// The SQL that counts the examples.
    let counting: String

    init(_ name: String, _ words: String, _ severity: Finding.Severity = .fault, counting: String) {
        self.name = name
        self.words = words
        self.severity = severity
        self.counting = counting
    }

    static let all =
        timetableAndBookings + calls + accounts + records + days + months + corners + courses + progress
        + imports

    private static let timetableAndBookings = [
        RowCheck(
            "seats-sold-twice", "一つの枠に有効な予約が二つないこと",
            counting: """
                SELECT count(*) FROM (SELECT seat FROM booking WHERE endedAt IS NULL AND seat IS NOT NULL
                  GROUP BY seat HAVING count(*) > 1)
                """),
        RowCheck(
            "overlapping-seats", "一つの窓口の枠どうしが重ならないこと",
            counting: """
                SELECT count(*) FROM seat AS a
                JOIN seat AS b ON a.session = b.session AND a.desk = b.desk AND a.id < b.id
                WHERE a.retired = 0 AND b.retired = 0 AND a.start < b."end" AND b.start < a."end"
                """),
        RowCheck(
            "sessions-without-seats", "予定した開催日に枠があること",
            counting: """
                SELECT count(*) FROM session
                WHERE state = 'open' AND programme = 'consultation' AND team IS NOT NULL
                  AND NOT EXISTS (SELECT 1 FROM seat WHERE seat.session = session.id AND retired = 0)
                """),
        RowCheck(
            "bookings-on-retired-seats", "有効な予約の枠が生きていること",
            counting: """
                SELECT count(*) FROM booking JOIN seat ON seat.id = booking.seat
                WHERE booking.endedAt IS NULL AND seat.retired = 1
                """),
        RowCheck(
            "one-team-twice", "同じ日に同じ班が二か所にいないこと",
            counting: """
                SELECT count(*) FROM (SELECT date, team FROM session
                  WHERE programme = 'consultation' AND state <> 'withdrawn' AND team IS NOT NULL
                  GROUP BY date, team HAVING count(*) > 1)
                """),
        RowCheck(
            "changes-without-journal", "操作のすべてに操作記録があること",
            counting: """
                SELECT (SELECT count(*) FROM request WHERE id NOT IN (SELECT request FROM journal))
                  + (SELECT count(*) FROM booking
                    WHERE booking.request NOT IN (SELECT request FROM journal))
                  + (SELECT count(*) FROM waiting
                    WHERE waiting.request NOT IN (SELECT request FROM journal))
                  + (SELECT count(*) FROM turnedAway
                    WHERE turnedAway.request NOT IN (SELECT request FROM journal))
                  + (SELECT count(*) FROM record WHERE record.request NOT IN (SELECT request FROM journal))
                """),
        RowCheck(
            "persons-without-details", "利用者に名前の読みがあること(消去した人と統合した人を除く)",
            counting: """
                SELECT count(*) FROM person WHERE mergedInto IS NULL AND erasedAt IS NULL
                  AND NOT EXISTS (SELECT 1 FROM personDetails WHERE personDetails.person = person.id)
                """),
        RowCheck(
            "merge-rings", "統合が輪になっていないこと",
            counting: "SELECT count(*) FROM person WHERE id NOT IN (SELECT person FROM personRoot)"),
        RowCheck(
            "unplanned-days", "予定外に開いた日がないこと", .attention,
            counting: """
                SELECT count(*) FROM session
                WHERE state = 'open' AND programme = 'consultation' AND team IS NULL
                """),
        RowCheck(
            "served-after-ending", "取消や変更のあとに来館した予約がないこと", .attention,
            counting: """
                SELECT count(*) FROM booking JOIN attendance ON attendance.booking = booking.id
                WHERE booking.endedAt IS NOT NULL AND attendance.value = 'attended'
                """),
    ]
}
