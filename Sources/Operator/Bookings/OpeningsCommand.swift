import Almanac
import ArgumentParser
import Clinic
import Desk
import Reports

/// `sumaho openings [VENUE] [--when '来週 午前' | --from D --days N] [--all]`
struct OpeningsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "openings", abstract: "空いている枠を出します")

    @Argument(help: "会場 (なければ全会場)")
    var venue: String?

    @Option(help: "いつ ('来週 午前'、'火木 2時'。--from と --days の代わり)")
    var when: String?

    @Option(help: "この日から (なければ今日)")
    var from: String?

    @Option(help: "何日分か (1から366まで、既定は14)")
    var days: String?

    @Flag(help: "予約の始まっていない月も出す。--json なら押さえてある枠も")
    var all = false

    @OptionGroup var common: CommonOptions

    private static let usualDays = 14

    func run() async throws {
        let counter = try common.counter()
        let wish = try wish(counter.today)
        let (first, days) = try wish.map { Self.days($0, counter.today) } ?? days(counter.today)
        let chosen = try await venue.asyncMap(counter.venue)
        var found = try await counter.desk.ask(
            FindOpenings(venue: chosen?.id, from: first, days: days, all: all, held: true))
        if let wish {
            found = found.filter { wish.fits($0) }
            let near = wish.near(found)
            if near.contains(where: { $0.heldUntil == nil }) {
                found = near
            } else if let time = wish.time, found.contains(where: { $0.heldUntil == nil }) {
                try counter.output.say("\(time) の前後は空いていません。ほかの時間の空きです。")
            }
        }
        let free = found.filter { $0.heldUntil == nil }
        let venues = try await counter.venues()
        try counter.output.show(all ? found : free) { OpeningsText.lines(free, venues: venues) }
        if found.count > free.count {
            try counter.output.say("ほかに、キャンセル待ちの方のために押さえている枠が\(found.count - free.count)あります。")
        }
        if free.isEmpty {
            let range = wish == nil ? "\(first.japanese)から\(days)日のうちに" : "ご希望の日時に"
            try counter.output.say("\(range)、今予約できる空きはありません。\(all ? "" : "--all でこれから始まる月も見られます。")")
        }
    }

    private func wish(_ today: CivilDate) throws -> When? {
        guard let when else { return nil }
        guard from == nil, days == nil else {
            throw Refusal.badInput("when", "--when は --from や --days と一緒に使えません。")
        }
        do throws(PhraseError) {
            return try WhenPhrase.parse(when, today: today)
        } catch {
            throw Refusal.badInput("when", error.message)
        }
    }

    /// The days that a phrase is about, at most as many as can be asked for.
    private static func days(_ wish: When, _ today: CivilDate) -> (CivilDate, Int) {
        let first = max(wish.first ?? today, today)
        let last = wish.last ?? first.adding(days: usualDays - 1)
        return (first, min(max(last - first + 1, 1), FindOpenings.mostDays))
    }

    private func days(_ today: CivilDate) throws(Refusal) -> (CivilDate, Int) {
        let first = try from.map { text throws(Refusal) in
            try Typed.date(text, field: "from", today: today)
        }
        return (first ?? today, try Typed.integer(days, field: "days", words: "日数") ?? Self.usualDays)
    }
}

extension Optional {
    /// `map` with a body that awaits.
    func asyncMap<Value>(_ body: (Wrapped) async throws -> Value) async throws -> Value? {
        guard let self else { return nil }
        return try await body(self)
    }
}
