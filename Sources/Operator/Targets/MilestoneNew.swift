import Almanac
import ArgumentParser
import Clinic
import Desk

/// `sumaho milestone new NAME --planned WHAT [--department D] [--code ID] [--year FY]`
struct MilestoneNew: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "計画にない取組を足します")

    @Argument(help: "取組の名前")
    var title: String

    @Option(help: "何をするか (実施、試験導入 など)")
    var planned: String

    @Option(help: "担当課")
    var department: String?

    @Option(help: "ID (英小文字で始まる英小文字、数字、ハイフン。なければ自動)")
    var code: String?

    @OptionGroup var year: YearOption
    @OptionGroup var common: CommonOptions
    @OptionGroup var writing: WritingOptions

    func run() async throws {
        let counter = try common.counter()
        let code = try code.map { text throws(Refusal) in try MilestoneArgument.code(text) }
        let answer = try await counter.desk.tell(
            NewMilestone(
                fiscalYear: try year.fiscalYear(today: counter.today), milestone: code, title: title,
                planned: planned, department: department), id: writing.requestID())
        try counter.output.show(answer) {
            ["\(answer.fiscalYear.wareki)に取組「\(title)」を足しました(\(answer.milestone))。"]
        }
    }
}

/// `sumaho milestone drop ID [--year FY]`
struct MilestoneDrop: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "drop", abstract: "足した取組をやめます (計画の取組は残ります)")

    @OptionGroup var milestone: MilestoneArgument
    @OptionGroup var common: CommonOptions
    @OptionGroup var writing: WritingOptions

    func run() async throws {
        let counter = try common.counter()
        let answer = try await counter.desk.tell(
            DropMilestone(
                fiscalYear: try milestone.year.fiscalYear(today: counter.today),
                milestone: try milestone.code()), id: writing.requestID())
        try counter.output.show(answer) { ["取組 \(answer.milestone) をやめました。"] }
    }
}
