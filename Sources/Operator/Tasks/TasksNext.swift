import ArgumentParser
import Clinic
import Desk

/// `sumaho tasks next [--claim UUID] [--booking N]`
struct TasksNext: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "next", abstract: "次にかける電話を受け持ちます (15分のあいだ、ほかの窓口には出ません)")

    @Option(help: "この窓口の番号 (UUID)。同じ番号には、済むまで同じ電話が出ます")
    var claim: String?

    @Option(help: "この予約についての電話")
    var booking: String?

    @OptionGroup var common: CommonOptions
    @OptionGroup var writing: WritingOptions

    func run() async throws {
        let counter = try common.counter()
        let claim: ClaimID = try Typed.uniqueID(claim, field: "claim") ?? Randomness.system.freshID()
        let booking: BookingID? = try booking.map { text throws(Refusal) in
            try Typed.identifier(text, field: "booking", words: "予約の番号")
        }
        let next = try await counter.desk.tell(
            ClaimTask(claim: claim, booking: booking), id: writing.requestID())
        var call: CallTask?
        if let person = next.person {
            call = try await counter.desk.ask(Tasks(person: person)).first { $0.task == next.task }
        }
        let venues = try await counter.venues()
        try counter.output.show(call) { call.map { [TaskWords.line($0, venues)] } ?? [] }
        if call == nil { try counter.output.say("今かける電話はありません。") }
    }
}
