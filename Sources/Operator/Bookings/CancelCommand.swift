import ArgumentParser
import Clinic
import Desk

/// `sumaho cancel BOOKING`
struct CancelCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel", abstract: "予約を取り消し、枠を空けます")

    @Argument(help: "予約の番号")
    var booking: String

    @Option(help: "理由 (unwell 体調、unsuited 都合、solved 解決、other その他、closure 休止)")
    var because: String?

    @OptionGroup var common: CommonOptions
    @OptionGroup var writing: WritingOptions

    func run() async throws {
        let counter = try common.counter()
        let booking: BookingID = try Typed.identifier(booking, field: "booking", words: "予約の番号")
        let cause = try because.map { text throws(Refusal) in
            guard let cause = Booking.Cause(rawValue: text), cause != .undone else {
                throw .badInput("because", "--because は unwell、unsuited、solved、other、closure のどれかです。")
            }
            return cause
        }
        try await counter.change(Cancel(booking: booking, cause: cause), writing)
    }
}
