import Almanac
import ArgumentParser
import Clinic
import Desk
import Reports

/// `sumaho queue join VENUE`
struct QueueJoin: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "join", abstract: "当日待ちに加え、整理番号を出します (名前はなくてもよい)")

    @Argument(help: "会場")
    var venue: String

    @Option(help: "来た日と時刻 (なければ今)")
    var at: String?

    @Option(help: "一緒に来た人数 (1から9まで、既定は1)")
    var party: String?

    @OptionGroup var resident: ResidentOptions
    @OptionGroup var common: CommonOptions
    @OptionGroup var writing: WritingOptions

    func run() async throws {
        let counter = try common.counter()
        let chosen = try await counter.venue(venue)
        let entry = try await counter.desk.tell(
            JoinQueue(
                venue: chosen.id,
                arrivedAt: try at.map { text throws(Refusal) in
                    let (date, time) = try Typed.moment(text, field: "at", today: counter.today)
                    return Instant(date, time)
                },
                resident: try resident.resident(today: counter.today), person: try resident.personID(),
                newPerson: resident.newPerson,
                party: try Typed.integer(party, field: "party", words: "人数") ?? 1),
            id: writing.requestID())
        let expected = entry.expectedAt.map { "見込みは \($0.time) ごろです" } ?? "今日の空きはもうありません"
        try counter.output.show(entry) {
            ["整理番号 \(entry.ticket) (当日待ち \(entry.queued))  \(expected)。"]
        }
        for candidate in entry.candidates where candidate.isTold {
            try counter.output.say(BookingWords.line(candidate))
        }
    }
}
