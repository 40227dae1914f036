import Almanac
import ArgumentParser
import Clinic
import Desk
import Foundation
import Logging
import Reports
import Web

/// `sumaho demo`: a year to look at, on a database of its own, and then a server to try it with.
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "架空の利用者で今年度を今日まで動かし、一日、月、目標進捗を出して、試せるサーバーになります",
        discussion: "データベースは一時フォルダに作ります。--database を付ければそこに作って残します。")

    @Option(help: "乱数の種 (同じ種と日なら同じ結果)")
    var seed = 2026

    @Flag(name: .customLong("no-serve"), help: "サーバーにならずに終わります (--json のときも)")
    var noServe = false

    @Option(help: "待ち受ける番号 (0で空いている番号)")
    var port = 8080

    @OptionGroup var files: PlanFileOptions
    @OptionGroup var common: CommonOptions

    /// The time of day at which the demo stops, unless `--today` says one: in the middle of a morning.
    private static let stop = CivilTime(hour: 11, minute: 10) ?? .midnight

    func run() async throws {
        guard common.server == nil else {
            throw Refusal.badInput("server", "デモはサーバーではできません。")
        }
        var end = try moment()
        let year = FiscalYear(containing: end.date)
        let (ward, plans) = (try files.wardFiles(), try files.targets())
        let path = try place()

        // The first month opens in the month before; the timetable is written before that.
        let start = Instant(year.first.adding(days: -31), .midnight)
        let time = SteppedClock(start)
        let desk = try LocalDesk.create(
            at: path, account: Account(id: "demo", roles: Role.all), clock: time.clock)
        _ = try await desk.tell(
            ApplyPlan(
                plan: ward.plan, fiscalYear: year, targets: plans.first { $0.fiscalYear == year },
                otherTargets: plans.filter { $0.fiscalYear != year }),
            id: Randomness.system.freshID())
        if common.today == nil { end = try await Self.working(end, desk) }

        var rehearsal = try await Rehearsal(
            desk, time, until: end, plan: ward.plan, seed: UInt64(seed.magnitude))
        var bar = try ProgressBar("\(year.wareki)を\(end.date.japanese)まで動かしています")
        let days = Double(max(1, end.date - start.date))
        try await rehearsal.play(from: start.date) { date in
            try bar.show(Double(date - start.date) / days, date.japanese)
        }
        try bar.finish()
        try await show(desk, on: end.date, year: year)
        try common.output.say(
            "続けて試せます: sumaho call --database \(path) --today '\(end.date) \(end.time)'")
        let serves = !noServe && !common.json
        guard serves || common.database != nil else { return try desk.close() }
        let staff = try await DemoStaff.hire(desk, at: try await desk.ask(Day()).first?.venue)
        try desk.close()
        guard serves else {
            for line in DemoStaff.lines(staff) { try common.output.say(line) }
            return
        }
        try await serve(path, from: end, staff)
    }

    /// Where the year is written: a file that is not there yet.
    private func place() throws -> String {
        guard common.database != nil else { return try Self.temporaryFolder() + "/demo.sqlite" }
        let path = try common.path()
        guard !FileManager.default.fileExists(atPath: path) else {
            throw Refusal.badInput(
                "database", "\(path.suffix(80)) はもうあります。デモは新しいファイルに作ります。--database で別の場所を示してください。")
        }
        return path
    }

    /// The moment, or the same time on the last day before on which somebody consults.
    private static func working(_ end: Instant, _ desk: LocalDesk) async throws -> Instant {
        for back in 0..<14 {
            let date = end.date.adding(days: -back)
            if try await desk.ask(NextDay(from: date)).first == date { return Instant(date, end.time) }
        }
        return end
    }

    /// Serves what was rehearsed, from the moment at which it stopped.
    private func serve(_ path: String, from start: Instant, _ staff: [DemoStaff]) async throws {
        let desk = try LocalDesk.serving(
            at: path, account: CommonOptions.account, clock: .starting(on: start.date, at: start.time))
        let output = common.output
        var quiet = Logger(label: "sumaho", factory: { StreamLogHandler.standardError(label: $0) })
        quiet.logLevel = .warning
        try await Serving.run(Backing(desk), ServiceSettings(port: port), logger: quiet) { port in
            try? output.say(
                "\(start.date.japanese) \(start.time) のつもりで http://127.0.0.1:\(port) で動いています。"
                    + "ブラウザーで開いて、次のどれかでサインインしてください。止めるときは Ctrl-C を押してください。")
            for line in DemoStaff.lines(staff) { try? output.say(line) }
        }
        try desk.close()
    }

    private func moment() throws -> Instant {
        guard let text = common.today else { return Instant(try common.clock().now().date, Self.stop) }
        let real = Clock.system.now().date
        if let moment = try? MomentPhrase.parse(text, today: real) {
            return Instant(moment.date, moment.time)
        }
        return Instant(try Typed.date(text, field: "today", today: real), Self.stop)
    }

    private static func temporaryFolder() throws -> String {
        let folder =
            FileManager.default.temporaryDirectory.path + "/sumaho-demo-\(UUID().uuidString.prefix(8))"
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        return folder
    }

    private func show(_ desk: LocalDesk, on today: CivilDate, year: FiscalYear) async throws {
        let venues = try await desk.ask(Venues())
        // On a day without sessions the next one shows what a list looks like.
        let date = try await desk.ask(NextDay()).first ?? today
        let day = try await desk.ask(Day(date: date))
        let month = try await desk.ask(ReportPeriod(.month(today.civilMonth)))
        let progress = try await desk.ask(ReportProgress(fiscalYear: year))
        let heading = date == today ? "本日の受付" : "次の開催日の受付"
        try common.output.show(DemoAnswer(day: day, month: month, progress: progress)) {
            ["■ \(heading)", ""] + DayText.lines(day, date: date, venues: venues)
                + ["■ 月報", ""] + DocumentText.lines(PeriodDocument.of(month)) + ["", "■ 目標進捗", ""]
                + ProgressText.lines(progress)
        }
    }
}

/// What the demo shows.
private struct DemoAnswer: Encodable {
    let day: [DayEntry]
    let month: PeriodReport
    let progress: ProgressReport
}
