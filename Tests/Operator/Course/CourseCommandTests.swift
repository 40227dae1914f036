import Foundation
import Testing

/// `sumaho course …` from the newsletter's words to the second date.
@Suite struct CourseCommandTests {
    static let new = [
        "course", "new", "はじめてのスマホ", "--venue", "志村", "--capacity", "4", "--date", "5/10 10:00-12:00",
        "--date", "5月17日(日) 午前10時〜12時", "--selection", "抽選", "--opens", "4/2", "--closes", "4/20",
        "--deadline",
        "消印有効", "--reserves", "2", "--content", "電話とLINE",
    ]

    private func answer(_ scratch: Scratch, _ words: [String], at moment: String) throws -> [String: Any] {
        let result = try scratch.on(words + ["--json"], at: moment)
        #expect(result.exitCode == 0, "\(words) \(result.output)\(result.errors)")
        return try #require(try json(result.output) as? [String: Any])
    }

    @Test func aCourseFromTheNewsletterToItsSecondDate() throws {
        let scratch = try Scratch.planned()
        // Given the look, which writes nothing, and the course
        let before = try scratch.contents()
        let look = try scratch.expect(Self.new)
        #expect(look.output.contains("はじめてのスマホ(2日制)\nとき 5月10日"), "\(look.output)")
        #expect(look.output.contains("申し込み 4月20日(消印有効)までに、往復はがき"), "\(look.output)")
        #expect(look.errors.contains("まだ開いていません。"))
        #expect(try scratch.contents() == before)
        let opened = try answer(scratch, Self.new + ["--apply"], at: "2026-04-01 09:00")
        #expect(opened["course"] as? Int == 1 && Set(opened.keys) == ["course", "entry", "copy"])
        #expect(try scratch.expect(["course", "copy", "1"]).output == look.output)
        let shown = try scratch.expect(["course", "show", "1"]).output
        for line in [
            "教室 1 はじめてのスマホ  受付前", "A日程 志村 相談室 4人: 5月10日(日) 10:00〜12:00、5月17日(日) 10:00〜12:00",
            "受け付け 4月2日(木) 09:00から4月20日(月)まで(消印有効)",
        ] { #expect(shown.contains(line), "\(line) in \(shown)") }
        // When people telephone, and a heap of cards comes
        try applications(scratch)
        try postcards(scratch)
        try duplicates(scratch)
        // Then the list is closed, drawn, and the places are taken
        try draw(scratch)
        try places(scratch)
        #expect(try scratch.on(["doctor"], at: "2026-05-17 13:00").exitCode == 0)
    }

    private func applications(_ scratch: Scratch) throws {
        let words = ["course", "apply", "1", "--kana", "タナカ ハナ", "--phone", "3958-0163", "--age", "70"]
        #expect(try scratch.on(words, at: "2026-04-01 10:00").exitCode == 1)
        let day = "2026-04-10 10:00"
        let id = ["--id", "0190c0de-0000-4000-8000-0000000000a1"]
        for _ in 1...2 {
            let answer = try answer(scratch, words + id, at: day)
            #expect(answer["number"] as? Int == 1 && answer["first"] as? Bool == true)
        }
        let second = try scratch.expect(
            ["course", "apply", "1", "--kana", "すずき いち", "--phone", "090-1000-0001", "--age", "66"]
                + ["--first", "no", "--choice", "Ａ", "--source", "窓口", "--address", "板橋2-66-1"], at: day)
        #expect(second.output == "受付番号 2 (申込 2)\n")
        // Too young, unless somebody says why
        let young = ["course", "apply", "1", "--kana", "ワカイ", "--phone", "090-1000-0009", "--age", "40"]
        let refused = try scratch.on(young, at: day)
        #expect(refused.exitCode == 1 && refused.errors.contains("60歳"), "\(refused.errors)")
        #expect(refused.errors.contains("--exception") && !refused.errors.contains("--waive"))
        #expect(try scratch.expect(young + ["--exception", "ご家族と一緒"], at: day).output.hasPrefix("受付番号 3 "))
    }

    private func postcards(_ scratch: Scratch) throws {
        let file = scratch.folder + "/cards.txt"
        let lines = [
            "たなか はな, 田中 花, 70, 3958-0163, 板橋2-66-2, 4/18", "やまだ とめ, , 78歳, 090-1000-0004, 板橋1-1-1, 4/20, A",
            "", "よめない", "さとう きよ, 佐藤 清, 81, 090-1000-0005, 板橋1-1-2, 4/21",
            "いとう みつ\t髙橋 光\t77\t090-1000-0006\t板橋1-1-3\t4/20",
        ]
        let text = lines.joined(separator: "\r\n")
        try Data(text.utf8).write(to: URL(fileURLWithPath: file))
        let words = ["course", "postcards", "1", file, "--received", "4/22"]
        let day = "2026-04-22 09:00"
        let before = try scratch.contents()
        let read = try scratch.on(words, at: day)
        #expect(read.exitCode == 1)
        #expect(try scratch.contents() == before)
        #expect(
            read.output.contains("2行 やまだ とめ、78歳、090-1000-0004、板橋1-1-1、消印4月20日(月)、日程 A\n"), "\(read.output)")
        #expect(read.output.contains("4行 × ふりがな、氏名") && read.errors.contains("5行のうち1行は読めません。"))
        // The second time under the same id nothing is entered twice
        let id = ["--apply", "--id", "0190c0de-0000-4000-8000-0000000000a2"]
        let entered = try scratch.on(words + id, at: day)
        #expect(entered.exitCode == 1 && entered.errors.contains("2行は受けていません。"), "\(entered.errors)")
        #expect(entered.output.contains("1行 ○ 受付番号 4 (申込 4)  初めての方 1番と同じ方\n"), "\(entered.output)")
        #expect(entered.output.contains("5行 × さとう きよ様 「はじめてのスマホ」の申し込みは4月20日(月)(消印有効)で締め切りました。"))
        #expect(try scratch.on(words + id, at: day).output == entered.output)
        #expect(try scratch.count("SELECT count(*) FROM application") == 6)
        // What an office program wrote in CP932, and what stands in no line
        let japanese = try #require(lines[5].data(using: .shiftJIS))
        try japanese.write(to: URL(fileURLWithPath: file))
        #expect(try scratch.on(words, at: day).output.contains("髙橋 光"))
        try Data("\n".utf8).write(to: URL(fileURLWithPath: file))
        #expect(try scratch.on(words, at: day).exitCode == 2)
    }

