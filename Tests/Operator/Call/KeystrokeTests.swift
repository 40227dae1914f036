import Testing

/// How much an operator types for a booking, counted in a real terminal: Enter and the telephone number
/// included.
@Suite struct KeystrokeTests {
    /// How much of the next weeks is sold.
    enum Month: String, CaseIterable {
        case empty, nearlyFull

        /// What is typed after the person is at hand.
        var sale: [String] { self == .empty ? ["a", "b1a"] : ["a", "b1"] }
    }

    /// Somebody who rings: what is typed until they are at hand, and how much may be typed in all.
    struct Caller: Sendable, CustomTestStringConvertible {
        let name: String
        let kana: String
        let entries: [String]
        let most: Int

        var testDescription: String { name }
    }

    static let callers = [
        Caller(name: "known", kana: "タナカ ハナ", entries: ["39580101"], most: 25),
        Caller(
            name: "new, in kana", kana: "ヤマモト ハナ", entries: ["39580102", "n やまもと はな 78"], most: 60),
        Caller(
            name: "new, in romaji", kana: "ヤマモト ハナ", entries: ["39580102", "n yamamoto hana 78"], most: 60),
    ]

    @Test(arguments: callers, Month.allCases)
    func fewKeysSellASeat(_ caller: Caller, _ month: Month) async throws {
        // given
        let scratch = try Scratch.ofPlannedYear()
        try scratch.sumaho(
            on: "2026-04-02 10:00",
            [
                "book", "--venue", "志村", "--at", "4/3 10:00", "--kana", "たなか はな", "--phone", "3958-0101",
                "--age", "78",
            ])
        if month == .nearlyFull { try scratch.sellAllBut(3, of: "2026-11") }
        let prompt = try await Prompt(scratch, today: "2026-11-10 09:00")
        // when
        for entry in caller.entries { try await prompt.enter(entry) }
        let list = try await prompt.enter(month.sale[0])
        let answer = try await prompt.enter(month.sale[1])
        // then
        let keys = prompt.terminal.charactersSent
        print(
            "keys for a booking, \(caller.name), \(month.rawValue) month: \(keys) of at most \(caller.most)")
        #expect(keys <= caller.most)
        #expect(list.contains { $0.contains("a10:00 b10:30") } == (month == .empty), "\(list)")
        #expect(answer.joined().contains("\(caller.kana)様のご予約をお取りいたしました"), "\(answer)")
        let row = """
            FROM booking JOIN seat ON seat.id = booking.seat JOIN session ON session.id = seat.session
            JOIN personDetails USING (person) JOIN phone USING (person)
            WHERE endedAt IS NULL AND kind = 'booking' AND source = 'phone' AND caller = 'self' AND party = 1
            AND session.date LIKE '2026-11-%' AND kana = '\(caller.kana)'
            AND normal = '03-3958-010\(caller.name == "known" ? 1 : 2)'
            """
        #expect(try scratch.count("SELECT count(*) \(row)") == 1)
        #expect(try scratch.count("SELECT count(*) FROM booking WHERE person IS NOT NULL") == 2)
        #expect(try scratch.count("SELECT count(*) FROM person") == (caller.name == "known" ? 1 : 2))
    }
}

extension Scratch {
    /// Sells every seat of a month to nobody in particular, except its last few.
    func sellAllBut(_ few: Int, of month: String) throws {
        try execute(
            """
            INSERT INTO booking (session, seat, kind, source, madeAt)
            SELECT session.id, seat.id, 'booking', 'phone', 0
            FROM seat JOIN session ON session.id = seat.session
            WHERE session.date LIKE '\(month)-%' AND session.date < '\(month)-20'
            OR session.date LIKE '\(month)-%' AND seat.id NOT IN (
              SELECT seat.id FROM seat JOIN session ON session.id = seat.session
              WHERE session.date = '\(month)-20' ORDER BY seat.id LIMIT \(few))
            """)
    }
}
