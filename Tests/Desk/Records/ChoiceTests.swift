import Almanac
import Clinic
import Desk
import Ledger
import TestSupport
import Testing

/// 相談内容 and 案内先 are data of the office, each for its own days.
@Suite("What can be chosen on the 相談票")
struct ChoiceTests {
    private func labels(
        _ ward: TestWard, _ date: String? = nil, _ kind: RecordChoice.Kind = .topic
    ) async throws -> [String] {
        try await ward.ask(RecordChoices(date: date.map(day))).filter { $0.kind == kind }.map(\.label)
    }

    private func all(_ ward: TestWard) async throws -> [RecordChoice] {
        try await ward.ask(RecordChoices(all: true))
    }

    @Test
    func theFrequentOnesAreThereFromTheStart() async throws {
        let ward = try await TestWard.planned()
        let topics = try await labels(ward)
        #expect(topics.prefix(4) == ["基本操作", "文字入力", "LINE", "メール"] && topics.count == 13)
        #expect(
            try await labels(ward, nil, .referral) == ["携帯電話会社", "消費生活センター", "区の担当課", "家族", "次回の相談"])
        #expect(topics.allSatisfy { $0.count <= SetChoice.longestLabel })
        #expect(try await labels(ward, "2024-03-31") == [])
    }

    @Test
    func aNewOneIsOfferedFromItsFirstDay() async throws {
        let ward = try await TestWard.planned(at: "2026-04-07 09:00")
        let added = try await ward.tell(SetChoice(kind: .topic, label: "生成AI"))
        #expect(added.kind == .topic && added.code == TestWard.code("topic-1"))
        let next = try await ward.tell(
            SetChoice(
                kind: .topic, code: TestWard.code("video"), label: "動画", sort: 5, since: day("2026-05-01")))
        #expect(next.code == TestWard.code("video"))
        #expect(try await labels(ward).last == "生成AI")
        #expect(try await labels(ward, "2026-04-06").contains("生成AI") == false)
        #expect(try await labels(ward, "2026-04-30").contains("動画") == false)
        #expect(try await labels(ward, "2026-05-01").first == "動画")
        let places = try await labels(ward, nil, .referral)
        #expect(!places.contains("生成AI") && places.count == 5)
    }

    @Test
    func whatItWasIsKeptWhenItIsEdited() async throws {
        let ward = try await TestWard.planned(at: "2026-04-07 09:00")
        let edit = SetChoice(kind: .topic, code: TestWard.code("line"), label: "LINE・通話")
        try await ward.tell(edit)
        let line = try #require(try await all(ward).first { $0.code == TestWard.code("line") })
        #expect(line.label == "LINE・通話" && line.sort == 30 && line.since == day("2024-04-01"))
        #expect(
            try await ward.ledger.texts("SELECT choice || ' ' || label || ' ' || sort FROM choiceHistory")
                == ["3 LINE 30"])
        #expect(try await ward.refusal(edit).code == .nothingToDo)
    }

    /// A retired one is gone from the page; what names it stays whole, and can still be corrected.
    @Test
    func retiringKeepsOldRecordsWhole() async throws {
        let ward = try await TestWard.planned()
        for date in ["07", "09"] { try await ward.book("2026-04-\(date) 10:00", "タナカ", 1) }
        ward.at("2026-04-07 10:30")
        try await ward.record(BookingID(1), "line")
        try await ward.tell(RetireChoice(kind: .topic, code: TestWard.code("line")))
        #expect(try await labels(ward).contains("LINE"))
        ward.at("2026-04-09 10:30")
        #expect(try await !labels(ward).contains("LINE"))
        #expect(try await all(ward).contains { $0.label == "LINE" && $0.until == day("2026-04-07") })
        let refusal = try await ward.refusal(
            WriteRecord(booking: BookingID(2), entry: RecordEntry(topics: [TestWard.code("line")])))
        #expect(refusal.code == .badInput && refusal.fields["topics"]?.contains("「line」") == true)
        // The old day goes by its own list.
        try await ward.record(BookingID(1), "line", "mail")
        #expect(
            try await ward.ask(ShowRecord(booking: BookingID(1))).record?.topics.map(\.label) == [
                "LINE", "メール",
            ])
        // It may come back, from when it has been gone or before.
        try await ward.tell(SetChoice(kind: .topic, code: TestWard.code("line"), label: "LINE"))
        try await ward.record(BookingID(2), "line")
    }

    /// The days of a choice hold every record that names it.
    @Test
    func noRecordIsLeftOutside() async throws {
        let ward = try await TestWard.planned()
        try await ward.book("2026-04-07 10:00", "タナカ", 1)
        ward.at("2026-04-07 10:30")
        try await ward.record(BookingID(1), "line") { entry in
            (entry.result, entry.referral) = (.referred, TestWard.code("family"))
        }
        try await ward.record(BookingID(1), "mail")
        let (line, family) = (TestWard.code("line"), TestWard.code("family"))
        for (change, field) in [
            (SetChoice(kind: .topic, code: line, label: "LINE", until: day("2026-04-06")), "until"),
            (SetChoice(kind: .topic, code: line, label: "LINE", since: day("2026-04-08")), "since"),
            (SetChoice(kind: .referral, code: family, label: "家族", since: day("2026-04-08")), "since"),
        ] {
            #expect(try await ward.refusal(change).fields.keys.sorted() == [field])
        }
        let early = RetireChoice(kind: .referral, code: family, until: day("2026-04-06"))
        #expect(try await ward.refusal(early).fields.keys.sorted() == ["until"])
        try await ward.tell(RetireChoice(kind: .referral, code: family, until: day("2026-04-07")))
    }

    @Test
    func whatCannotBeIsRefused() async throws {
        let ward = try await TestWard.planned(at: "2026-04-07 09:00")
        func refused(_ change: SetChoice) async throws -> String {
            let refusal = try await ward.refusal(change)
            return ([refusal.code.rawValue] + refusal.fields.keys.sorted()).joined(separator: " ")
        }
        let video = TestWard.code("video")
        #expect(try await refused(SetChoice(kind: .topic, label: "")) == "bad-input label")
        #expect(
            try await refused(SetChoice(kind: .topic, label: String(repeating: "あ", count: 21)))
                == "bad-input label")
        #expect(try await refused(SetChoice(kind: .topic, label: "地図")) == "already-there label")
        #expect(
            try await refused(SetChoice(kind: .topic, code: video, label: "動画", sort: 10_000))
                == "bad-input sort")
        #expect(
            try await refused(SetChoice(kind: .topic, code: video, label: "動画", sort: -1)) == "bad-input sort"
        )
        #expect(
            try await refused(SetChoice(kind: .topic, code: video, label: "動画", until: day("2026-04-06")))
                == "bad-input until")
        #expect(
            try await ward.refusal(RetireChoice(kind: .topic, code: TestWard.code("family"))).code
                == .notFound)
        // The same word on the other list, or where its namesake is retired, is another.
        try await ward.tell(SetChoice(kind: .referral, label: "地図"))
        let maps = RetireChoice(kind: .topic, code: TestWard.code("maps"))
        try await ward.tell(maps)
        #expect(try await ward.refusal(maps).code == .nothingToDo)
        try await ward.tell(SetChoice(kind: .topic, label: "地図", since: day("2026-04-08")))
    }

    @Test
    func noListGrowsWithoutEnd() async throws {
        let ward = try await TestWard.planned(at: "2026-04-07 09:00")
        for number in 1...187 { try await ward.tell(SetChoice(kind: .topic, label: "新しい\(number)")) }
        let refusal = try await ward.refusal(SetChoice(kind: .topic, label: "もう一つ"))
        #expect(refusal.code == .limitReached)
        try await ward.tell(SetChoice(kind: .topic, code: TestWard.code("maps"), label: "地図・道案内"))
    }
}
