import Testing

/// The morning on which a month opens: two operators, sixty calls, and everybody wants the same few days.
@Suite struct OpeningMorningTests {
    /// What became of a call.
    enum Outcome: String { case booked, waits, turnedAway }

    /// Everything that was answered to callers who could not have what they wanted.
    struct Morning {
        var outcomes: [Outcome] = []
        var refusals: [[String]] = []
    }

    private static let popular = ["志村 12/2", "仲町 12/1", "高島平 12/1"]
    private static let families = ["さとう", "すずき", "たかはし", "たなか", "いとう", "わたなべ", "やまもと", "なかむら", "こばやし", "かとう"]
    private static let given = ["はな", "きよ", "うめ", "たけ", "よし", "みつ"]

    @Test func sixtyCallsEndWellWithoutACollision() async throws {
        // given
        let scratch = try Scratch.ofPlannedYear()
        let left = try await Prompt(scratch, today: "2026-11-25 09:00")
        let right = try await Prompt(scratch, today: "2026-11-25 09:00")
        // when
        var morning = Morning()
        for call in stride(from: 0, to: 60, by: 2) {
            // Two who want the same are answered at the same time, and choose before either has booked.
            async let one = Self.begin(call, on: left)
            async let other = Self.begin(call + 1, on: right)
            let lists = try await (one, other)
            async let first = Self.end(call, on: left, after: lists.0)
            async let second = Self.end(call + 1, on: right, after: lists.1)
            for (outcome, refusals) in try await [first, second] {
                morning.outcomes.append(outcome)
                morning.refusals += refusals
            }
        }
        // then
        func count(_ outcome: Outcome) -> Int { morning.outcomes.count { $0 == outcome } }
        print(
            "an opening morning: \(count(.booked)) booked, \(count(.waits)) wait, \(count(.turnedAway)) "
                + "turned away; \(morning.refusals.count) seats were taken meanwhile")
        #expect(morning.outcomes.count == 60)
        #expect(count(.booked) > 30 && count(.waits) > 0 && count(.turnedAway) > 0)
        #expect(morning.refusals.count >= 10, "hardly anybody wanted the same seat")
        for refusal in morning.refusals {
            #expect(refusal.contains("近くの空きです。"))
            #expect(refusal.contains { $0.hasPrefix("1 12/") || $0.hasPrefix("1 11/") }, "\(refusal)")
        }
        #expect(try scratch.count("SELECT count(*) FROM booking WHERE endedAt IS NULL") == count(.booked))
        #expect(try scratch.count("SELECT count(DISTINCT seat) FROM booking") == count(.booked))
        #expect(try scratch.count("SELECT count(DISTINCT person) FROM booking") == count(.booked))
        #expect(try scratch.count("SELECT count(*) FROM waiting") == count(.waits))
        #expect(try scratch.count("SELECT count(*) FROM turnedAway") == count(.turnedAway))
        #expect(try scratch.count("SELECT count(*) FROM person") == count(.booked) + count(.waits))
        #expect(try scratch.count("SELECT count(*) FROM journal WHERE action <> 'apply-plan'") == 60)
        let doctor = try scratch.sumaho(["doctor"])
        #expect(doctor.exitCode == 0, "\(doctor.output)")
    }

    /// Who it is, and what is free on the day they want.
    private static func begin(_ call: Int, on prompt: Prompt) async throws -> [String] {
        try await prompt.enter("3959\(1000 + call)")
        try await prompt.enter("n \(families[call % 10]) \(given[call / 10]) \(65 + call % 25)")
        return try await prompt.enter("a " + popular[call / 2 % 3])
    }

    /// The first seat of the list, or the nearest to it; else another day, the waiting list, or nothing.
    private static func end(
        _ call: Int, on prompt: Prompt, after list: [String]
    ) async throws -> (outcome: Outcome, refusals: [[String]]) {
        var refusals: [[String]] = []
        // Every third comes on no other day.
        let isFlexible = call % 3 != 0
        // What is listed on a full day are other days.
        let isFull = list.contains { $0.contains("空きはありません") }
        for attempt in 0..<5 where isFlexible || attempt == 0 && !isFull {
            var answer = try await prompt.enter("b 1")
            if answer.contains(where: { $0.contains("何時ですか") }) { answer = try await prompt.enter("b 1a") }
            if answer.joined().contains("お取りいたしました") { return (.booked, refusals) }
            if answer.contains(where: { $0.contains("埋まっています") }) {
                refusals.append(answer)
            } else if isFlexible {
                try await prompt.enter("a 12/3から12/9")
            }
        }
        guard call % 2 == 0 else {
            let answer = try await prompt.enter("z")
            #expect(answer.joined().contains("ことを記録しました"), "\(answer)")
            return (.turnedAway, refusals)
        }
        let answer = try await prompt.enter("w")
        #expect(answer.joined().contains("キャンセル待ちを承りました"), "\(answer)")
        return (.waits, refusals)
    }
}
