import Foundation
import Testing

/// A venue's day on the command line: the queue at the door, paper, closing, the day's report.
@Suite struct DayCommandTests {
    private static let today = ["--today", "2026-04-07 10:05"]

    @Test func aDayFromTheDoorToItsReport() throws {
        // given somebody who is booked, and three at the door
        let scratch = try Scratch.planned()
        #expect(try scratch.book("タナカ ハナ", "3958-0163", at: "4/7 10:30").exitCode == 0)
        let join = try scratch.sumaho(["queue", "join", "仲町"] + Self.today)
        #expect(join.exitCode == 0 && join.output.contains("整理番号 1 (当日待ち 1)  見込みは 10:05 ごろです。"))
        for _ in 2...3 { try run(scratch, ["queue", "join", "nakacho"]) }
        // when one is served, one books, one leaves and is brought back and leaves
        try run(scratch, ["queue", "serve", "1"])
        try run(
            scratch,
            ["queue", "book", "2", "--venue", "nakacho", "--at", "4/9 10:00", "--kana", "ヤマダ", "--age", "75"]
                + ["--phone", "090-1000-0001"])
        for verb in ["leave", "rejoin", "leave"] { try run(scratch, ["queue", verb, "3"]) }
        let list = try scratch.sumaho(["queue", "list", "仲町", "--json"] + Self.today)
        #expect(["served", "booked", "left"].allSatisfy { list.output.contains("\"state\":\"\($0)\"") })
        // then the day closes once the booking is marked
        let early = try scratch.sumaho(["day", "close", "仲町"] + Self.today)
        #expect(early.exitCode == 1 && early.errors.contains("出欠のない予約が1件(1)"))
        try run(scratch, ["mark", "1", "absent"])
        let differs = try scratch.sumaho(["day", "close", "仲町", "--count", "2"] + Self.today)
        #expect(differs.exitCode == 2 && differs.errors.contains("特記事項"))
        try run(scratch, ["day", "close", "仲町", "--count", "2", "--remark", "付き添い", "--on-duty", "佐藤"])
        let report = try scratch.sumaho(["report", "day", "仲町"] + Self.today)
        for words in ["当日待ち 受付1 後日予約1 お帰り1", "数えて2人、記録1人(違いあり)", "特記事項 付き添い", "担当 佐藤"] {
            #expect(report.output.contains(words), "\(words): \(report.output)")
        }
        try run(scratch, ["day", "reopen", "仲町", "--because", "数え直し"])
        let unclosed = try scratch.sumaho(["day", "unclosed", "仲町", "--today", "2026-04-08 09:00"])
        #expect(unclosed.output.contains("4月7日(火) 仲町"))
        #expect(try scratch.sumaho(["doctor"]).exitCode == 0)
    }

    /// A year that nobody closed: the latest days, and a word that they are not all.
    @Test(arguments: [("2026-05-31 09:00", false), ("2027-03-31 09:00", true)])
    func aListThatIsFullSaysSo(today: String, isFull: Bool) throws {
        let result = try Scratch.planned().sumaho(["day", "unclosed", "--today", today])
        let days = result.output.split(separator: "\n").count
        #expect(result.exitCode == 0 && days > 50 && (days == 500) == isFull)
        #expect(result.errors.contains("新しい順に500件まで") == isFull)
    }

    @Test func aPaperDayIsTypedFromAFile() throws {
        let scratch = try Scratch.planned()
        #expect(try scratch.book("タナカ ハナ", "3958-0163", at: "4/7 10:30").exitCode == 0)
        let file = scratch.folder + "/paper.txt"
        try Data("10:30 来\n当日 10:00 78歳\n\nよめない\n".utf8).write(to: URL(fileURLWithPath: file))
        let entered = try scratch.sumaho(["day", "enter", "仲町", file, "--by", "佐藤"] + Self.today)
        #expect(entered.exitCode == 0, "\(entered.errors)")
        #expect(entered.output == "1行 予約 1\n2行 予約 2\n4行 未決 3 読み取れません\n")
        let again = try scratch.sumaho(["day", "enter", "仲町", file, "--by", "佐藤"] + Self.today)
        #expect(again.output.contains("1行 入力済み 予約 1\n") && again.output.contains("4行 入力済み 未決 3"))
        let unplaced = try scratch.sumaho(["day", "unplaced"] + Self.today)
        #expect(unplaced.output.contains("未決 3") && unplaced.output.contains("「よめない」"))
        try run(scratch, ["day", "settle", "3", "--note", "書き損じ"])
        try run(scratch, ["day", "name", "2", "--kana", "ヤマダ", "--phone", "090-1000-0001"])
        try run(scratch, ["walkin", "--undo", "2"])
        let list = try scratch.sumaho(["day", "仲町", "--json"] + Self.today)
        #expect(list.output.contains("\"state\":\"attended\"") && !list.output.contains("ヤマダ"))
    }

    private func run(_ scratch: Scratch, _ words: [String]) throws {
        let result = try scratch.sumaho(words + Self.today)
        #expect(result.exitCode == 0, "\(words): \(result.errors)")
    }
}
