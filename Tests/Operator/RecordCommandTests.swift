import Foundation
import Testing

/// `record` and `topic`: the 相談票 from the command line, in the words people use.
@Suite struct RecordCommandTests {
    private static let tuesday = "2026-04-07 11:00"

    /// タナカ is booked at 仲町 on Tuesday, 7 April, 10:30.
    private func ward() throws -> Scratch {
        let scratch = try Scratch.planned()
        #expect(try scratch.book("タナカ", "3958-0163", at: "4/7 10:30").exitCode == 0)
        return scratch
    }

    @Test func aRecordIsWrittenShownAndCorrected() throws {
        let scratch = try ward()
        func run(_ words: [String]) throws -> Binary.Result { try scratch.expect(words, at: Self.tuesday) }
        let none = try run(["record", "show", "1"])
        #expect(none.output.isEmpty && none.errors == "予約 1 の相談票はありません。\n")
        // when: words as people say them
        let first = [
            "record", "1", "--topic", "line", "--topic", "QR", "--other", "通話の音", "--device", "らくらくホン",
            "--result", "ほかを案内", "--referral", "携帯", "--began", "午前10時半", "--ended", "10:55", "--explained",
            "--gender", "女性",
        ]
        let id = ["--id", "0190c0de-0000-4000-8000-000000000001"]
        let written = try run(first + id)
        #expect(written.output == "相談票 1 を書きました(予約 1)。\n")
        // then: sent again it is the same, and it stands there
        #expect(try run(first + id).output == written.output)
        #expect(
            try run(["record", "show", "1"]).output.split(separator: "\n").dropLast().map(String.init) == [
                "相談票 1  予約 1  4月7日(火) 仲町", "  相談内容: LINE、QRコード", "  その他: 通話の音", "  機種: らくらくホン等",
                "  結果: ほかを案内", "  案内先: 携帯電話会社", "  時間: 10:30–10:55 (25分)", "  性別: 女性", "  注意事項: 説明済",
            ])
        #expect(try run(["day", "仲町"]).output.contains(" 票\n"))
        // and: what is there already is corrected by its number only
        let again = try scratch.on(["record", "1", "--result", "解決"], at: Self.tuesday)
        #expect(again.exitCode == 1 && again.errors.contains("--replaces"))
        #expect(try run(["record", "1", "--result", "solved", "--replaces", "1"]).output.contains("相談票 2"))
        #expect(try run(["record", "1", "--replaces", "2"]).output.contains("相談票 3"))
        let versions = try versions(run(["record", "show", "1", "--json"]))
        #expect(versions.map { $0["record"] as? Int } == [3, 2, 1])
        #expect(versions.map { $0["blank"] as? Bool } == [true, false, false])
        #expect(versions.map { $0["minutes"] as? Int } == [nil, nil, 25])
        #expect(
            Set(versions[2].keys) == [
                "record", "booking", "venue", "date", "topics", "otherTopic", "device", "result", "referral",
                "began", "ended", "minutes", "explained", "gender", "blank", "writtenAt", "writtenBy",
            ])
        let back = try run(["record", "show", "1"])
        #expect(back.output.contains("  (取り消し)\n") && back.errors == "予約 1 の相談票はありません。\n")
        #expect(try scratch.sumaho(["doctor"]).exitCode == 0)
    }

    @Test func whoComesAgainHasEarlierRecords() throws {
        let scratch = try ward()
        try scratch.expect(["record", "1", "--topic", "地図"], at: Self.tuesday)
        let walkIn = ["walkin", "--venue", "志村", "--person", "1"]
        try scratch.expect(walkIn, at: "2026-04-08 10:00")
        let earlier = try scratch.expect(["record", "earlier", "2"], at: "2026-04-08 10:05")
        #expect(earlier.output.hasPrefix("相談票 1  予約 1  4月7日(火) 仲町\n  相談内容: 地図\n"))
        let late = try scratch.on(["record", "earlier", "1"], at: "2026-04-08 10:05")
        #expect(late.exitCode == 1 && late.complaint.count == 1)
        let none = try scratch.expect(["record", "earlier", "1"], at: Self.tuesday)
        #expect(none.output.isEmpty && none.errors == "前の相談票はありません。\n")
    }

    @Test func theOfficeEditsWhatCanBeChosen() throws {
        let scratch = try ward()
        func run(_ words: [String]) throws -> Binary.Result { try scratch.expect(words, at: Self.tuesday) }
        func list(_ words: [String] = []) throws -> [String] {
            let body = try json(run(["topic", "list", "--json"] + words).output)
            let entries = try #require(body as? [[String: Any]])
            return entries.map { "\($0["kind"] ?? "") \($0["label"] ?? "")" }
        }
        #expect(try list().count == 18 && list(["--kind", "案内先"]).count == 5)
        let added = try run(["topic", "add", "生成AI", "--order", "5", "--json"])
        #expect(added.output == #"{"code":"topic-1","kind":"topic"}"# + "\n")
        #expect(try list().first == "topic 生成AI")
        #expect(try run(["topic", "add", "図書館", "--kind", "referral", "--code", "library"]).exitCode == 0)
        #expect(try list(["--kind", "referral"]).last == "referral 図書館")
        // when: retired
        #expect(try run(["topic", "retire", "生成"]).output == "相談内容「topic-1」を選べなくします。\n")
        // then: gone tomorrow, not today; and still in the list of all
        #expect(try list().contains("topic 生成AI") && !list(["--date", "4/8"]).contains("topic 生成AI"))
        #expect(try list(["--date", "4/8", "--all"]).contains("topic 生成AI"))
        let text = try run(["topic", "list", "--kind", "topic"]).output.split(separator: "\n")
        #expect(text[2].hasPrefix("相談内容  topic-1") && text[2].hasSuffix("令和8年4月7日〜令和8年4月7日"))
        let again = try scratch.on(["topic", "retire", "生成"], at: Self.tuesday)
        #expect(again.exitCode == 1 && again.complaint.count == 1)
        let twice = try scratch.on(["topic", "add", "LINE"], at: Self.tuesday)
        #expect(twice.exitCode == 1 && twice.complaint.count == 1)
    }

    private func versions(_ result: Binary.Result) throws -> [[String: Any]] {
        let body = try #require(try json(result.output) as? [String: Any])
        #expect(Set(body.keys) == ["booking", "person", "versions", "visit"])
        return try #require(body["versions"] as? [[String: Any]])
    }
}
