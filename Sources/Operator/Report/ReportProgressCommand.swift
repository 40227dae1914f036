import ArgumentParser
import Clinic
import Desk
import Reports

/// `sumaho report progress [FY]`
struct ReportProgressCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "progress", abstract: "目標進捗: 目標に対する参加人数と評語の案")

    @OptionGroup var period: YearOptions
    @OptionGroup var form: FormatOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let counter = try common.counter()
        let year = try period.fiscalYear(today: counter.today)
        let report = try await counter.desk.ask(ReportProgress(fiscalYear: year))
        try counter.output.show(report, as: ProgressDocument.of(report), form) { ProgressText.lines(report) }
    }
}
