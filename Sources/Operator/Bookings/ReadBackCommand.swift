import ArgumentParser
import Clinic
import Desk
import Reports

/// `sumaho readback BOOKING [--said KANA]`
struct ReadBackCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "readback", abstract: "予約の復唱の文を出します (／は間)")

    @Argument(help: "予約の番号")
    var booking: String

    @OptionGroup var identity: IdentityOptions
    @OptionGroup var common: CommonOptions

    /// The sentences to speak.
    struct Answer: Encodable {
        let booking: BookingID
        /// What it has become; nil unless it was moved.
        let movedTo: BookingID?
        let sentences: [String]
    }

    func run() async throws {
        let counter = try common.counter()
        let booking: BookingID = try Typed.identifier(booking, field: "booking", words: "予約の番号")
        let asked = try await Spoken(booking, identity.said, counter)
        var last = asked
        while last.state == .moved, let next = last.movedTo {
            last = try await Spoken(next, identity.said, counter)
        }
        let isMoved = last.facts.booking != booking
        if isMoved { try counter.output.say("予約 \(booking) は、今は予約 \(last.facts.booking) です。") }
        let said: ReadBack =
            switch last.state {
            case .booked where isMoved: .moved(last.facts.visit, from: asked.facts.visit)
            case .booked: .booked(last.facts.visit, firstTime: last.facts.firstTime)
            case .cancelled: .cancelled(last.facts.visit)
            default:
                throw Refusal(
                    .nothingToDo, "予約 \(last.facts.booking) は「\(last.state.label)」なので、復唱の文はありません。")
            }
        let answer = Answer(
            booking: booking, movedTo: isMoved ? last.facts.booking : nil,
            sentences: said.sentences(today: counter.today))
        try counter.output.show(answer) { answer.sentences }
    }
}

/// A booking that can be read back.
private struct Spoken {
    let facts: SpokenFacts
    let state: Booking.State
    let movedTo: BookingID?

    /// Refuses what cannot be spoken of, or not to this caller.
    init(_ booking: BookingID, _ said: String?, _ counter: Counter) async throws {
        let details = try await counter.desk.ask(
            ShowBooking(booking: booking, said: said ?? ""))
        guard !details.hidden else {
            throw Refusal(.forbidden, "秘匿の方の予約です。お名前を伺って --said で確かめるまで、何も伝えないでください。")
        }
        guard details.kind != .hold else {
            throw Refusal(
                .nothingToDo, "予約 \(booking) はキャンセル待ちの方のために押さえた枠で、予約ではないので、復唱の文はありません。")
        }
        guard let shown = details.booking, let facts = SpokenFacts(details, try await counter.venues())
        else {
            throw Refusal(.nothingToDo, "予約 \(booking) は名前か時刻のない受付なので、復唱の文はありません。")
        }
        (self.facts, state, movedTo) = (facts, shown.state, details.movedTo)
    }
}
