import Almanac
import ArgumentParser
import Clinic
import Desk

/// `sumaho day close VENUE [--date D] [--on-duty NAME]… [--count N]`
struct DayClose: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "close", abstract: "日締め: 会場の一日を締めます")

    @Argument(help: "会場")
    var venue: String

    @Option(help: "担当した方 (職員IDかお名前。何人でも)")
    var onDuty: [String] = []

    @Option(help: "開けた時刻")
    var opened: String?

    @Option(help: "閉めた時刻")
    var closed: String?

    @Option(help: "特記事項")
    var remark: String?

    @Option(help: "相談員が数えた人数")
    var count: String?

    @Option(help: "来たかどうか分からない予約の番号 (何件でも)")
    var unknown: [String] = []

    @OptionGroup var day: DateOptions
    @OptionGroup var common: CommonOptions
    @OptionGroup var writing: WritingOptions

    func run() async throws {
        let counter = try common.counter()
        let chosen = try await counter.venue(venue)
        let closing = try await counter.desk.tell(
            CloseDay(
                venue: chosen.id, date: try day.date(counter), onDuty: onDuty,
                opened: try opened.map { text throws(Refusal) in try Typed.time(text, field: "opened") },
                closed: try closed.map { text throws(Refusal) in try Typed.time(text, field: "closed") },
                remarks: remark, headCount: try Typed.integer(count, field: "count", words: "人数"),
                unknown: try unknown.map { text throws(Refusal) in
                    try Typed.identifier(text, field: "unknown", words: "予約の番号")
                }),
            id: writing.requestID())
        try counter.output.show(closing) {
            ["\(chosen.shortName) の \(closing.date.japanese) を締めました。来館 \(closing.served)人。"]
        }
    }
}
