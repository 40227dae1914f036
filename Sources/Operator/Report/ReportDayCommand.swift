import ArgumentParser
import Clinic
import Desk
import Reports

/// `sumaho report day [VENUE] [--date D]`
struct ReportDayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "day", abstract: "会場の日報。会場がなければ、全会場・全事業の日計")

    @Argument(help: "会場 (なければ全会場)")
    var venue: String?

    @OptionGroup var day: DateOptions
    @OptionGroup var options: FigureOptions
    @OptionGroup var form: FormatOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let counter = try common.counter()
        let date = try day.reported(counter)
        guard let venue, options.explain == nil, !options.closed else {
            return try await options.show(.day(date), at: counter, form, venue: venue)
        }
        let chosen = try await counter.venue(venue)
        let report = try await counter.desk.ask(ReportDay(venue: chosen.id, date: date))
        try counter.output.show(report, as: DayReportDocument.of(report), form) {
            DayReportText.lines(report).map(\.printable)
        }
    }
}
