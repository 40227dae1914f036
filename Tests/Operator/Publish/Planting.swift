import Foundation
import GRDB
import Testing

/// A ward in which a row of every personal kind is planted, in words that stand nowhere else.
struct Planting {
    let scratch: Scratch
    /// What all planted words have one of.
    static let marks = ["ウエコミ", "うえこみ", "植込", "8888", "uekomi", "88f0", "1931-03-17"]
    static let now = "2026-04-07 11:20"
    /// When April is closed.
    static let later = "2026-05-02 09:00"

    private func run(_ words: [String], at moment: String = Self.now) throws -> Binary.Result {
        let result = try scratch.sumaho(words + ["--today", moment])
        #expect(result.exitCode == 0, "\(words) \(result.errors)")
        return result
    }

    private func file(_ name: String, _ text: String) throws -> String {
        let path = scratch.folder + "/" + name
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        return path
    }

    /// Somebody who telephones, and what is written of them.
    func plantPeople() throws {
        let person = ["--kana", "ウエコミ ハナ", "--phone", "090-8888-7001", "--born", "1931-03-17"]
        _ = try run(
            ["book", "--venue", "仲町", "--at", "4/7 11:30", "--name", "植込 花", "--caller", "family"]
                + ["--call-back", "03-3958-8888", "--call-back-who", "ウエコミノムスメ"] + person)
        _ = try run(["person", "correct", "1", "--reach", "ウエコミファクス", "--note", "ウエコミノツエ"])
        _ = try run(["person", "correct", "1", "--kana", "ウエコミ ハナコ"])
        _ = try run(["record", "1", "--other", "ウエコミソウダン", "--topic", "LINE"], at: "2026-04-07 11:40")
        _ = try run(
            ["wait", "join", "仲町", "--kana", "ウエコミ マツ", "--phone", "090-8888-7002", "--age", "80"])
        _ = try run(
            ["queue", "join", "仲町", "--kana", "ウエコミ レツ", "--phone", "090-8888-7003", "--age", "81"])
        _ = try run(
            ["book", "--venue", "仲町", "--at", "4/7 13:00", "--person", "1", "--waive-limit", "ウエコミノワケ"])
        // Whoever was in the paper ledger.
        let people = try file(
            "people.csv",
            """
            かな,氏名,電話,電話2,電話3,生年月日,年齢,年齢を聞いた日,連絡方法,備考,秘匿,初回,別人
            ウエコミ カミコ,植込 紙子,090-8888-7011,,,,80,2026-01-10,ウエコミデンワ,ウエコミノメガネ,,,
            """)
        _ = try run(["import", "people", people, "--apply"])
        let bookings = try file(
            "bookings.csv",
            """
            会場,日,時刻,窓口,かな,氏名,電話,生年月日,年齢,人数,初回,受付,別人
            仲町,2026-04-11,10:00,,ウエコミ ヤクソク,植込 約束,090-8888-7012,,79,1,,,
            """)
        _ = try run(["import", "bookings", bookings, "--apply"])
    }

    /// What the staff write of a day, of a festival, and of themselves.
    func plantDays() throws {
        let paper = try file("paper.txt", "ウエコミノカミ\n")
        _ = try run(["day", "enter", "仲町", paper, "--by", "ウエコミカキテ", "--yes"])
        _ = try run(
            ["day", "close", "志村", "--date", "4/6", "--on-duty", "ウエコミタントウ", "--remark", "ウエコミトクキ"])
        _ = try run(
            ["corner", "new", "ミエルまつり", "--place", "広場", "--date", "4/12", "--hours", "10:00-16:00"]
                + ["--apply"])
        _ = try run(["corner", "cancel", "1", "--because", "ウエコミノアメ"])
        _ = try run(["account", "new", "uekomi", "--name", "ウエコミ ショクイン", "--role", "office"])
        _ = try run(["account", "token", "uekomi", "--purpose", "ウエコミノカギ"])
        let year = ["milestone", "set", "accessibility-training", "4/2", "--evidence", "ウエコミノコンキョ"]
        _ = try run(year)
    }

    /// Those who apply, by phone and on postcards; a course that is cancelled.
    func plantCourses() throws {
        for date in ["5/10", "5/17"] {
            _ = try run([
                "course", "new", "ミエル教室", "--venue", "志村", "--capacity", "5", "--apply", "--date",
                "\(date) 10:00-12:00", "--selection", "抽選", "--opens", "4/1", "--closes", "4/20",
            ])
        }
        let who = ["--kana", "ウエコミ モウシ", "--phone", "090-8888-7004", "--age", "70"]
        _ = try run(["course", "apply", "1"] + who + ["--address", "ウエコミノジュウショ"])
        let card = try file("cards.txt", "うえこみ はがき, 植込 葉書, 78, 090-8888-7005, 板橋ウエコミ1-1\n")
        _ = try run(["course", "postcards", "1", card, "--apply"])
        _ = try run(["course", "cancel", "2", "--reason", "ウエコミノチュウシ"])
    }

