import ArgumentParser
import Clinic
import Desk

/// `sumaho day unclosed [VENUE]`
struct DayUnclosed: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unclosed", abstract: "まだ締めていない日を出します")

    @Argument(help: "会場 (なければ全会場)")
    var venue: String?

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let counter = try common.counter()
        let chosen = try await venue.asyncMap(counter.venue)
        let days = try await counter.desk.ask(OpenDays(venue: chosen?.id))
        let venues = try await counter.venues()
        try counter.output.show(days) {
            days.map { day in
                let name = venues.first { $0.id == day.venue }?.shortName ?? day.venue.text
                return "\(day.date.japanese) \(name)  出欠なし\(day.unmarked) お待ち\(day.waiting)"
            }
        }
        if days.count == OpenDays.most {
            try counter.output.say("新しい順に\(OpenDays.most)件までです。締めていくと、それより前の日も出ます。")
        }
        if days.isEmpty { try counter.output.say("締めていない日はありません。") }
    }
}
