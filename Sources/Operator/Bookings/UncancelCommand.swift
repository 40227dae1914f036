import ArgumentParser
import Clinic
import Desk

/// `sumaho uncancel BOOKING`
struct UncancelCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "uncancel", abstract: "取消を取り消し、枠が空いていれば元の予約に戻します")

    @Argument(help: "予約の番号")
    var booking: String

    @OptionGroup var common: CommonOptions
    @OptionGroup var writing: WritingOptions

    func run() async throws {
        let counter = try common.counter()
        let booking: BookingID = try Typed.identifier(booking, field: "booking", words: "予約の番号")
        try await counter.change(Restore(booking: booking), writing)
    }
}
