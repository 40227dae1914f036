import ArgumentParser
import Clinic
import Desk
import Reports

/// `sumaho report headquarters [FY]`
struct ReportHeadquartersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "headquarters", abstract: "DX推進本部へ出す表: 事業量、各年度の実績と評語")

    @OptionGroup var period: YearOptions
    @OptionGroup var form: FormatOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let counter = try common.counter()
        let year = try period.fiscalYear(today: counter.today)
        let report = try await counter.desk.ask(ReportHeadquarters(fiscalYear: year))
        try counter.output.show(report, as: HeadquartersDocument.of(report), form) {
            HeadquartersText.lines(report)
        }
    }
}
