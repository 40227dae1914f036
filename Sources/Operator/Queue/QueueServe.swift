import Almanac
import ArgumentParser
import Clinic
import Desk

/// `sumaho queue serve QUEUED`
struct QueueServe: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "serve", abstract: "当日待ちの方を受けます")

    @Argument(help: "当日待ちの番号 (整理番号ではありません)")
    var queued: String

    @Option(help: "受けた日と時刻 (なければ今)")
    var at: String?

    @OptionGroup var resident: ResidentOptions
    @OptionGroup var common: CommonOptions
    @OptionGroup var writing: WritingOptions

    func run() async throws {
        let counter = try common.counter()
        try await counter.change(
            ServeQueued(
                queued: try Typed.identifier(queued, field: "queued", words: "当日待ちの番号"),
                at: try at.map { text throws(Refusal) in
                    let (date, time) = try Typed.moment(text, field: "at", today: counter.today)
                    return Instant(date, time)
                },
                resident: try resident.resident(today: counter.today), person: try resident.personID(),
                newPerson: resident.newPerson), writing)
    }
}
