import ArgumentParser
import Clinic
import Desk
import Reports

/// `sumaho course roster COURSE [--group A]`
struct CourseRoster: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "roster", abstract: "受講者名簿: 日程ごとの受講者と、各日の出欠")

    @Option(help: "この日程だけ (A、B…)")
    var group: String?

    @OptionGroup var course: CourseArgument
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let counter = try common.counter()
        let group = try group.map { text throws(Refusal) in try Typed.group(text) }
        let roster = try await counter.desk.ask(Roster(course: try course.id(), group: group))
        try counter.output.show(roster) { ApplicantText.roster(roster).map(\.printable) }
        if roster.isEmpty { try counter.output.say("受講者はまだいません。") }
    }
}
