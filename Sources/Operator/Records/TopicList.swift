import Almanac
import ArgumentParser
import Clinic
import Desk
import Reports

/// `sumaho topic list [--kind K] [--date D] [--all]`
struct TopicList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "相談票で選べる相談内容と案内先の一覧")

    @Option(help: "いつ選べるものか (なければ今日)")
    var date: String?

    @Flag(help: "ほかの日に選べるものも出す")
    var all = false

    @OptionGroup var kind: KindOption
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let counter = try common.counter()
        let date = try date.map { text throws(Refusal) in
            try Typed.date(text, field: "date", today: counter.today)
        }
        let kind = try kind.said()
        let choices = try await counter.desk.ask(RecordChoices(date: date, all: all)).filter {
            kind == nil || $0.kind == kind
        }
        try counter.output.show(choices) { ChoicesText.lines(choices) }
        if choices.isEmpty { try counter.output.say("選べるものはありません。") }
    }
}
