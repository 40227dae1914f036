import Almanac
import ArgumentParser
import Clinic
import Desk

/// `sumaho walkin --venue V`; `sumaho walkin --undo BOOKING` takes one back
struct WalkInCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "walkin", abstract: "予約なしで来て相談した方を記録します (名前はなくてもよい)")

    @Option(help: "会場")
    var venue: String?

    @Option(help: "相談した日と時刻 (なければ今)")
    var at: String?

    @Option(help: "一緒に相談した人数 (1から9まで、既定は1)")
    var party: String?

    @Option(help: "間違えて入れた当日受付の、予約の番号 (取り消します)")
    var undo: String?

    @Flag(help: "予定のない日に開いた")
    var unplanned = false

    @OptionGroup var resident: ResidentOptions
    @OptionGroup var common: CommonOptions
    @OptionGroup var writing: WritingOptions

    func run() async throws {
        let counter = try common.counter()
        if let undo {
            let booking: BookingID = try Typed.identifier(undo, field: "undo", words: "予約の番号")
            return try await counter.change(Cancel(booking: booking, cause: .undone), writing)
        }
        guard let venue else { throw Refusal.badInput("venue", "--venue で会場を入れてください。") }
        let chosen = try await counter.venue(venue)
        let at = try at.map { text throws(Refusal) in
            let (date, time) = try Typed.moment(text, field: "at", today: counter.today)
            return Instant(date, time)
        }
        let walkIn = WalkIn(
            venue: chosen.id, at: at, resident: try resident.resident(today: counter.today),
            person: try resident.personID(), newPerson: resident.newPerson,
            party: try Typed.integer(party, field: "party", words: "人数") ?? 1, unplanned: unplanned)
        do {
            try await counter.change(walkIn, writing)
        } catch var named as NamedRefusal where named.refusal.code == .noSession {
            named.hint = "予定のない日に実際に開いたのなら --unplanned を付けてください。"
            throw named
        }
    }
}
