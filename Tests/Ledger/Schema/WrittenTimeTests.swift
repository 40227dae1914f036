import Testing

/// Dates, times and months stand in one form, and exist.
@Suite("Dates and times in the schema")
struct WrittenTimeTests {
    /// Columns of dates: the statement, with the date as `?`.
    static let dateColumns = [
        "UPDATE session SET date = ? WHERE id = 1",
        "INSERT INTO holiday VALUES (?, '祝日')",
        "INSERT INTO personDetails (person, kana, nameKey, bornOn) VALUES (1, 'ア', 'ア', ?)",
        "INSERT INTO personDetails (person, kana, nameKey, statedAge, statedOn) VALUES (1, 'ア', 'ア', 70, ?)",
        "UPDATE waiting SET until = ? WHERE id = 1",
        "INSERT INTO turnedAway (at, people, request, firstDate) VALUES (5, 1, 'another', ?)",
        "INSERT INTO turnedAway (at, people, request, lastDate) VALUES (5, 1, 'another', ?)",
        """
        INSERT INTO milestone (fiscalYear, code, name, planned, sort, doneOn)
        VALUES (2026, 'a', 'A', '実施', 1, ?)
        """,
        """
        INSERT INTO milestoneReport (milestone, doneOn, account, request, reportedAt)
        VALUES (2, ?, 'test', 'another', 5)
        """,
        "INSERT INTO account (id, name, createdAt, expiresOn) VALUES ('sato', '佐藤', 5, ?)",
        """
        INSERT INTO account (id, name, createdAt) VALUES ('sato', '佐藤', 5);
        INSERT INTO token (account, name, keyHash, madeAt, expiresOn)
        VALUES ('sato', '控え', '\(String(repeating: "0", count: 64))', 5, ?)
        """,
        """
        INSERT INTO cornerDay (title, place, date, opens, closes, request, fixedAt)
        VALUES ('農業まつり', '広場', ?, '10:00', '16:00', 'corner 3', 5)
        """,
        "UPDATE course SET closesOn = ?", "UPDATE application SET receivedOn = ?",
        "UPDATE application SET postmarkedOn = ?",
        """
        UPDATE freeze SET liftedAt = 6, liftReason = '漏れ';
        INSERT INTO freeze (course, list, hash, source, valueOn, account, request, frozenAt)
        VALUES (1, '', '\(String(repeating: "0", count: 64))', '', ?, 'test', 'second', 5)
        """,
    ]
    static let noDates = [
        "2026-02-29", "2026-02-30", "2026-04-31", "2026-13-01", "2026-00-10", "2026-4-7", "2026-04-07 ",
        "20260407",
        "2026/04/07", "2026-04-07 10:00", "now", "", "令和8年4月7日", "２０２６-04-07",
    ]

    @Test(arguments: dateColumns)
    func aDateExists(statement: String) async throws {
        try await hold(statement, good: ["2026-04-09", "2028-02-29", "2026-12-31"], bad: Self.noDates)
    }

    /// Columns of times: the statement, with the time as `?`.
    static let timeColumns = [
        #"INSERT INTO seat (session, desk, start, "end") VALUES (1, 9, ?, '23:59')"#,
        #"INSERT INTO seat (session, desk, start, "end") VALUES (1, 9, '00:00', ?)"#,
        "UPDATE cornerDay SET opens = ?, closes = '23:59' WHERE id = 1",
        "UPDATE cornerDay SET opens = '00:00', closes = ? WHERE id = 1",
    ]
    static let noTimes = [
        "9:5", "9:05", "09:5", "25:00", "24:00", "10:60", "10:00:00", "10:00 ", "1000", "10時", "now", "",
        "-1:00",
    ]

    @Test(arguments: timeColumns)
    func aTimeExists(statement: String) async throws {
        try await hold(statement, good: ["09:05", "23:58", "00:01"], bad: Self.noTimes)
    }

    @Test
    func aMonthExists() async throws {
        try await hold(
            "INSERT INTO bookingMonth VALUES (?, NULL)", good: ["2026-04", "2027-12"],
            bad: ["2026-13", "2026-00", "2026-4", "2026-04-01", "26-04", ""])
    }

    /// Tries each value in a ward of its own, so that none stands in another's way.
    private func hold(_ statement: String, good: [String], bad: [String]) async throws {
        for (value, taken) in good.map({ ($0, true) }) + bad.map({ ($0, false) }) {
            let rule = SchemaRule(
                "「\(value)」", refused: statement.replacing("?", with: "'\(taken ? "no" : value)'"),
                because: "CHECK constraint",
                taken: statement.replacing("?", with: "'\(taken ? value : good[0])'"))
            try await rule.hold()
        }
    }
}
