import Almanac
import ArgumentParser
import Clinic
import Desk
import Reports

/// `sumaho wait list [VENUE]`
struct WaitList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "待っている方を順に出します")

    @Argument(help: "会場 (なければ全会場)")
    var venue: String?

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let counter = try common.counter()
        let chosen = try await venue.asyncMap(counter.venue)
        let waiting = try await counter.desk.ask(WaitingList(venue: chosen?.id))
        let venues = try await counter.venues()
        try counter.output.show(waiting) {
            waiting.map {
                "待ち \($0.waiting)  利用者 \($0.person)  \(WishWords.line($0.wish, venues))"
                    + "  (\($0.joinedAt.date.japanese) \($0.joinedAt.time) から)"
            }
        }
        if waiting.isEmpty { try counter.output.say("待っている方はいません。") }
    }
}
