import ArgumentParser
import Clinic
import Desk
import Reports

/// `sumaho readback BOOKING`
struct ReadBackCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "readback", abstract: "予約の復唱の文を出します (／は間)")

    @Argument(help: "予約の番号")
    var booking: String

    @OptionGroup var common: CommonOptions

    /// The sentences to speak.
    struct Answer: Encodable {
        let booking: BookingID
        let sentences: [String]
    }

    func run() async throws {
        let counter = try common.counter()
        let booking: BookingID = try Typed.identifier(booking, field: "booking", words: "予約の番号")
        let details = try await counter.desk.ask(ShowBooking(booking: booking))
        guard let facts = SpokenFacts(details, try await counter.venues()) else {
            throw Refusal(.nothingToDo, "予約 \(booking) は名前か時刻のない受付なので、復唱の文はありません。")
        }
        let said: ReadBack =
            details.booking.state == .cancelled
            ? .cancelled(facts.visit) : .booked(facts.visit, firstTime: facts.firstTime)
        let answer = Answer(booking: booking, sentences: said.sentences(today: counter.today))
        try counter.output.show(answer) { answer.sentences }
    }
}
