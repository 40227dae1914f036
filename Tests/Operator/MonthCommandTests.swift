import Foundation
import Testing

/// `sumaho month …` from what is left open to the report as closed.
@Suite struct MonthCommandTests {
    private static let today = ["--today", "2026-05-01 09:00"]

    /// One reason for all days of a venue, and another for one of them.
    @Test func allDaysOfAVenueAreExcusedAtOnce() throws {
        let scratch = try Scratch.planned()
        let close = ["month", "close", "2026-04"]
        func excuses(_ texts: [String]) -> [String] { texts.flatMap { ["--excuse", $0] } }
        // When a venue is left out it is named, and nothing is closed
        let most = excuses(["仲町 全日 工事", "仲町 4/9 停電", "中台 全日 工事", "徳丸 全日 工事", "志村 全日 工事"])
        let refused = try scratch.sumaho(close + most + Self.today)
        #expect(refused.exitCode == 1 && refused.errors.contains("高島平"), "\(refused.errors)")
        #expect(!refused.errors.contains("仲町"))
        // Then
        let closed = try scratch.sumaho(close + most + excuses(["高島平 全日 工事"]) + Self.today)
        #expect(closed.exitCode == 0, "\(closed.errors)")
        let days = try scratch.count(
            "SELECT count(*) FROM session WHERE date BETWEEN '2026-04-01' AND '2026-04-30'")
        #expect(try scratch.count("SELECT count(*) FROM monthExcuse") == days)
        #expect(
            try scratch.numbers("SELECT id FROM monthExcuse WHERE reason = '停電' AND date = '2026-04-09'")
                .count
                == 1)
        let report = try scratch.sumaho(["report", "month", "2026-04", "--closed"] + Self.today)
        #expect(report.output.contains("4月9日(木)(停電)"), "\(report.output)")
    }

    /// However late a month is closed, a date without a year is one of it; and the same command again is
    /// answered alike.
    @Test func aMonthIsClosedHalfAYearLater() throws {
        let scratch = try Scratch.planned()
        let late = ["--today", "2026-11-25 09:00", "--id", "6F9619FF-8B86-D011-B42D-00CF4FC964FF"]
        let close =
            ["month", "close", "2026-04"]
            + ["仲町 4/9 大雨", "仲町 14日 停電", "仲町 全日 工事", "中台 全日 工事", "徳丸 全日 工事", "志村 全日 工事", "高島平 全日 工事"]
            .flatMap { ["--excuse", $0] }
        let (first, again) = (try scratch.sumaho(close + late), try scratch.sumaho(close + late))
        #expect(first.exitCode == 0 && again.exitCode == 0, "\(first.errors) \(again.errors)")
        #expect(first.output == again.output && first.output.contains("4月を締めました"), "\(first.output)")
        #expect(
            try scratch.numbers("SELECT id FROM monthExcuse WHERE reason = '大雨' AND date = '2026-04-09'")
                .count == 1)
        #expect(
            try scratch.numbers("SELECT id FROM monthExcuse WHERE reason = '停電' AND date = '2026-04-14'")
                .count == 1)
    }

    @Test func aReasonNeedsAVenueADayAndWords() throws {
        let scratch = try Scratch.planned()
        for excuse in ["仲町 全日", "全日 工事 仲町", "仲町 あした中 工事", "仲町 先週火曜 停電", "仲町 3日後 停電"] {
            let result = try scratch.sumaho(["month", "close", "2026-04", "--excuse", excuse] + Self.today)
            #expect(result.exitCode == 2, "\(excuse) \(result.errors)")
        }
    }
}
