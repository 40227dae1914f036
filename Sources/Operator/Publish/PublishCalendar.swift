import Almanac
import ArgumentParser
import Clinic
import Desk
import Reports
import Web

/// `sumaho publish ics VENUE|--all [--year FY]`
struct PublishCalendar: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ics", abstract: "開催日のカレンダー (iCalendar) を、会場ごとか全館分出します")

    @Argument(help: "会場")
    var venue: String?

    @Flag(help: "すべての会場")
    var all = false

    @Option(help: "年度 (2026、R8、令和8。なければ今年度)")
    var year: String?

    @OptionGroup var common: CommonOptions

    func run() async throws {
        guard all != (venue != nil) else {
            throw Refusal.badInput("venue", "会場か --all のどちらか一つを入れてください。")
        }
        let counter = try common.counter()
        let year = try Typed.fiscalYear(year, today: counter.today)
        var chosen: Venue?
        if let venue { chosen = try await counter.venue(venue) }
        let file = try await counter.publisher.calendar(of: year, at: chosen)
        // Every line of it ends as the format demands, the last one too.
        guard !common.json else { return try counter.show(file) }
        try Output.write(file.text, to: 1)
    }
}

/// `sumaho publish opendata --folder DIR [--year FY]`
struct PublishOpenData: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "opendata", abstract: "オープンデータのファイルをフォルダに作ります")

    @Option(help: "ファイルを置くフォルダ (なければ作ります)")
    var folder: String

    @Option(help: "年度 (2026、R8、令和8。なければ今年度)")
    var year: String?

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let counter = try common.counter()
        let year = try Typed.fiscalYear(year, today: counter.today)
        let files = try await counter.publisher.openData(of: year)
        for file in files { try Files.write(file.text, as: file.name, in: folder) }
        try counter.output.show(files.map(\.name)) { files.map { "\(folder)/\($0.name)" } }
    }
}
