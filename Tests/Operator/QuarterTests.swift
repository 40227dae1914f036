import Foundation
import Testing

/// A quarter, as people say it.
@Suite("Quarters that people type")
struct QuarterTests {
    private static let today = ["--today", "2026-11-21 11:10"]

    @Test(arguments: [
        ("2026-Q3", "2026-Q3"), ("R8-3", "2026-Q3"), ("3", "2026-Q3"), ("３", "2026-Q3"), ("q2", "2026-Q2"),
        ("2Q", "2026-Q2"), ("第2四半期", "2026-Q2"), ("第二四半期", "2026-Q2"), ("第四四半期", "2026-Q4"),
        ("令和7年度第3四半期", "2025-Q3"), ("R7第1四半期", "2025-Q1"), ("2025年度 第4四半期", "2025-Q4"),
    ])
    func isUnderstood(said: String, period: String) throws {
        let scratch = try Scratch.planned()
        _ = try scratch.sumaho(["plan", "2025", "--apply"] + Self.today)
        let answer = try scratch.sumaho(["report", "quarter", said, "--json"] + Self.today)
        #expect(
            answer.output.contains("\"period\" : \"\(period)\"")
                || answer.output.contains("\"period\":\"\(period)\""), "\(answer)")
    }

    @Test(arguments: ["x3", "x-3", "5", "0", "第5四半期", "20263", "R8", "2026-", "3月", "--3", "第四半期", "", "13"])
    func isRefused(said: String) throws {
        let answer = try Scratch.planned().sumaho(["report", "quarter"] + Self.today + ["--", said])
        #expect(answer.exitCode == 2 && answer.errors.contains("四半期は 2026-Q3"), "\(answer)")
    }

    /// The days of a comparison the wrong way round are said to be that.
    @Test func aPeriodThatEndsBeforeItBegins() throws {
        let answer = try Scratch.planned().sumaho(
            ["report", "compare", "高島平", "仲町", "--from", "2026-11-20", "--to", "2026-11-01"] + Self.today)
        #expect(answer.exitCode == 2)
        #expect(answer.errors.contains("期間の終わり(令和8年11月1日)が始まり(令和8年11月20日)より前です。"), "\(answer)")
    }
}
