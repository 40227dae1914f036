import ArgumentParser
import Clinic
import Desk
import Reports

/// `sumaho report month [MONTH]`
struct ReportMonthCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "month", abstract: "月報: 会場と日ごとの予約、来館、欠席")

    @OptionGroup var period: MonthOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let counter = try common.counter()
        let month = try period.civilMonth(today: counter.today)
        let report = try await counter.desk.ask(ReportMonth(month: month))
        try counter.output.show(report) { MonthText.lines(report) }
    }
}
