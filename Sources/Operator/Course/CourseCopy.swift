import Almanac
import ArgumentParser
import Clinic
import Desk
import Reports

/// `sumaho course copy COURSE`
struct CourseCopy: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "copy", abstract: "広報に載せる教室の原稿を出します")

    @OptionGroup var course: CourseArgument
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let counter = try common.counter()
        let shown = try await counter.desk.ask(ShowCourse(course: try course.id()))
        let lines = try await counter.copy(of: shown.entry)
        try counter.output.show(lines) { lines.map(\.printable) }
    }
}

extension Counter {
    /// The newsletter's words for a course.
    func copy(of entry: CourseEntry) async throws -> [String] {
        let holidays = Holidays(official: try await officialHolidays())
        return CourseKoho.lines(entry, venues: try await venues(), holidays: holidays)
    }
}
