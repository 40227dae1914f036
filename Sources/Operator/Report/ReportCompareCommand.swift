import Almanac
import ArgumentParser
import Clinic
import Desk
import Reports

/// `sumaho report compare A B [--from D] [--to D]`
struct ReportCompareCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare", abstract: "二つの会場の参加人数の差を、開催日数、枠、予約、来館などの要因に分けます")

    @Argument(help: "会場")
    var venue: String

    @Argument(help: "比べる会場")
    var other: String

    @Option(help: "最初の日 (なければ今年度の初め)")
    var from: String?

    @Option(help: "最後の日 (なければ今日)")
    var to: String?

    @OptionGroup var form: FormatOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let counter = try common.counter()
        let today = counter.today
        let question = CompareVenues(
            venue: try await counter.venue(venue).id, other: try await counter.venue(other).id,
            from: try from.map { try Typed.reported($0, field: "from", today: today) }
                ?? FiscalYear(containing: today).first,
            through: try to.map { try Typed.reported($0, field: "to", today: today) } ?? today)
        let report = try await counter.desk.ask(question)
        try counter.output.show(report, as: ComparisonDocument.of(report), form)
    }
}
