import ArgumentParser
import Clinic
import Desk
import Reports

/// `sumaho report year [FY]`
struct ReportYearCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "year", abstract: "年報: 月ごと、会場ごとの予約、来館、欠席")

    @OptionGroup var period: YearOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let counter = try common.counter()
        let year = try period.fiscalYear(today: counter.today)
        let report = try await counter.desk.ask(ReportYear(fiscalYear: year))
        try counter.output.show(report) { YearText.lines(report) }
    }
}
