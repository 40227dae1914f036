import ArgumentParser

/// `sumaho month …`
struct MonthCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "month", abstract: "月締め: 月の数を残し、あとの直しを訂正として見せます",
        subcommands: [MonthShow.self, MonthReviewCommand.self, MonthClose.self])
}
