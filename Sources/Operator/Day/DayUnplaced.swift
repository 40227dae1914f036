import ArgumentParser
import Clinic
import Desk
import Reports

/// `sumaho day unplaced [VENUE]`
struct DayUnplaced: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unplaced", abstract: "紙の記録の、どの予約か決まっていない行を出します")

    @Argument(help: "会場 (なければ全会場)")
    var venue: String?

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let counter = try common.counter()
        let chosen = try await venue.asyncMap(counter.venue)
        let lines = try await counter.desk.ask(UnplacedLines(venue: chosen?.id))
        try counter.output.show(lines) { lines.map { PaperLineText.unplaced($0).printable } }
        if lines.isEmpty { try counter.output.say("決まっていない行はありません。") }
    }
}
