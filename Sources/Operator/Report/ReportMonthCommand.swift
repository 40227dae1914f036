import ArgumentParser
import Clinic
import Desk
import Reports

/// `sumaho report month [MONTH]`
struct ReportMonthCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "month", abstract: "月報: 会場と日ごとの予約、来館、欠席")

    @Argument(help: "月 (2026-11、先月。なければ今月)")
    var period: String?

    @Option(help: "月 (引数の代わり)")
    var month: String?

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let counter = try common.counter()
        let month = try Typed.month(month ?? period, today: counter.today)
        let report = try await counter.desk.ask(ReportMonth(month: month))
        try counter.output.show(report) { MonthText.lines(report) }
    }
}
