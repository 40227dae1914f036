import ArgumentParser
import Clinic
import Desk
import Reports

/// `sumaho course show COURSE`
struct CourseShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "教室の案内と、どこまで進んだかを出します")

    @OptionGroup var course: CourseArgument
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let counter = try common.counter()
        let shown = try await counter.desk.ask(ShowCourse(course: try course.id()))
        let venues = try await counter.venues()
        try counter.output.show(shown) {
            CourseText.lines(
                shown.line, shown.entry, cancelReason: shown.cancelReason, calls: shown.calls, venues: venues
            ).map(\.printable)
        }
    }
}
