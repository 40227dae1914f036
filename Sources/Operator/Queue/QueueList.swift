import ArgumentParser
import Clinic
import Desk
import Reports

/// `sumaho queue list VENUE [--date D]`
struct QueueList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "当日待ちの方を順に出します")

    @Argument(help: "会場")
    var venue: String

    @OptionGroup var day: DateOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let counter = try common.counter()
        let chosen = try await counter.venue(venue)
        let queue = try await counter.desk.ask(DoorQueue(venue: chosen.id, date: try day.date(counter)))
        try counter.output.show(queue) { QueueText.lines(queue) }
        if queue.isEmpty { try counter.output.say("当日待ちの方はいません。") }
    }
}
