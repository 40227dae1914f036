import ArgumentParser
import Clinic
import Desk

/// `sumaho course cancel COURSE --reason R`
struct CourseCancel: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel", abstract: "教室を中止にします (申し込んだ方への電話が残ります)")

    @OptionGroup var course: CourseArgument

    @Option(help: "理由")
    var reason: String

    @OptionGroup var common: CommonOptions
    @OptionGroup var writing: WritingOptions

    func run() async throws {
        let counter = try common.counter()
        let course = try course.id()
        let answer = try await counter.desk.tell(
            CancelCourse(course: course, reason: reason), id: writing.requestID())
        try counter.output.show(answer) {
            ["教室 \(course) を中止にしました。", "かける電話が\(answer.calls)件あります(sumaho course calls \(course))。"]
        }
        try await counter.warnOfKoho()
    }
}
