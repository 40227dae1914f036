import Almanac
import ArgumentParser
import Clinic
import Desk
import Reports

/// `sumaho plan FY [--apply]`
struct PlanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan", abstract: "年度の予定を立てて目標と比べます (--apply で書き込みます)")

    @Argument(help: "年度 (2026、R8、令和8)")
    var fiscalYear: String

    @Flag(help: "予定をデータベースに書き込む (何度でも。予約のある日はそのまま残ります)")
    var apply = false

    @OptionGroup var files: PlanFileOptions
    @OptionGroup var common: CommonOptions
    @OptionGroup var writing: WritingOptions

    func run() async throws {
        let output = common.output
        let year = try Typed.fiscalYear(fiscalYear, today: common.clock().now().date)
        let ward = try files.wardFiles()
        let plans = try files.targets()
        let targets = plans.first { $0.fiscalYear == year }
        let timetable = try ward.timetable(year)
        let id = try writing.requestID()

        let counter = apply ? try common.creatingCounter() : try common.counterIfThere()
        let holidays = Holidays(official: try await counter?.officialHolidays() ?? [:])
        let demanded = try await counter?.demanded(in: year, besides: targets) ?? targets
        let capacity = Capacity(timetable, plan: ward.plan, targets: demanded, holidays: holidays)
        var applied: ApplyPlan.Answer?
        if apply, let counter {
            applied = try await counter.desk.tell(
                ApplyPlan(
                    plan: ward.plan, fiscalYear: year, targets: targets,
                    otherTargets: plans.filter { $0.fiscalYear != year }), id: id)
        }
        try output.show(PlanAnswer(capacity: capacity, applied: applied)) {
            CapacityText.lines(capacity)
                + (applied.map { [""] + AppliedWords.lines($0, venues: ward.plan.venues.map(\.venue)) } ?? [])
        }
        for warning in capacity.warnings { try output.say("注意: " + warning) }
        if apply { try await counter?.warnOfKoho() }
    }
}

/// The plan, and what became of it where it was applied.
private struct PlanAnswer: Encodable {
    let capacity: Capacity
    let applied: ApplyPlan.Answer?

    private enum CodingKeys: CodingKey { case applied }

    func encode(to encoder: any Encoder) throws {
        try capacity.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encodeIfPresent(applied, forKey: .applied)
    }
}

extension Counter {
    /// The targets of the plan's file, with what the ward has set in their place; as they are for those who
    /// may not ask for them.
    func demanded(in year: FiscalYear, besides plan: YearTargets?) async throws -> YearTargets? {
        do {
            return try await desk.ask(Targets(fiscalYear: year)).setting(plan)
        } catch let refusal as Refusal where refusal.code == .forbidden {
            return plan
        }
    }

    /// The imported holidays, by date.
    func officialHolidays() async throws -> [CivilDate: String] {
        let holidays = try await desk.ask(OfficialHolidays())
        return Dictionary(uniqueKeysWithValues: holidays.map { ($0.date, $0.name) })
    }
}

/// What a re-plan did, in sentences.
private enum AppliedWords {
    static func lines(_ answer: ApplyPlan.Answer, venues: [Venue]) -> [String] {
        func place(_ venue: VenueID, _ date: CivilDate) -> String {
            "\(date.japanese) \(venues.first { $0.id == venue }?.shortName ?? venue.text)"
        }
        var lines = [
            "書き込みました: 追加 \(answer.added)日、変更 \(answer.changed)日、"
                + "取りやめ \(answer.withdrawn)日、そのまま \(answer.unchanged)日。"
        ]
        for (reason, words) in [
            (Replan.Reason.booked, "予約があるので変えなかった開催日:"),
            (.byHand, "手で休止や追加をしてあるので変えなかった開催日:"),
        ] {
            let left = answer.left.filter { $0.because == reason }
            if !left.isEmpty { lines.append(words) }
            lines += left.map { left in
                let numbers = left.bookings.map(\.description).joined(separator: "、")
                return "  \(place(left.venue, left.date))" + (numbers.isEmpty ? "" : "  予約 \(numbers)")
            }
        }
        let past = answer.left.count { $0.because == .past }
        if past > 0 { lines.append("過ぎた日 \(past)日は、予定と違ってもそのままにしました。") }
        if !answer.venuesWithoutFile.isEmpty {
            let names = answer.venuesWithoutFile.map { id in venues.first { $0.id == id }?.name ?? id.text }
            lines.append("ファイルのない会場: \(names.joined(separator: "、"))")
        }
        if !answer.noTeam.isEmpty {
            lines.append("残った開催日で班が足りず、追加しなかった開催日:")
            lines += answer.noTeam.map { "  \(place($0.venue, $0.date))" }
        }
        return lines
    }
}
