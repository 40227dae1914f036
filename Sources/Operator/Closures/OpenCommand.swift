import ArgumentParser
import Clinic
import Desk

/// `sumaho open VENUE DATE [--from T --to T --desk N]`
struct OpenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open", abstract: "休止を解きます。予定にない日、時間、窓口を足すこともできます")

    @OptionGroup var seats: SeatOptions
    @OptionGroup var common: CommonOptions
    @OptionGroup var writing: WritingOptions

    func run() async throws {
        let counter = try common.counter()
        let chosen = try await seats.chosen(counter)
        let answer = try await counter.desk.tell(
            OpenSeats(venue: chosen.venue.id, date: chosen.date, span: chosen.span, desk: chosen.desk),
            id: writing.requestID())
        try counter.output.show(answer) {
            let place = "\(chosen.venue.shortName) \(chosen.date.japanese)"
            return ["\(place): 再開 \(answer.reopened.count)枠、追加 \(answer.added.count)枠"]
        }
        if !answer.toTell.isEmpty {
            let numbers = answer.toTell.map(\.description).joined(separator: "、")
            try counter.output.say("休止を伝えてある予約 \(numbers) に、再開の電話を用意しました (sumaho tasks)。")
        }
        try await counter.warnOfKoho()
    }
}
