import Foundation
import Testing

/// The program before a server: the real binary, the real service.
@Suite("With --server", .timeLimit(.minutes(10)))
struct ServerTests {
    /// A day's commands, in order; each has to work, and each that looks has to say what the database says.
    private static let day: [[String]] = [
        ["plan", "2026", "--apply", "--json"], ["plan", "2027", "--json"],
        ["openings", "志村", "--from", "2026-04-06", "--days", "7", "--json"],
        [
            "book", "--venue", "仲町", "--at", "2026-04-07 10:30", "--kana", "tanaka hana", "--phone",
            "3958-0163",
            "--age", "78", "--json",
        ],
        [
            "book", "--venue", "shi", "--at", "2026-04-08 10:00", "--kana", "スズキ", "--phone", "090-1000-0001",
            "--born", "S21.3.5", "--party", "2",
        ],
        ["move", "1", "--at", "2026-04-09 10:00", "--json"], ["cancel", "2"], ["uncancel", "2"],
        ["readback", "2"], ["find", "tanaka", "--json"], ["person", "show", "1", "--json"],
        ["person", "correct", "1", "--note", "耳が遠い"],
        ["wait", "join", "仲町", "--when", "火木 午前", "--person", "2"], ["wait", "list", "--json"],
        ["close", "志村", "2026-04-08", "--json"], ["tasks", "--json"], ["open", "志村", "2026-04-08"],
        ["turnaway", "仲町"], ["day", "仲町", "--date", "2026-04-09", "--json"],
        ["walkin", "--venue", "志村", "--json"], ["mark", "4", "none"],
        ["report", "month", "2026-04", "--json"], ["report", "quarter", "2026-Q1"],
        ["report", "year", "2026"],
        ["report", "progress", "2026", "--json"], ["publish", "koho", "--month", "2026-04"],
        ["doctor", "--json"],
        ["call"],
    ]

    @Test func everyCommandWorks() async throws {
        let scratch = try Scratch.planned()
        try await withService(over: scratch) { server in
            for words in Self.day {
                let files = words[0] == "plan" ? ["--venues", Scratch.repository + "/venues"] : []
                let far = try await apart {
                    try Binary.sumaho.run(
                        words + files + ["--server", server], environment: ["SUMAHO_TOKEN": "all"])
                }
                #expect(far.exitCode == 0, "\(words): \(far.errors)\(far.output)")
                guard Self.looks(words) else { continue }
                let near = try await apart {
                    try scratch.sumaho(words + files + ["--today", "2026-04-01 09:00"])
                }
                #expect(far.output == near.output, "\(words)")
            }
        }
        #expect(try scratch.count("SELECT count(*) FROM journal WHERE account = 'kim'") > 10)
        #expect(try scratch.sumaho(["doctor"]).exitCode == 0)
    }

    private static func looks(_ words: [String]) -> Bool {
        let noun = words[0]
        return ["openings", "find", "tasks", "day", "report", "publish", "doctor", "readback"].contains(noun)
            || words.starts(with: ["wait", "list"]) || words.starts(with: ["person", "show"])
            || words.starts(with: ["plan", "2027"])
    }

    @Test func refusalsAreTheSame() async throws {
        let scratch = try Scratch.planned()
        let book = [
            "book", "--venue", "仲町", "--at", "2026-04-07 10:30", "--kana", "サトウ", "--phone", "090-1000-0007",
            "--age", "70", "--json",
        ]
        try await withService(over: scratch) { server in
            func far(_ words: [String], _ token: String) async throws -> Binary.Result {
                try await apart {
                    try Binary.sumaho.run(
                        words, environment: ["SUMAHO_SERVER": server, "SUMAHO_TOKEN": token])
                }
            }
            let id = ["--id", "0190c0de-0000-4000-8000-000000000001"]
            let first = try await far(book + id, "all")
            let again = try await far(book + id, "all")
            #expect(first.exitCode == 0 && again.output == first.output)
            let other = book.map { ["サトウ": "スズキ", "090-1000-0007": "090-1000-0008"][$0] ?? $0 }
            let taken = try await far(other, "all")
            let near = try await apart { try scratch.sumaho(other + ["--today", "2026-04-01 09:00"]) }
            #expect(taken.exitCode == 1 && taken.output == near.output && near.output.contains("seat-taken"))
            for (token, code) in [("viewer", "forbidden"), ("nobody's", "sign-in-needed")] {
                let refused = try await far(book, token)
                #expect(refused.exitCode == 1 && refused.output.contains("\"\(code)\""), "\(refused.output)")
            }
        }
    }

