import ArgumentParser
import Clinic
import Desk

/// `sumaho tasks next [--claim UUID] [--booking N]`
struct TasksNext: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "next",
        abstract: "次にかける電話を受け持ち、相手と読み上げる文を出します (15分のあいだ、ほかの窓口には出ません)")

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
        var sheet: CallSheet?
        if let person = next.person,
            let call = try await counter.desk.ask(Tasks(person: person)).first(where: { $0.task == next.task }
            )
        {
            sheet = try await counter.sheet(call, ward: try await counter.desk.ask(WardFacts()).name)
        }
        let venues = try await counter.venues()
        try counter.output.show(sheet) { sheet?.lines(venues) ?? [] }
        guard let sheet, let task = sheet.call.task else {
            return try counter.output.say("今かける電話はありません。")
        }
        let results = CallTask.Result.answers(to: sheet.call.kind).map(\.rawValue).joined(separator: "、")
        try counter.output.say("結果は sumaho tasks report \(task) に続けて \(results) のどれかで記録してください。")
    }
}
