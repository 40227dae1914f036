import ArgumentParser
import Clinic
import Desk

/// `sumaho course lift COURSE --reason R`
struct CourseLift: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lift", abstract: "名簿の締め切りを取り消します (抽選のあとは、抽選した方とは別の職員が行います)")

    @OptionGroup var course: CourseArgument

    @Option(help: "理由")
    var reason: String

    @OptionGroup var common: CommonOptions
    @OptionGroup var writing: WritingOptions

    func run() async throws {
        let counter = try common.counter()
        let course = try course.id()
        let answer = try await counter.desk.tell(
            LiftFreeze(course: course, reason: reason), id: writing.requestID())
        try counter.output.show(answer) { ["教室 \(course) の名簿の締め切りを取り消しました。前の名簿は記録に残ります。"] }
    }
}
