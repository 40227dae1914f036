import ArgumentParser
import Clinic
import Desk
import Reports

/// `sumaho day [VENUE] [--date D]`
struct DayShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "その日の受付の一覧を出します")

    @Argument(help: "会場 (なければ全会場)")
    var venue: String?

    @Option(help: "日 (なければ今日)")
    var date: String?

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let counter = try common.counter()
        let date = try date.map { text throws(Refusal) in
            try Typed.date(text, field: "date", today: counter.today)
        }
        let chosen = try await venue.asyncMap(counter.venue)
        let entries = try await counter.desk.ask(Day(venue: chosen?.id, date: date))
        let day = date ?? counter.today
        let venues = try await counter.venues()
        try counter.output.show(entries) { DayText.lines(entries, date: day, venues: venues) }
        if entries.isEmpty {
            let next = try await counter.desk.ask(NextDay(from: day, venue: chosen?.id)).first
            let hint = next.map { "次の開催日は\($0.japanese)です。" } ?? ""
            try counter.output.say("\(day.japanese)の開催はありません。\(hint)")
        }
    }
}
