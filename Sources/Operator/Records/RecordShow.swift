import ArgumentParser
import Clinic
import Desk
import Reports

/// `sumaho record show BOOKING`
struct RecordShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "相談票を、書き直す前のものと一緒に出します")

    @Argument(help: "予約の番号")
    var booking: String

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let counter = try common.counter()
        let booking: BookingID = try Typed.identifier(booking, field: "booking", words: "予約の番号")
        let answer = try await counter.desk.ask(ShowRecord(booking: booking))
        let venues = try await counter.venues()
        try counter.output.show(answer) { answer.versions.flatMap { RecordText.lines($0, venues: venues) } }
        if answer.record == nil { try counter.output.say("予約 \(booking) の相談票はありません。") }
    }
}
