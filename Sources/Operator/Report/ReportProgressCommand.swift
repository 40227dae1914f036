import ArgumentParser
import Clinic
import Desk
import Reports

/// `sumaho report progress [FY]`
struct ReportProgressCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "progress", abstract: "目標進捗: 目標に対する参加人数と評語の案")

    @Argument(help: "年度 (2026、R8。なければ今年度)")
    var period: String?

    @Option(help: "年度 (引数の代わり)")
    var year: String?

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let counter = try common.counter()
        let year = try Typed.fiscalYear(year ?? period, today: counter.today)
        let report = try await counter.desk.ask(ReportProgress(fiscalYear: year))
        try counter.output.show(report) { ProgressText.lines(report) }
    }
}
