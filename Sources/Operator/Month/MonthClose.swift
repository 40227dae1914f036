import Almanac
import ArgumentParser
import Clinic
import Desk
import Reports

/// `sumaho month close MONTH [--excuse '仲町 10/3 理由']…`
struct MonthClose: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close", abstract: "月を締めます。日締めの済んでいない日は、済ませるか理由を書きます")

    @Argument(help: "月 (2026-10、先月)")
    var month: String

    @Option(help: "済んでいない日の理由。会場、日 (全日 も)、理由を空白で区切ります ('仲町 10/3 大雨で中止')。何度でも")
    var excuse: [String] = []

    @OptionGroup var writing: WritingOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let counter = try common.counter()
        let month = try Typed.reportedMonth(month, today: counter.today)
        let excuses = try await excuses(month, counter)
        let change = CloseMonth(month: month, excuses: excuses)
        let closing = try await counter.desk.tell(change, id: writing.requestID())
        try counter.output.show(closing) {
            [
                "\(closing.month.japanese)を締めました。計上した記録 \(closing.entries)行。",
                "操作記録 \(closing.journalRows)行、末尾のハッシュ \(closing.journalHash)",
            ]
        }
    }

    /// The reasons as they were typed: which days they are for when they stand for all of a venue is the
    /// desk's to say, so that the command may be repeated.
    private func excuses(_ month: CivilMonth, _ counter: Counter) async throws -> [CloseMonth.Excuse] {
        guard !excuse.isEmpty else { return [] }
        let venues = try await counter.venues()
        return try excuse.map { try CloseMonth.Excuse(typed: $0, venues, in: month) }
    }
}

extension CloseMonth.Excuse {
    /// 「仲町 10/3 大雨で中止」, 「仲町 全日 停電」; a date without a year, or a day without a month, is of the month.
    fileprivate init(typed text: String, _ venues: [Venue], in month: CivilMonth) throws(Refusal) {
        let parts = PlainText.compatible(text).split(
            separator: " ", maxSplits: 2, omittingEmptySubsequences: true
        ).map(String.init)
        guard text.utf8.count <= 2_000, parts.count == 3 else {
            throw .badInput(
                "excuse", "--excuse は '仲町 10/3 大雨で中止' か '仲町 全日 停電' のように、会場、日、理由を空白で区切ってください。")
        }
        let venue = try Refusal.field("excuse") { () throws(Invalid) in
            try venues.venue(called: parts[0]).id
        }
        let date = parts[1] == "全日" ? nil : try Self.date(parts[1], in: month)
        self.init(venue: venue, date: date, reason: parts[2])
    }

    /// 「10/3」, 「3日」. What is said from today on, as 先週火曜, is of no month that was.
    private static func date(_ text: String, in month: CivilMonth) throws(Refusal) -> CivilDate {
        guard text.contains(where: \.isNumber), !text.hasSuffix("前"), !text.hasSuffix("後") else {
            throw .badInput("excuse", "理由の日は \(month.month)/3 や 3日 のように書いてください (\(text))。")
        }
        return try Typed.date(text, field: "excuse", today: month.first)
    }
}
