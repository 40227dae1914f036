import Clinic
import Foundation
import Testing

/// `sumaho corner …` from the first look to the figures.
@Suite struct CornerCommandTests {
    private static let new = [
        "corner", "new", "区民まつり", "--place", "広場", "--date", "4/7", "--hours", "10:00-16:00", "--team", "1",
    ]
    private static let today = ["--today", "2026-04-07 11:20"]

    private func data(_ scratch: Scratch, _ words: [String]) throws -> [String: Any] {
        let result = try scratch.sumaho(words + Self.today + ["--json"])
        #expect(result.exitCode == 0, "\(words) \(result.output)\(result.errors)")
        return try #require(try json(result.output) as? [String: Any])
    }

    @Test func aDayFromTheFirstLookToTheFigures() throws {
        let scratch = try Scratch.planned()
        // Given the look, which writes nothing
        let look = try scratch.sumaho(Self.new + Self.today)
        #expect(look.exitCode == 0 && look.output.contains("＊第1班 仲町(予約0件)"), "\(look.output)\(look.errors)")
        #expect(look.errors.contains("まだ決めていません。"))
        #expect(try scratch.sumaho(["corner"] + Self.today).errors.contains("決まっていません"))
        // When it is fixed and counted, once more under the same id
        let fixed = try scratch.sumaho(Self.new + ["--apply"] + Self.today)
        #expect(fixed.exitCode == 0 && fixed.errors.contains("仲町(予約0件)の相談員が足りません。"), "\(fixed.errors)")
        let id = ["--id", "0190c0de-0000-4000-8000-0000000000c1"]
        let words = ["--people", "4", "--age", "80〜84歳", "--gender", "女性", "--topic", "地図"]
        for _ in 1...2 {
            let counted = try data(scratch, ["corner", "count", "1"] + words + id)
            #expect(counted["people"] as? Int == 4)
        }
        let one = try data(scratch, ["corner", "count", "1"])
        let tap = try #require((one["acknowledged"] as? [String])?.first)
        #expect(try data(scratch, ["corner", "count", "1", "--take-back", tap])["people"] as? Int == 4)
        // And what was counted on paper
        #expect(try data(scratch, ["corner", "tally", "1", "12"])["people"] as? Int == 16)
        let blind = try scratch.sumaho(["corner", "tally", "1", "13"] + Self.today)
        #expect(blind.exitCode == 1 && blind.errors.contains("--replaces"))
        #expect(try data(scratch, ["corner", "tally", "1", "13", "--replaces", "1"])["people"] as? Int == 17)
        // Then the figures say so
        let shown = try scratch.sumaho(["corner", "show", "1"] + Self.today).output
        for line in ["人数 17人(＋1 4人、紙 13人)", "時刻 11時台 4", "年代 80〜84歳 4", "性別 女性 4", "相談内容 地図 4"] {
            #expect(shown.contains(line), "\(line) in \(shown)")
        }
        let figures = try data(scratch, ["corner", "show", "1"])
        #expect(
            Set(figures.keys) == ["day", "hours", "otherTimes", "ageBands", "genders", "topics", "tally"])
        let before = try scratch.sumaho(["corner", "list"] + Self.today).output
        #expect(before.contains("仲町の相談会に行く相談員がいません"), "\(before)")
        let later = try scratch.sumaho(["corner", "list", "--today", "2026-04-08 09:00"]).output
        #expect(later.contains("区民まつり") && !later.contains("相談員がいません"), "\(later)")
        // And rain comes and goes
        let rain = try scratch.sumaho(["corner", "cancel", "1", "--because", "雨のため"] + Self.today)
        #expect(rain.exitCode == 0 && rain.output.contains("数えた 17人はそのまま残ります。"))
        let list = try scratch.sumaho(["corner", "list", "R8"] + Self.today).output
        #expect(list.contains("中止(雨のため) 中止の日に数えています"), "\(list)")
        #expect(try scratch.sumaho(["corner", "restore", "1"] + Self.today).exitCode == 0)
        #expect(try scratch.sumaho(["corner", "restore", "1"] + Self.today).exitCode == 1)
        #expect(try scratch.sumaho(Self.new + ["--apply"] + Self.today).exitCode == 1)
    }
}
