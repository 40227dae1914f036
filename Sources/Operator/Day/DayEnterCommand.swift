import Almanac
import ArgumentParser
import Clinic
import Desk
import Glibc
import Reports

/// `sumaho day enter VENUE [--date D] [--by NAME] FILE`
struct DayEnterCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "enter", abstract: "紙の受付簿を入力します (1行に1人: '10:00 来'、'10:30 欠'、'当日 14:10 78歳')")

    @Argument(help: "会場")
    var venue: String

    @Argument(help: "ファイル (- なら標準入力)")
    var file: String = "-"

    @Option(help: "紙に書いた方")
    var by: String?

    @Flag(help: "予定のない日に開いた")
    var unplanned = false

    @Flag(help: "確かめずに書き込む")
    var yes = false

    @OptionGroup var day: DateOptions
    @OptionGroup var common: CommonOptions
    @OptionGroup var writing: WritingOptions

    /// The most bytes of a paper day.
    private static let limit = 100_000

    func run() async throws {
        let counter = try common.counter()
        let chosen = try await counter.venue(venue)
        let date = try day.date(counter)
        let text =
            try file == "-" ? Files.standardInput(limit: Self.limit) : Files.text(file, limit: Self.limit)
        let lines = PaperText.lines(text)
        guard !lines.isEmpty else { throw Refusal.badInput("lines", "1行もありません。1行に1人ずつ書いてください。") }
        guard try confirmed(lines, chosen, date, counter.output) else {
            try counter.output.say("何も書き込んでいません。")
            return
        }
        let outcomes = try await counter.desk.tell(
            DayEnter(venue: chosen.id, date: date, writtenBy: by, lines: lines, unplanned: unplanned),
            id: writing.requestID())
        try counter.output.show(outcomes) { outcomes.map(PaperLineText.outcome) }
        let left = outcomes.count { $0.result == .unplaced }
        if left > 0 { try counter.output.say("\(left)行が決まっていません。sumaho day unplaced で見られます。") }
    }

    /// Shows what was understood and asks; without a terminal there is nobody to ask.
    private func confirmed(
        _ lines: [PaperLine], _ venue: Venue, _ date: CivilDate, _ output: Output
    ) throws -> Bool {
        guard !yes, file != "-", isatty(STDIN_FILENO) == 1 else { return true }
        try output.say("\(venue.shortName) \(date.japanese)")
        for line in lines { try output.say(PaperLineText.understood(line).printable) }
        try Output.write("書き込みますか? [はい/いいえ] ", to: STDERR_FILENO)
        return ["はい", "y", "yes", "は"].contains(readLine()?.lowercased() ?? "")
    }
}
