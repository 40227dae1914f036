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

    /// A day's own reason, or else that of all days of its venue.
    private func excuses(_ month: CivilMonth, _ counter: Counter) async throws -> [CloseMonth.Excuse] {
        guard !excuse.isEmpty else { return [] }
        let venues = try await counter.venues()
        let reasons = try excuse.map { try Reason($0, venues, today: counter.today) }
        let days = reasons.compactMap(\.excuse)
        let wholes = reasons.filter { $0.date == nil }
        guard !wholes.isEmpty else { return days }
        let unsettled = try await counter.desk.ask(ShowMonth(month: month)).unsettled
        var seen = Set(days.map { "\($0.venue) \($0.date)" })
        return days
            + wholes.flatMap { whole in
                unsettled.filter { $0.venue == whole.venue && seen.insert("\($0.venue) \($0.date)").inserted }
                    .map { CloseMonth.Excuse(venue: whole.venue, date: $0.date, reason: whole.words) }
            }
    }
}

/// A reason as it was typed.
private struct Reason {
    let venue: VenueID
    /// Nil: all days of the venue that are not settled.
    let date: CivilDate?
    let words: String

    init(_ text: String, _ venues: [Venue], today: CivilDate) throws(Refusal) {
        let parts = PlainText.compatible(text).split(
            separator: " ", maxSplits: 2, omittingEmptySubsequences: true)
        guard text.utf8.count <= 2_000, parts.count == 3 else {
            throw .badInput(
                "excuse", "--excuse は '仲町 10/3 大雨で中止' か '仲町 全日 停電' のように、会場、日、理由を空白で区切ってください。")
        }
        venue = try Refusal.field("excuse") { () throws(Invalid) in
            try venues.venue(called: String(parts[0])).id
        }
        date = parts[1] == "全日" ? nil : try Typed.date(String(parts[1]), field: "excuse", today: today)
        words = String(parts[2])
    }

    var excuse: CloseMonth.Excuse? {
        date.map { CloseMonth.Excuse(venue: venue, date: $0, reason: words) }
    }
}
