import ArgumentParser

/// `sumaho report …`
struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "報告を出します",
        subcommands: [
            ReportDayCommand.self, ReportMonthCommand.self, ReportQuarterCommand.self,
            ReportYearCommand.self, ReportProgressCommand.self, ReportHeadquartersCommand.self,
            ReportCompareCommand.self,
        ])
}
