import ArgumentParser
import Clinic
import Desk
import Reports

/// `sumaho report month [MONTH]`
struct ReportMonthCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "month", abstract: "月報: 会場と日ごとの予約、来館、欠席、年代、相談内容")

    @OptionGroup var period: MonthOptions
    @OptionGroup var options: FigureOptions
    @OptionGroup var form: FormatOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let counter = try common.counter()
        try await options.show(.month(period.civilMonth(today: counter.today)), at: counter, form)
    }
}

/// `sumaho report quarter [QUARTER]`
struct ReportQuarterCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quarter", abstract: "四半期報: 会場と月ごとの予約、来館、欠席、年代、相談内容")

    @Argument(help: "四半期 (2026-Q3、R8-3、第3四半期、3。なければ今の四半期)")
    var period: String?

    @OptionGroup var options: FigureOptions
    @OptionGroup var form: FormatOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let counter = try common.counter()
        try await options.show(Typed.quarter(period, today: counter.today), at: counter, form)
    }
}

/// `sumaho report year [FY]`
struct ReportYearCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "year", abstract: "年報: 会場と月ごとの予約、来館、欠席、年代、相談内容")

    @OptionGroup var period: YearOptions
    @OptionGroup var options: FigureOptions
    @OptionGroup var form: FormatOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let counter = try common.counter()
        try await options.show(.year(period.fiscalYear(today: counter.today)), at: counter, form)
    }
}