    /// The token is read from a file that is its owner's alone.
    @Test(arguments: [(0o600, 0), (0o640, 2), (0o604, 2)])
    func theTokenIsKeptInAFile(mode: Int, exitCode: Int32) async throws {
        let scratch = try Scratch.planned()
        let folder = scratch.folder + "/.config/sumaho"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data("all\n".utf8).write(to: URL(fileURLWithPath: folder + "/token"))
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: folder + "/token")
        try await withService(over: scratch) { server in
            let result = try await apart {
                try Binary.sumaho.run(["tasks", "--server", server], environment: ["HOME": scratch.folder])
            }
            #expect(result.exitCode == exitCode, "\(result.errors)")
        }
    }

    @Test(
        arguments: [
            (["tasks", "--server", "http://127.0.0.1:1", "--today", "2026-04-01"], [:], "--today"),
            (
                ["tasks", "--server", "http://127.0.0.1:1"], ["SUMAHO_TODAY": "2026-04-01"],
                "unset SUMAHO_TODAY"
            ),
            (["plan", "2026", "--venues", "nowhere", "--server", "http://127.0.0.1:1"], [:], "手元"),
            (["tasks", "--server", "http://127.0.0.1:1", "--database", "x.sqlite"], [:], "--database"),
            (["tasks", "--server", "nonsense"], [:], "https://"),
            (["tasks", "--server", ""], [:], "https://"),
            (["tasks", "--tls-ca", "ca.pem"], [:], "--server"),
            (["tasks", "--server", "https://127.0.0.1:1", "--tls-ca", "/dev/null"], [:], "PEM"),
            (["call", "--practice", "--server", "http://127.0.0.1:1"], [:], "練習"),
            (["demo", "--server", "http://127.0.0.1:1"], [:], "デモ"),
            (["tasks"], ["SUMAHO_SERVER": "http://127.0.0.1:1", "SUMAHO_TOKEN": "a b"], "認証"),
        ] as [([String], [String: String], String)])
    func whatDoesNotGoTogetherIsRefused(
        words: [String], environment: [String: String], says: String
    ) async throws {
        let result = try await apart { try Binary.sumaho.run(words, environment: environment) }
        #expect(result.exitCode == 2 && result.complaint.count == 1, "\(result.errors)")
        #expect(result.errors.contains(says))
    }

    /// Nothing listens on port 1; that is the system's failure, and no database is taken instead.
    @Test func aServerThatIsNotThereIsAFailure() async throws {
        let scratch = try Scratch.planned()
        let result = try await apart {
            try Binary.sumaho.run(
                ["tasks", "--json"],
                environment: [
                    "SUMAHO_SERVER": "http://127.0.0.1:1", "SUMAHO_DATABASE": scratch.database,
                ])
        }
        #expect(result.exitCode == 3 && result.output.contains("system-failed"), "\(result.output)")
        // What stands on the command line beats the environment.
        let near = try await apart {
            try Binary.sumaho.run(
                ["tasks", "--database", scratch.database],
                environment: ["SUMAHO_SERVER": "http://127.0.0.1:1"])
        }
        #expect(near.exitCode == 0, "\(near.errors)")
    }
}
