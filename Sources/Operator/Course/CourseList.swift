import Almanac
import ArgumentParser
import Clinic
import Desk
import Reports

/// `sumaho course list [FY]`
struct CourseList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "年度の教室と、それぞれどこまで進んだかの一覧")

    @OptionGroup var period: YearOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let counter = try common.counter()
        let year = try period.fiscalYear(today: counter.today)
        let courses = try await counter.desk.ask(Courses(fiscalYear: year))
        try counter.output.show(courses) { CourseText.lines(courses).map(\.printable) }
        if courses.isEmpty { try counter.output.say("\(year.wareki)の教室はありません。") }
    }
}
