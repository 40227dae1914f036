import Almanac
import ArgumentParser
import Clinic
import Desk

/// `sumaho topic retire CHOICE [--until D]`
struct TopicRetire: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retire", abstract: "相談内容や案内先を、翌日から選べなくします (前の相談票はそのまま)")

    @Argument(help: "IDか名前")
    var choice: String

    @Option(help: "使える最後の日 (なければ今日)")
    var until: String?

    @OptionGroup var kind: KindOption
    @OptionGroup var common: CommonOptions
    @OptionGroup var writing: WritingOptions

    func run() async throws {
        let counter = try common.counter()
        let kind = try kind.said() ?? .topic
        let choices = try await counter.desk.ask(RecordChoices(all: true))
        let answer = try await counter.desk.tell(
            RetireChoice(
                kind: kind, code: try Typed.choice(choice, kind, field: "choice", choices),
                until: try until.map { text throws(Refusal) in
                    try Typed.date(text, field: "until", today: counter.today)
                }), id: writing.requestID())
        try counter.output.show(answer) { ["\(answer.kind.label)「\(answer.code)」を選べなくします。"] }
    }
}