    private func duplicates(_ scratch: Scratch) throws {
        let day = "2026-04-22 09:00"
        let list = try scratch.expect(["course", "applications", "1", "--likely"], at: day).output
        #expect(list.contains("4番と同じ方") && list.contains("1番と同じ方"), "\(list)")
        #expect(!list.contains("スズキ"))
        #expect(
            try scratch.expect(["course", "withdraw", "1-4", "--duplicate"], at: day).output.contains("「重複」"))
        #expect(try scratch.expect(["course", "restore", "4"], at: day).output.contains("元に戻しました"))
        try scratch.expect(["course", "withdraw", "4", "--duplicate"], at: day)
        #expect(try scratch.on(["course", "withdraw", "1-4"], at: day).exitCode == 1)
        #expect(try scratch.on(["course", "withdraw", "1-99"], at: day).exitCode == 1)
        let all = try scratch.expect(["course", "applications", "1"], at: day).output
        for words in ["はがき 消印4/20 着4/22", "2回目以降(申し出)", "対象年齢外", "重複"] {
            #expect(all.contains(words), "\(words) in \(all)")
        }
    }

    private func draw(_ scratch: Scratch) throws {
        #expect(try scratch.on(["course", "published", "1"], at: "2026-04-22 09:00").exitCode == 1)
        let freeze = ["course", "freeze", "1", "--value-source", "ナンバーズ4 第6789回", "--value-on", "4/24"]
        let frozen = try scratch.expect(freeze, at: "2026-04-22 10:00").output
        #expect(frozen.contains("締め切りました(5人)") && frozen.contains("名簿のハッシュ 公開された数値 受付番号"))
        #expect(try scratch.on(freeze, at: "2026-04-22 10:00").exitCode == 1)
        #expect(
            try scratch.expect(["course", "check", "1"], at: "2026-04-22 11:00").errors.contains("締め切ったときのまま")
        )
        try scratch.expect(["course", "lift", "1", "--reason", "書き間違い"], at: "2026-04-22 11:00")
        let again = try scratch.expect(freeze, at: "2026-04-22 12:00").output
        #expect(again == frozen, "the same list has the same hash")
        let draw = ["course", "draw", "1", "--value", "１２ ３４"]
        #expect(try scratch.on(draw, at: "2026-04-23 10:00").exitCode == 1)
        #expect(try scratch.on(["course", "result", "1"], at: "2026-04-23 10:00").exitCode == 1)
        #expect(
            try scratch.expect(draw, at: "2026-04-24 19:00").output.contains("当選 4人、補欠 1人、落選 0人"))
        let second = try scratch.on(draw, at: "2026-04-24 19:00")
        #expect(second.exitCode == 1 && second.errors.contains("もう抽選しました"))
        // Drawing again takes somebody else
        for again in [
            ["lift", "1", "--reason", "苦情"],
            ["draw", "1", "--value", "1", "--replaces", "1", "--reason", "苦情"],
        ] {
            let refused = try scratch.on(["course"] + again, at: "2026-04-24 19:00")
            #expect(refused.exitCode == 1 && refused.errors.contains("別の職員"), "\(again) \(refused.errors)")
        }
        let result = try scratch.expect(["course", "result", "1"], at: "2026-04-25 09:00").output
        #expect(result.contains("公開された数値 1234\n当選 4人、補欠 1人、落選 0人") && !result.contains("タナカ"))
        #expect(
            try scratch.expect(["course", "check", "1"], at: "2026-04-25 09:00").errors.contains("同じです。"))
    }

    private func places(_ scratch: Scratch) throws {
        // One with a place withdraws: the reserve is rung, and has it
        let calls = try scratch.expect(["course", "calls", "1"], at: "2026-04-25 09:00").output
        #expect(calls.split(separator: "\n").allSatisfy { $0.contains("抽選結果") } && !calls.isEmpty)
        let roster = try numbers(scratch)
        #expect(roster.count == 4)
        let gone = try scratch.expect(["course", "withdraw", "1-\(roster[0])"], at: "2026-04-25 10:00")
        #expect(gone.errors.contains("補欠の申込"))
        let open = try json(
            scratch.expect(["course", "calls", "--json"], at: "2026-04-25 10:00").output)
        let reserve = try #require((open as? [[String: Any]])?.first { $0["kind"] as? String == "reserve" })
        let call = try #require(reserve["call"] as? Int)
        #expect(
            try scratch.on(["course", "called", "\(call)", "self"], at: "2026-04-25 10:00").exitCode == 2)
        let done = try scratch.expect(["course", "called", "\(call)", "accepted"], at: "2026-04-25 10:00")
        #expect(done.output == "電話 \(call): 承諾\n")
        // Then they come, and one does not
        let now = try numbers(scratch)
        #expect(now.count == 4 && !now.contains(roster[0]))
        for number in now.prefix(3) {
            try scratch.expect(["course", "mark", "1", "\(number)", "attended"], at: "2026-05-10 12:10")
        }
        try scratch.expect(
            ["course", "mark", "1", "\(now[3])", "欠席(連絡あり)", "--date", "5/10"], at: "2026-05-11 09:00")
        let early = try scratch.on(["course", "mark", "1", "\(now[3])", "attended"], at: "2026-05-11 09:00")
        #expect(early.exitCode == 1 && early.errors.contains("5月17日(日)"))
        let list = try scratch.expect(["course", "roster", "1", "--group", "a"], at: "2026-05-17 13:00")
            .output
        #expect(list.hasPrefix("A日程 受講 4人  1日でも来た方 3人\n") && list.contains("欠席(連絡あり)"), "\(list)")
        let line = try scratch.expect(["course", "--year", "R8"], at: "2026-05-17 13:00").output
        #expect(line.contains("はじめてのスマホ") && line.contains("抽選済"), "\(line)")
    }

    private func numbers(_ scratch: Scratch) throws -> [Int] {
        let roster = try json(
            scratch.expect(["course", "roster", "1", "--json"], at: "2026-04-25 10:00").output)
        return try #require(roster as? [[String: Any]]).compactMap { $0["number"] as? Int }
    }

    /// Parallel groups, each in a place of its own, and a clash that names both sides.
    @Test func groupsAndWhatIsInTheirWay() throws {
        let scratch = try Scratch.planned()
        let common = ["--selection", "first-come", "--opens", "4/2 09:30", "--closes", "4/20", "--apply"]
        let made = try scratch.expect(
            ["course", "new", "写真", "--group", "A 志村 20: 5/10 10:00-12:00, 5/17 10:00-12:00", "--group"]
                + ["b 仲町 main 15人：5/10 13:00-15:00、5/17 13:00-15:00"] + common)
        #expect(made.output.contains("A日程") && made.output.contains("B日程15人"), "\(made.output)")
        // 仲町 consults on Tuesdays
        let clash = try scratch.on(
            ["course", "new", "写真", "--group", "A 仲町 15: 5/12 10:00-12:00"] + common, at: "2026-04-01 09:00")
        #expect(clash.exitCode == 1 && clash.errors.contains("個別相談会") && clash.errors.contains("「写真」"))
        // First come, first served: a place at once
        let place = try scratch.expect(
            [
                "course", "apply", "1", "--choice", "B", "--choice", "A", "--kana", "タナカ", "--phone",
                "3958-0163",
            ]
                + ["--age", "70"], at: "2026-04-03 09:00")
        #expect(place.output == "受付番号 1 (申込 1)  初めての方  受講 B日程\n")
        let cancelled = try scratch.expect(
            ["course", "cancel", "1", "--reason", "講師の都合"], at: "2026-04-03 10:00")
        #expect(cancelled.output.contains("かける電話が1件"))
        #expect(try scratch.expect(["course", "show", "1"]).output.contains("中止(講師の都合)"))
        let mixed = try scratch.on(
            ["course", "new", "写真", "--venue", "志村", "--group", "A 仲町 15: 5/10 10:00-12:00"] + common)
        #expect(mixed.exitCode == 2 && mixed.errors.contains("--group の中で"))
    }

    @Test func theFestivalsGoIntoTheNewsletter() throws {
        let scratch = try Scratch.planned()
        #expect(try scratch.expect(["corner", "copy"]).errors.contains("ありません。"))
        try scratch.expect(
            [
                "corner", "new", "区民まつり", "--place", "広場", "--date", "4/18", "--hours", "10:00-16:00",
                "--apply",
            ])
        let copy = try scratch.expect(["corner", "copy", "R8"]).output
        #expect(copy.hasPrefix("区民まつり スマホ相談コーナー\nとき 4月18日"), "\(copy)")
    }
}
