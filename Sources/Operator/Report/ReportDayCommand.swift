import ArgumentParser
import Clinic
import Desk
import Reports

/// `sumaho report day VENUE [--date D]`
struct ReportDayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "day", abstract: "日報: 会場の一日の来館、欠席、当日受付、日締め")

    @Argument(help: "会場")
    var venue: String

    @OptionGroup var day: DateOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let counter = try common.counter()
        let chosen = try await counter.venue(venue)
        let report = try await counter.desk.ask(ReportDay(venue: chosen.id, date: try day.date(counter)))
        try counter.output.show(report) { DayReportText.lines(report).map(\.printable) }
    }
}
