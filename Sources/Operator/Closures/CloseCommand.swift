import Almanac
import ArgumentParser
import Clinic
import Desk

/// `sumaho close VENUE DATE [--from T --to T --desk N]`
struct CloseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close", abstract: "休止: 一日、一部の時間、一つの窓口を止め、予約の方への電話を用意します")

    @OptionGroup var seats: SeatOptions
    @OptionGroup var common: CommonOptions
    @OptionGroup var writing: WritingOptions

    func run() async throws {
        let counter = try common.counter()
        let chosen = try await seats.chosen(counter)
        let answer = try await counter.desk.tell(
            CloseSeats(venue: chosen.venue.id, date: chosen.date, span: chosen.span, desk: chosen.desk),
            id: writing.requestID())
        let venues = try await counter.venues()
        try counter.output.show(answer) {
            ["\(chosen.venue.shortName) \(chosen.date.japanese) の\(answer.seats.count)枠を休止にしました。"]
                + answer.affected.flatMap { affected in
                    ["  予約 \(affected.booking)  \(affected.start.map(\.description) ?? "")  近い空き:"]
                        + affected.alternatives.prefix(3).map {
                            "    " + BookingWords.line($0, venues: venues)
                        }
                }
        }
        if !answer.affected.isEmpty {
            try counter.output.say("この\(answer.affected.count)件に電話してください (sumaho tasks、電話窓口の t)。")
        }
        try await counter.warnOfKoho()
    }
}
