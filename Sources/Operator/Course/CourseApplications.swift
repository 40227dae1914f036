import ArgumentParser
import Clinic
import Desk
import Reports

/// `sumaho course applications COURSE`
struct CourseApplications: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "applications", abstract: "申し込みの一覧。同じ方かもしれない申し込みには、その理由が付きます")

    @Flag(help: "同じ方かもしれない申し込みだけ")
    var likely = false

    @OptionGroup var course: CourseArgument
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let counter = try common.counter()
        let all = try await counter.desk.ask(Applications(course: try course.id()))
        let shown = likely ? all.filter { $0.ended == nil && !$0.likely.isEmpty } : all
        try counter.output.show(shown) { ApplicantText.lines(shown).map(\.printable) }
        if shown.isEmpty { try counter.output.say("申し込みはありません。") }
    }
}
