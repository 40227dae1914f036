import Almanac
import ArgumentParser
import Clinic
import Desk

/// `sumaho topic add LABEL [--kind K] [--code C]`
struct TopicAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "相談内容や案内先を加えます。今ある --code を言えば、それを直します")

    @Argument(help: "名前")
    var label: String

    @Option(help: "ID (英小文字で始まる英小文字、数字、ハイフン。なければ自動)")
    var code: String?

    @Option(help: "並び順 (0から9999まで。なければ最後)")
    var order: String?

    @Option(help: "使える最初の日 (なければ今日)")
    var since: String?

    @Option(help: "使える最後の日 (なければ終わりなし)")
    var until: String?

    @OptionGroup var kind: KindOption
    @OptionGroup var common: CommonOptions
    @OptionGroup var writing: WritingOptions

    func run() async throws {
        let counter = try common.counter()
        let code = try code.map { text throws(Refusal) in
            guard let code = Slug(text) else {
                throw .badInput("code", "IDは英小文字で始まる英小文字、数字、ハイフン(30文字まで)で入れてください。")
            }
            return code
        }
        let answer = try await counter.desk.tell(
            SetChoice(
                kind: try kind.said() ?? .topic, code: code, label: label,
                sort: try Typed.integer(order, field: "order", words: "並び順"),
                since: try since.map { text throws(Refusal) in
                    try Typed.date(text, field: "since", today: counter.today)
                },
                until: try until.map { text throws(Refusal) in
                    try Typed.date(text, field: "until", today: counter.today)
                }), id: writing.requestID())
        try counter.output.show(answer) { ["\(answer.kind.label)「\(label)」を入れました(\(answer.code))。"] }
    }
}
