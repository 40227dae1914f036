import ArgumentParser
import Clinic
import Desk

/// `sumaho cancel BOOKING`
struct CancelCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel", abstract: "予約を取り消し、枠を空けます")

    @Argument(help: "予約の番号")
    var booking: String

    @OptionGroup var common: CommonOptions
    @OptionGroup var writing: WritingOptions

    func run() async throws {
        let counter = try common.counter()
        let booking: BookingID = try Typed.identifier(booking, field: "booking", words: "予約の番号")
        try await counter.change(Cancel(booking: booking), writing)
    }
}
