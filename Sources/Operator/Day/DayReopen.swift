import ArgumentParser
import Clinic
import Desk

/// `sumaho day reopen VENUE --because REASON`
struct DayReopen: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "reopen", abstract: "日締めを取り消します")

    @Argument(help: "会場")
    var venue: String

    @Option(help: "理由")
    var because: String?

    @OptionGroup var day: DateOptions
    @OptionGroup var common: CommonOptions
    @OptionGroup var writing: WritingOptions

    func run() async throws {
        let counter = try common.counter()
        let chosen = try await counter.venue(venue)
        guard let because else { throw Refusal.badInput("reason", "--because で理由を入れてください。") }
        let closing = try await counter.desk.tell(
            ReopenDay(venue: chosen.id, date: try day.date(counter), reason: because),
            id: writing.requestID())
        try counter.output.show(closing) {
            ["\(chosen.shortName) の \(closing.date.japanese) の日締めを取り消しました。"]
        }
    }
}
