import Foundation
import Testing

/// The phone desk's words, in the one-shot commands.
@Suite struct OneShotWordsTests {
    /// On Wednesday, 1 April: what is asked for, and the first and the last seat of the answer.
    @Test(arguments: [
        (["志村", "--when", "来週 午前"], "2026-04-06 10:00", "2026-04-10 11:30"),
        (["仲町", "--when", "火木"], "2026-04-02 10:00", "2026-04-14 14:30"),
        (["仲町", "--when", "4/7 午後"], "2026-04-07 13:00", "2026-04-07 14:30"),
        (["仲町", "--when", "4/7 10時"], "2026-04-07 10:00", "2026-04-07 11:00"),
        (["仲町", "--when", "4/7 17時"], "2026-04-07 10:00", "2026-04-07 14:30"),
        (["仲町", "--when", ""], "2026-04-02 10:00", "2026-04-14 14:30"),
    ])
    func openingsTakesPhrases(words: [String], first: String, last: String) throws {
        let scratch = try Self.shared.get()
        let body = try json(scratch.expect(["openings"] + words + ["--json"]).output)
        let places = try #require(body as? [[String: Any]]).map { "\($0["date"] ?? "") \($0["start"] ?? "")" }
        #expect(places.first == first && places.last == last)
    }

    @Test(arguments: [["--from", "4/7"], ["--days", "3"]])
    func aPhraseStandsForBothOthers(other: [String]) throws {
        let result = try Self.shared.get().on(["openings", "--when", "来週"] + other)
        #expect(result.exitCode == 2 && result.complaint == ["--when は --from や --days と一緒に使えません。"])
    }

    @Test func aTimeThatIsTakenAndADayThatHasNone() throws {
        let scratch = try Self.shared.get()
        let other = try scratch.expect(["openings", "仲町", "--when", "4/7 17時"])
        #expect(other.errors.contains("17:00 の前後は空いていません。"))
        let none = try scratch.expect(["openings", "仲町", "--when", "4/8"])
        #expect(none.output.isEmpty && none.errors.contains("ご希望の日時に、今予約できる空きはありません。"))
    }

    /// Who waits does so every week: 6 April is a Monday, and no question on one.
    @Test(arguments: [("月 午前", "月 午前"), ("月曜 午前", "月 午前"), ("月曜日", "月")])
    func aWishTakesOneDayOfTheWeek(when: String, wish: String) throws {
        let joined = try Scratch.planned().expect(
            ["wait", "join", "志村", "--when", when, "--kana", "サトウ", "--phone", "3958-0164", "--age", "75"],
            at: "2026-04-06 09:00")
        #expect(joined.output.contains("  志村 \(wish) ") && !joined.output.contains("だけ"), "\(joined.output)")
    }

    /// What is kept for somebody is never listed as free, and is in the data of `--all`.
    @Test func heldSeatsAreInTheDataOfAll() throws {
        let scratch = try Scratch.planned()
        #expect(try scratch.book("タナカ", "3958-0163", at: "4/7 10:30").exitCode == 0)
        try scratch.expect(["wait", "join", "仲町", "--kana", "サトウ", "--phone", "3958-0164", "--age", "75"])
        try scratch.expect(["cancel", "1"])
        let command = ["openings", "仲町", "--when", "4/7"]
        func held(_ more: [String]) throws -> [String] {
            let body = try json(scratch.expect(command + more + ["--json"]).output)
            return try #require(body as? [[String: Any]]).filter { $0["heldUntil"] != nil }
                .compactMap { $0["start"] as? String }
        }
        #expect(try held([]) == [] && held(["--all"]) == ["10:30"])
        for more in [[], ["--all"]] {
            let text = try scratch.expect(command + more)
            #expect(!text.output.contains("10:30") && text.errors.contains("押さえている枠が1あります"))
        }
    }

    /// Why somebody cancels, as it is said, as it is coded, and neither.
    @Test(arguments: [
        ("体調", "unwell"), ("unwell", "unwell"), ("都合", "unsuited"), ("解決", "solved"), ("その他", "other"),
        ("休止", "closure"), ("undone", nil), ("入力の取り消し", nil), ("体", nil), ("", nil),
    ])
    func aReasonMayBeSaid(word: String, cause: String?) throws {
        let scratch = try Scratch.planned()
        #expect(try scratch.book("タナカ", "3958-0163", at: "4/7 10:30").exitCode == 0)
        let result = try scratch.on(["cancel", "1", "--because", word])
        #expect(result.exitCode == (cause == nil ? 2 : 0), "\(result.errors)")
        let kept = "SELECT count(*) FROM booking WHERE cause = '\(cause ?? "")'"
        #expect(try scratch.count(kept) == (cause == nil ? 0 : 1))
        if cause == nil {
            #expect(result.errors.contains("体調 (unwell)") && !result.errors.contains("undone"))
        }
    }

    /// 8 April is a Wednesday: 仲町 has no session.
    @Test(arguments: [(["close", "仲町", "4/8"], false), (["walkin", "--venue", "仲町"], true)])
    func onlyWhoServedSomebodyIsToldOfUnplannedDays(command: [String], isTold: Bool) throws {
        let result = try Scratch.planned().on(command, at: "2026-04-08 10:00")
        #expect(result.exitCode == 1 && result.errors.contains("予定がありません"))
        #expect(result.errors.contains("--unplanned") == isTold)
    }

    @Test func helpListsEveryCommand() throws {
        let help = try Scratch().sumaho(["help"]).output.split(separator: "\n").compactMap {
            $0.split(separator: " ").first.map(String.init)
        }
        for command in [
            "plan", "publish", "holidays", "close", "open", "openings", "book", "move", "cancel", "uncancel",
            "readback", "find", "person", "call", "tasks", "wait", "turnaway", "day", "mark", "walkin",
            "report",
            "doctor", "demo",
        ] { #expect(help.contains(command), "\(command)") }
    }

    /// A year that nobody changes.
    private static let shared = Result { try Scratch.planned() }
}
