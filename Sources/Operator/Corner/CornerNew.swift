import Almanac
import ArgumentParser
import Clinic
import Desk
import Reports

/// `sumaho corner new TITLE --place P --date D --hours 10:00-16:00 [--team N] [--apply]`
struct CornerNew: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "相談コーナーの日に、どの会場の相談員が足りなくなるかを見ます (--apply で決めます)")

    @Argument(help: "まつりの名前")
    var title: String

    @Option(help: "場所")
    var place: String

    @Option(help: "日")
    var date: String

    @Option(help: "時間 (10:00-16:00)")
    var hours: String

    @Option(help: "行く班の番号 (なければ、ほかの職員が行きます)")
    var team: String?

    @Flag(help: "この日に決める")
    var apply = false

    @OptionGroup var common: CommonOptions
    @OptionGroup var writing: WritingOptions

    func run() async throws {
        let counter = try common.counter()
        let date = try Typed.date(date, field: "date", today: counter.today)
        guard let hours = TimeSpan(PlainText.compatible(String(hours.prefix(40)))) else {
            throw Refusal.badInput("hours", "時間は 10:00-16:00 のように入れてください。")
        }
        let team = try Typed.integer(team, field: "team", words: "班")
        let new = NewCornerDay(title: title, place: place, date: date, hours: hours, team: team)
        let venues = try await counter.venues()
        guard apply else { return try await preview(date, team, venues, counter) }
        let fixed = try await counter.desk.tell(new, id: writing.requestID())
        try counter.output.show(fixed) { ["相談コーナー \(fixed.corner) を \(date.japanese) に決めました。"] }
        for lack in fixed.lacking {
            guard let venue = lack.venue else { continue }
            let name = venues.shortName(of: venue)
            try counter.output.say(
                "\(name)(予約\(lack.bookings)件)の相談員が足りません。休止は sumaho close \(name) \(date) です。")
        }
        try await counter.warnOfKoho()
    }

    private func preview(
        _ date: CivilDate, _ team: Int?, _ venues: [Venue], _ counter: Counter
    ) async throws {
        let preview = try await counter.desk.ask(CornerPreview(date: date))
        try counter.output.show(preview) {
            preview.teams.map { entry in
                (entry.team == team ? "＊" : "  ")
                    + CornerText.team(
                        entry.team, at: entry.venue, bookings: entry.bookings, venues: venues)
            }
        }
        if preview.taken != nil { try counter.output.say("\(date.japanese)には、もう相談コーナーがあります。") }
        try counter.output.say("まだ決めていません。班を --team で選び、--apply を付けると決まります。")
    }
}
