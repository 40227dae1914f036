import Almanac
import ArgumentParser
import Clinic
import Desk
import Reports

/// `sumaho target …`; without a verb the list.
struct TargetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "target", abstract: "年度の目標を見て、入れます",
        subcommands: [TargetList.self, TargetSet.self], defaultSubcommand: TargetList.self)
}

/// `sumaho target list [FY]`
struct TargetList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "年度の目標と、区が入れた記録")

    @OptionGroup var period: YearOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let counter = try common.counter()
        let book = try await counter.desk.ask(
            Targets(fiscalYear: try period.fiscalYear(today: counter.today)))
        try counter.output.show(book) { ProgressText.lines(book) }
    }
}

/// The fiscal year of something that is set: the present one where none is named.
struct YearOption: ParsableArguments {
    @Option(help: "年度 (2026、R8。なければ今年度)")
    var year: String?

    func fiscalYear(today: CivilDate) throws(Refusal) -> FiscalYear {
        try Typed.fiscalYear(year, today: today)
    }
}
