import ArgumentParser
import Clinic
import Desk

/// `sumaho cancel BOOKING`
struct CancelCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel", abstract: "予約を取り消し、枠を空けます")

    @Argument(help: "予約の番号")
    var booking: String

    @Option(help: "理由 (体調 unwell、都合 unsuited、解決 solved、その他 other、休止 closure)")
    var because: String?

    @OptionGroup var common: CommonOptions
    @OptionGroup var writing: WritingOptions

    func run() async throws {
        let counter = try common.counter()
        let booking: BookingID = try Typed.identifier(booking, field: "booking", words: "予約の番号")
        let cause = try because.map { text throws(Refusal) in
            let known = Booking.Cause.allCases.filter { $0 != .undone }
            guard let cause = known.first(where: { $0.rawValue == text || $0.label == text }) else {
                let words = known.map { "\($0.label) (\($0.rawValue))" }.joined(separator: "、")
                throw .badInput("because", "--because は \(words) のどれかです。")
            }
            return cause
        }
        try await counter.change(Cancel(booking: booking, cause: cause), writing)
    }
}
