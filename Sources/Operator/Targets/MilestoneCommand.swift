import Almanac
import ArgumentParser
import Clinic
import Desk
import Reports

/// `sumaho milestone …`; without a verb the list.
struct MilestoneCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "milestone", abstract: "年度の取組を見て、済んだことを報告します",
        subcommands: [
            MilestoneList.self, MilestoneSet.self, MilestoneTakeBack.self, MilestoneNew.self,
            MilestoneDrop.self,
        ],
        defaultSubcommand: MilestoneList.self)
}

/// The 取組 that a command is about.
struct MilestoneArgument: ParsableArguments {
    @Argument(help: "取組のID (sumaho milestone list で見られます)")
    var milestone: String

    @OptionGroup var year: YearOption

    func code() throws(Refusal) -> Slug { try Self.code(milestone) }

    static func code(_ text: String) throws(Refusal) -> Slug {
        guard let code = Slug(text) else {
            throw .badInput("milestone", "取組のIDは英小文字で始まる英小文字、数字、ハイフン(30文字まで)で入れてください。")
        }
        return code
    }
}

/// `sumaho milestone list [FY]`
struct MilestoneList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "年度の取組と、その報告")

    @OptionGroup var period: YearOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let counter = try common.counter()
        let book = try await counter.desk.ask(
            Targets(fiscalYear: try period.fiscalYear(today: counter.today)))
        try counter.output.show(book.milestones) { ProgressText.milestones(book) }
    }
}

/// `sumaho milestone set ID DATE --evidence TEXT [--year FY]`
struct MilestoneSet: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "取組が済んだことを、行った日と根拠を添えて報告します")

    @OptionGroup var milestone: MilestoneArgument

    @Argument(help: "行った日")
    var date: String

    @Option(help: "根拠 (何で分かるか。人の名前は書かない)")
    var evidence: String?

    @OptionGroup var common: CommonOptions
    @OptionGroup var writing: WritingOptions

    func run() async throws {
        let counter = try common.counter()
        let change = ReportMilestone(
            fiscalYear: try milestone.year.fiscalYear(today: counter.today), milestone: try milestone.code(),
            doneOn: try Typed.reported(date, field: "doneOn", today: counter.today),
            evidence: evidence ?? "")
        let answer = try await counter.desk.tell(change, id: writing.requestID())
        try counter.output.show(answer) {
            ["\(answer.fiscalYear.wareki)の取組 \(answer.milestone) を、\(change.doneOn.wareki)に済んだと入れました。"]
        }
    }
}

/// `sumaho milestone take-back ID [--year FY]`
struct MilestoneTakeBack: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "take-back", abstract: "取組の報告を取り消します (記録は残ります)")

    @OptionGroup var milestone: MilestoneArgument
    @OptionGroup var common: CommonOptions
    @OptionGroup var writing: WritingOptions

    func run() async throws {
        let counter = try common.counter()
        let answer = try await counter.desk.tell(
            TakeBackMilestone(
                fiscalYear: try milestone.year.fiscalYear(today: counter.today),
                milestone: try milestone.code()), id: writing.requestID())
        try counter.output.show(answer) { ["取組 \(answer.milestone) の報告を取り消しました。"] }
    }
}
