import ArgumentParser
import Clinic
import Desk
import Reports

/// `sumaho record earlier BOOKING`
struct RecordEarlier: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "earlier", abstract: "今日の受付にある方の、前の相談票を出します")

    @Argument(help: "今日の予約の番号")
    var booking: String

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let counter = try common.counter()
        let booking: BookingID = try Typed.identifier(booking, field: "booking", words: "予約の番号")
        let answer = try await counter.desk.ask(EarlierRecords(booking: booking))
        let venues = try await counter.venues()
        try counter.output.show(answer) { answer.records.flatMap { RecordText.lines($0, venues: venues) } }
        if answer.records.isEmpty { try counter.output.say("前の相談票はありません。") }
    }
}
