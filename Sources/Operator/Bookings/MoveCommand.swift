import ArgumentParser
import Clinic
import Desk

/// `sumaho move BOOKING --at 'D T' [--venue V]`
struct MoveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "move", abstract: "予約を別の日時や会場に変えます")

    @Argument(help: "予約の番号")
    var booking: String

    @Option(help: "新しい日と時刻")
    var at: String?

    @Option(help: "新しい会場 (なければ今の会場)")
    var venue: String?

    @Option(help: "新しい枠の番号 (--at の代わり)")
    var seat: String?

    @OptionGroup var common: CommonOptions
    @OptionGroup var writing: WritingOptions

    func run() async throws {
        let counter = try common.counter()
        let booking: BookingID = try Typed.identifier(booking, field: "booking", words: "予約の番号")
        try await counter.change(
            Move(booking: booking, to: try await target(counter)), writing, before: booking)
    }

    private func target(_ counter: Counter) async throws -> Move.Target {
        if let seat {
            guard venue == nil, at == nil else {
                throw Refusal.badInput("seat", "--seat は --venue や --at と一緒に使えません。")
            }
            return .seat(try Typed.identifier(seat, field: "seat", words: "枠の番号"))
        }
        guard let at else { throw Refusal.badInput("at", "--at で新しい日と時刻を入れてください。") }
        let chosen = try await venue.asyncMap(counter.venue)
        let (date, start) = try Typed.moment(at, field: "at", today: counter.today)
        return .time(venue: chosen?.id, date: date, start: start)
    }
}
