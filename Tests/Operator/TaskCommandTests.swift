import Foundation
import Testing

/// `tasks`: what stands there is enough to ring somebody.
@Suite struct TaskCommandTests {
    private static let monday = "2026-04-06 09:00"
    /// The keys that a call has always had, where it has been taken up.
    private static let keys: Set<String> = [
        "task", "kind", "booking", "person", "venue", "date", "start", "attempts", "claimed",
    ]

    /// Three reminders for Tuesday: タナカ, whose daughter is rung back; スズキ, who hears badly; and サトウ,
    /// under 秘匿.
    private func reminders() throws -> Scratch {
        let scratch = try Scratch.planned()
        func book(_ kana: String, _ phone: String, _ at: String, _ more: [String] = []) throws {
            let words = ["book", "--venue", "nakacho", "--at", at, "--kana", kana, "--phone", phone]
            try scratch.expect(words + ["--age", "75"] + more)
        }
        try book(
            "タナカ", "090-1000-0001", "4/7 10:00", ["--call-back", "090-1000-0009", "--call-back-who", "娘"])
        try book("スズキ", "090-1000-0002", "4/7 10:30")
        try book("サトウ", "090-1000-0003", "4/7 11:00")
        try scratch.expect(["person", "correct", "2", "--reach", "FAXで"])
        try scratch.expect(["person", "correct", "3", "--secret"])
        return scratch
    }

    @Test func theListSaysWhomToRingAndWhere() throws {
        let scratch = try reminders()
        let lines = try scratch.expect(["tasks"], at: Self.monday).output.split(separator: "\n").map(
            String.init)
        #expect(lines.count == 7)
        #expect(lines.filter { $0.hasPrefix("電話 -  確認の電話") }.count == 3)
        for line in [
            "  利用者 1  タナカ様  折り返し 090-1000-0009(娘)", "  利用者 2  スズキ様  090-1000-0002",
            "  聞こえにくい方。連絡は: FAXで", "  利用者 3  ★秘匿 サトウ様  090-1000-0003",
        ] { #expect(lines.contains(line), "\(line)") }

        let body = try json(scratch.expect(["tasks", "--json"], at: Self.monday).output)
        let calls = try #require(body as? [[String: Any]])
        #expect(calls.map { $0["phone"] as? String } == ["090-1000-0009", "090-1000-0002", "090-1000-0003"])
        #expect(calls.map { $0["secret"] as? Bool } == [false, false, true])
        #expect(calls.allSatisfy { Self.keys.subtracting(["task"]).isSubset(of: $0.keys) })
        #expect(calls.map { $0["reach"] as? String } == [nil, "FAXで", nil])
        #expect(calls.map { $0["who"] as? String } == ["娘", nil, nil])
    }

    @Test func theNextCallComesWithItsWords() throws {
        let scratch = try reminders()
        let next = ["tasks", "next", "--claim", "0190c0de-0000-4000-8000-000000000001"]
        let text = try scratch.expect(next, at: Self.monday)
        for words in [
            "折り返し 090-1000-0009(娘)", "「板橋区のスマホ相談でございます。」", "「タナカ様はいらっしゃいますか。」", "(ご本人かご家族に", "留守電には「",
        ] { #expect(text.output.contains(words), "\(words)") }
        #expect(text.errors.contains("sumaho tasks report 1") && text.errors.contains("no-answer"))
        let body = try #require(
            try json(scratch.expect(next + ["--json"], at: Self.monday).output) as? [String: Any])
        #expect(Self.keys.isSubset(of: body.keys) && body["kana"] as? String == "タナカ")
        let script = try #require(body["script"] as? [String: Any])
        #expect(Set(script.keys) == ["opening", "direction", "body", "messageLeft"])
        #expect((script["body"] as? [String])?.isEmpty == false)
    }

    /// To whoever answers nothing is said of somebody under 秘匿, and nothing is left on a machine.
    @Test func nobodyElseLearnsOfSomebodyUnderProtection() throws {
        let scratch = try reminders()
        let text = try scratch.expect(["tasks", "next", "--booking", "3"], at: Self.monday).output
        #expect(text.contains("★秘匿 サトウ様  090-1000-0003") && text.contains("「ご本人はいらっしゃいますか。」"))
        #expect(!text.contains("留守電には") && !text.contains("サトウ様はいらっしゃいますか"))
    }

    @Test func aClosureProposesSeats() throws {
        let scratch = try reminders()
        try scratch.expect(["close", "nakacho", "4/7"])
        let next = try scratch.expect(["tasks", "next", "--json"])
        let body = try #require(try json(next.output) as? [String: Any])
        #expect(body["kind"] as? String == "closure" && (body["nearest"] as? [Any])?.count == 3)
        let text = try scratch.expect(["tasks", "next"]).output
        #expect(text.contains("「一つ目は／") && text.contains("近い空き: 4月"))
    }

    @Test func whereNobodyIsToBeRungTheAnswerIsNull() throws {
        let scratch = try Scratch.planned()
        let next = try scratch.expect(["tasks", "next", "--json"])
        #expect(next.output == "null\n" && next.complaint == ["今かける電話はありません。"])
        #expect(try scratch.expect(["tasks", "--json"]).output == "[]\n")
    }

    /// An offer that would go beyond the limit: the way out is an option of this command.
    @Test func acceptingBeyondTheLimitNamesTheWayOut() throws {
        // given: サトウ is offered a seat, and has booked twice meanwhile
        let scratch = try Scratch.planned()
        let person = ["--kana", "サトウ", "--phone", "3958-0164", "--age", "75"]
        #expect(try scratch.book("タナカ", "3958-0163", at: "4/7 10:30").exitCode == 0)
        try scratch.expect(["wait", "join", "仲町"] + person)
        try scratch.expect(["cancel", "1"])
        for at in ["4/9 10:00", "4/11 10:00"] {
            try scratch.expect(["book", "--venue", "nakacho", "--at", at] + person)
        }
        // when
        let accept = ["tasks", "report", "1", "accepted"]
        let refused = try scratch.on(accept)
        // then
        #expect(refused.exitCode == 1 && refused.complaint.last?.contains("--waive-limit") == true)
        try scratch.expect(accept + ["--waive-limit", "代理で"])
    }
}
