import ArgumentParser
import Clinic
import Desk
import Reports

/// `sumaho import check [VENUE] [--date D] [--notebook FILE] [--format F]`
struct ImportCheck: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "紙の台帳との照合表 (--notebook で、違うところも)",
        discussion: "台帳は1行に1件、時刻、かな、電話の順に打ちます: 10:00 たなか はな 3958-0163")

    @Argument(help: "会場 (なければ全会場)")
    var venue: String?

    @Option(help: "打った台帳のファイル (- なら標準入力)")
    var notebook: String?

    @OptionGroup var day: DateOptions
    @OptionGroup var form: FormatOptions
    @OptionGroup var common: CommonOptions

    /// The most bytes of a day's notebook.
    private static let limit = 50_000

    func run() async throws {
        let counter = try common.counter()
        let date = try day.date(counter)
        var chosen: Venue?
        if let venue { chosen = try await counter.venue(venue) }
        let lines = try notebook.map { file throws(Refusal) in
            let text = try Files.officeText(file, limit: Self.limit)
            return try Refusal.field("notebook") { () throws(Invalid) in try NotebookLine.lines(text) }
        }
        let answer = try await counter.desk.ask(
            CompareNotebook(venue: chosen?.id, date: date, lines: lines))
        try counter.output.show(
            answer.sheets, as: NotebookDocument.of(answer.sheets, date: date), form)
        let count = answer.sheets.compactMap(\.differences).reduce(0) { $0 + $1.count }
        if lines != nil { try counter.output.say(count == 0 ? "台帳とすべて合っています。" : "台帳と違うところが\(count)件あります。") }
    }
}
