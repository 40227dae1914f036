import ArgumentParser
import Clinic
import Desk
import Reports

/// `sumaho openings [VENUE] [--from D] [--days N] [--all]`
struct OpeningsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "openings", abstract: "空いている枠を出します")

    @Argument(help: "会場 (なければ全会場)")
    var venue: String?

    @Option(help: "この日から (なければ今日)")
    var from: String?

    @Option(help: "何日分か (1から366まで、既定は14)")
    var days: String?

    @Flag(help: "予約の始まっていない月も出す")
    var all = false

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let counter = try common.counter()
        let from = try from.map { text throws(Refusal) in
            try Typed.date(text, field: "from", today: counter.today)
        }
        let days = try Typed.integer(days, field: "days", words: "日数") ?? 14
        let chosen = try await venue.asyncMap(counter.venue)
        let found = try await counter.desk.ask(
            FindOpenings(venue: chosen?.id, from: from, days: days, all: all, held: true))
        let openings = found.filter { $0.heldUntil == nil }
        let venues = try await counter.venues()
        try counter.output.show(openings) { OpeningsText.lines(openings, venues: venues) }
        if found.count > openings.count {
            try counter.output.say("ほかに、キャンセル待ちの方のために押さえている枠が\(found.count - openings.count)あります。")
        }
        if openings.isEmpty {
            let first = from ?? counter.today
            try counter.output.say(
                "\(first.japanese)から\(days)日のうちに、今予約できる空きはありません。\(all ? "" : "--all でこれから始まる月も見られます。")")
        }
    }
}

extension Optional {
    /// `map` with a body that awaits.
    func asyncMap<Value>(_ body: (Wrapped) async throws -> Value) async throws -> Value? {
        guard let self else { return nil }
        return try await body(self)
    }
}
