import Foundation
import Testing

/// The first thing a new user runs.
@Suite struct DemoTests {
    @Test func theSameSeedAndDayGiveTheSameOutput() throws {
        let scratch = try Scratch()
        let first = try scratch.sumaho(["demo", "--no-serve", "--today", "2026-04-08"])
        let again = try scratch.sumaho(["demo", "--no-serve", "--today", "2026-04-08"])
        let other = try scratch.sumaho(["demo", "--no-serve", "--today", "2026-04-08", "--seed", "7"])
        #expect(first.exitCode == 0 && first.output == again.output)
        #expect(other.output != first.output)
        for heading in ["■ 本日の受付", "■ 月報", "■ 目標進捗"] { #expect(first.output.contains(heading)) }
    }

    /// With a place of its own it stays there, with accounts to try it by, and is never played into a file
    /// that is there.
    @Test func aDemoThatIsKept() throws {
        let scratch = try Scratch()
        let path = scratch.folder + "/kept.sqlite"
        let demo = ["demo", "--no-serve", "--database", path, "--today", "2026-04-08"]
        let first = try scratch.sumaho(demo)
        #expect(first.exitCode == 0 && first.errors.contains("--database \(path) "), "\(first.errors)")
        let staff = first.errors.split(separator: "\n").suffix(6).map { $0.split(separator: " ") }
        #expect(staff.map { $0[0] } == ["uketsuke", "sodan", "denwa", "kacho", "etsuran", "kanri"])
        #expect(
            staff.map { $0[2] } == ["会場・館長", "相談員", "電話窓口", "長寿社会推進課", "閲覧", "管理"])
        #expect(staff.allSatisfy { $0[1].wholeMatch(of: /([0-9a-f]{4}-){2}[0-9a-f]{4}/) != nil })
        let list = try scratch.sumaho(["account", "list", "--database", path, "--today", "2026-04-08"])
        #expect(list.output.contains("uketsuke  佐藤 恵  会場・館長") && list.output.contains("kanri  西 博  管理"))
        // when it is wanted again
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        let again = try scratch.sumaho(demo)
        // then
        #expect(again.exitCode == 2 && again.complaint.count == 1 && again.errors.contains("もうあります"))
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    }

    @Test func aDayWithoutSessionsShowsTheNext() throws {
        // 5 April 2026 is a Sunday.
        let result = try Scratch().sumaho(["demo", "--no-serve", "--today", "2026-04-05"])
        #expect(result.exitCode == 0 && result.output.contains("■ 次の開催日の受付"))
    }
}