    /// What no command here writes by itself, or only at another time of the year.
    func plantRows() throws {
        let secret = "88f0" + String(repeating: "a", count: 60)
        for sql in [
            "UPDATE booking SET ageWaiver = 'ウエコミノトシ' WHERE id = 1",
            "UPDATE application SET waived = 'late', exception = 'ウエコミノオクレ' WHERE id = 1",
            "UPDATE account SET passwordHash = '$argon2id$uekomi', pinHash = '$argon2id$uekomi1'",
            """
            INSERT INTO signIn (account, keyHash, madeAt, seenAt, endsAt)
            VALUES ('uekomi', '\(secret)', 5, 5, 6)
            """,
            "UPDATE token SET keyHash = '\(secret)'",
            """
            INSERT INTO tablet (venue, label, keyHash, enrolledAt)
            VALUES ('shimura', 'ウエコミノイタ', '\(secret)', 5)
            """,
            "INSERT INTO wrongPassword (account, address, at) VALUES ('\(secret)', '\(secret)', 5)",
            """
            INSERT INTO paperLine (sheet, number, fault, said, settledAt, settledBy, note)
            VALUES (1, 99, 'unreadable', 'ウエコミノギョウ', 5, 'uekomi', 'ウエコミノカタ')
            """,
            """
            INSERT INTO freeze (id, course, list, hash, source, valueOn, account, request, frozenAt,
              liftedAt, liftReason)
            VALUES (1, 2, '', '\(secret)', 'ミエル籤', '2026-04-21', 'uekomi', 'a', 5, 6, 'ウエコミノトキ')
            """,
            """
            INSERT INTO draw (id, course, freeze, value, account, request, drawnAt, replaces, reason) VALUES
              (1, 2, 1, '1234', 'uekomi', 'b', 5, NULL, NULL),
              (2, 2, 1, '5678', 'uekomi', 'c', 6, 1, 'ウエコミノヤリナオシ')
            """,
            """
            INSERT INTO gradeDecision (fiscalYear, grade, proposedReasons, reason, account, request,
              decidedAt)
            VALUES (2026, '達成', '[]', 'ウエコミノヒョウゴ', 'uekomi', 'd', 5)
            """,
        ] {
            try scratch.execute(sql)
        }
    }

    /// Two months are in print, and wrong by now.
    func submit() throws {
        for month in ["2026-04", "2026-05"] {
            _ = try run(["publish", "koho", "--month", month, "--submit", "--deadline", "4/10"])
        }
        for date in ["4/9", "5/7"] { _ = try run(["close", "仲町", date]) }
    }

    /// April is closed, with a reason for every day.
    func closeApril() throws {
        struct State: Decodable {
            struct Day: Decodable { let venue: String; let date: String }
            let unsettled: [Day]
        }
        let said = try run(["month", "show", "2026-04", "--json"], at: Self.later).output
        let days = try JSONDecoder().decode(State.self, from: Data(said.utf8)).unsettled
        let excuses = Set(days.map { "\($0.venue) \($0.date) ウエコミノオオアメ" }).flatMap { ["--excuse", $0] }
        _ = try run(["month", "close", "2026-04"] + excuses, at: Self.later)
    }

    /// The words of every file for the public, of a month, on a day; under the command that makes it.
    func published(_ month: String, at moment: String) throws -> [String: String] {
        let folder = scratch.folder + "/opendata-" + month
        let commands =
            [
                ["koho"], ["koho", "--style", "koho-paper-2025"], ["koho", "--changes"], ["koho", "--lines"],
                ["page"], ["poster", "仲町"],
            ].map { $0 + ["--month", month] } + [["seats"], ["progress"], ["ics", "--all"], ["ics", "仲町"]]
        var texts: [String: String] = [:]
        for command in commands {
            for form in [[], ["--json"]] {
                let words = ["publish"] + command + form
                let result = try run(words, at: moment)
                #expect(result.output.count > 100, "\(words)")
                texts["\(words) \(moment)"] = result.output + result.errors
            }
        }
        _ = try run(["publish", "opendata", "--folder", folder], at: moment)
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
            texts["\(name) \(moment)"] = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
        }
        return texts
    }

    /// What stands in some columns: those of the schema, "table.column".
    func values(of columns: Set<String>) throws -> [String: Set<String>] {
        let queue = try DatabaseQueue(path: scratch.database)
        defer { try? queue.close() }
        return try queue.read { db in
            try columns.reduce(into: [:]) { found, column in
                let parts = column.split(separator: ".")
                found[column] = try String.fetchSet(
                    db, sql: "SELECT \(parts[1]) FROM \(parts[0]) WHERE \(parts[1]) IS NOT NULL")
            }
        }
    }
}
