import ArgumentParser
import Clinic
import Desk

/// Which seat somebody wants: a time at a venue, or a seat by its number.
struct WishOptions: ParsableArguments {
    @Option(help: "会場 (仲町、nakacho など)")
    var venue: String?

    @Option(help: "日と時刻 ('11/24 10:00'、'明日 10時半')")
    var at: String?

    @Option(help: "枠の番号 (--venue と --at の代わり)")
    var seat: String?

    /// The wish, or the refusal of what is missing.
    func wish(_ counter: Counter) async throws -> SeatWish {
        if let seat {
            guard venue == nil, at == nil else {
                throw Refusal.badInput("seat", "--seat は --venue や --at と一緒に使えません。")
            }
            return .seat(try Typed.identifier(seat, field: "seat", words: "枠の番号"))
        }
        guard let venue else { throw Refusal.badInput("venue", "--venue で会場を入れてください。") }
        guard let at else { throw Refusal.badInput("at", "--at で日と時刻を入れてください。") }
        let chosen = try await counter.venue(venue)
        let (date, start) = try Typed.moment(at, field: "at", today: counter.today)
        return .time(venue: chosen.id, date: date, start: start)
    }
}
