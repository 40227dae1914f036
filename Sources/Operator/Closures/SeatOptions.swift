import Almanac
import ArgumentParser
import Clinic

/// Which seats are closed or opened by hand: a day at a venue, or a part of it.
struct SeatOptions: ParsableArguments {
    @Argument(help: "会場")
    var venue: String

    @Argument(help: "日")
    var date: String

    @Option(help: "この時刻から (なければ一日)")
    var from: String?

    @Option(help: "この時刻まで")
    var to: String?

    @Option(help: "この窓口だけ")
    var desk: String?

    /// The seats meant, in their own types.
    struct Chosen {
        let venue: Venue
        let date: CivilDate
        let span: TimeSpan?
        let desk: Int?
    }

    func chosen(_ counter: Counter) async throws -> Chosen {
        let venue = try await counter.venue(venue)
        return Chosen(
            venue: venue, date: try Typed.date(date, field: "date", today: counter.today), span: try span(),
            desk: try Typed.integer(desk, field: "desk", words: "窓口"))
    }

    private func span() throws(Refusal) -> TimeSpan? {
        guard from != nil || to != nil else { return nil }
        let start = try from.map { text throws(Refusal) in try Typed.time(text, field: "from") } ?? .midnight
        let end = try to.map { text throws(Refusal) in try Typed.time(text, field: "to") }
        guard let span = TimeSpan(start, end ?? CivilTime(hour: 23, minute: 59) ?? .noon) else {
            throw .badInput("to", "終わりの時刻は始まりより後にしてください。")
        }
        return span
    }
}
