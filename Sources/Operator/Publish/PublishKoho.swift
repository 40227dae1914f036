import Almanac
import ArgumentParser
import Clinic
import Desk
import Reports
import Web

/// `sumaho publish koho --month M [--style NAME] [--submit --deadline D [--late]] [--changes]`
struct PublishKoho: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "koho",
        abstract: "広報の原稿を出します。--submit で提出した形を残し、--changes で提出後に変わった日を出します")

    @OptionGroup var period: PublishMonthOptions

    @Option(help: "書き方 (テキスト版、紙面。--styles で一覧。なければテキスト版)")
    var style: String?

    @Flag(help: "書き方の一覧を出す")
    var styles = false

    @Flag(help: "会場ごとの開催日の行だけを出す")
    var lines = false

    @Flag(help: "この原稿を提出したものとして残す")
    var submit = false

    @Option(help: "提出の締め切りの日")
    var deadline: String?

    @Flag(help: "締め切りを過ぎていても提出する (編集の担当に確かめてから)")
    var late = false

    @Flag(help: "提出した原稿と違う日と訂正文を出す")
    var changes = false

    @OptionGroup var common: CommonOptions
    @OptionGroup var writing: WritingOptions

    func run() async throws {
        guard !styles else { return try showStyles() }
        let style = try Refusal.field("style") { () throws(Invalid) in
            try KohoStyles.style(named: self.style)
        }
        guard !(submit && changes), submit || deadline == nil && !late else {
            throw Refusal.badInput("submit", "--deadline と --late は --submit と、--changes は一つだけで使ってください。")
        }
        let counter = try common.counter()
        let month = try period.civilMonth(today: counter.today)
        guard !changes else { return try await counter.showKohoChanges(month) }
        let (text, lines) = try await counter.publisher.manuscript(of: month, style: style)
        for words in try await counter.publisher.warnings(of: month) {
            try counter.output.say("注意: " + words)
        }
        guard submit else {
            guard !self.lines else { return try counter.output.show(lines) { style.lines(lines) } }
            return try counter.output.show(Manuscript(month: month, style: style.name, text: text)) {
                text.map { $0.printable }
            }
        }
        guard let deadline else { throw Refusal.badInput("deadline", "提出の締め切りを --deadline で示してください。") }
        let answer = try await counter.desk.tell(
            SubmitKoho(
                month: month, style: style.name,
                deadline: Typed.date(deadline, field: "deadline", today: counter.today),
                text: text.joined(separator: "\n"), lines: lines, late: late), id: writing.requestID())
        try counter.output.show(answer) {
            [
                answer.unchanged
                    ? "提出 \(answer.submission) と同じ内容です。新しい提出は残していません。"
                    : "\(month.japanese)分の原稿を、提出 \(answer.submission) として残しました。"
            ]
        }
        if let replaced = answer.replaced { try counter.output.say("提出 \(replaced) に代わるものです。") }
    }

    private func showStyles() throws {
        let all = KohoStyles.all.map { Style(style: $0.name, label: $0.label) }
        try common.output.show(all) { all.map { "\($0.style)  \($0.label)" } }
    }

    /// A manuscript for `--json`.
    private struct Manuscript: Encodable {
        let month: CivilMonth
        let style: String
        let text: [String]
    }

    private struct Style: Encodable {
        let style: String
        let label: String
    }
}
