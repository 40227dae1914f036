import Almanac
import Clinic
import Desk
import HTTPTypes
import Hummingbird

/// 教室: those of a fiscal year, with how far each has come.
struct CoursePages: Sendable {
    let pages: Pages

    static let title = "教室"
    static let address = "/courses"
    /// Who finds it in the menu.
    static let menu = Role.front.union([.viewer])

    private struct Content: Sendable {
        let year: String
        let years: [DayPages.Step]
        let courses: [Line]
        let isEmpty: Bool
        /// Where a course is announced; nil for those who do not.
        let new: String?
    }

    /// One course.
    private struct Line: Sendable {
        let name: String
        let address: String
        let stage: String
        let selection: String
        let begins: String
        let closes: String
        let figures: [CourseFigure]
    }

    /// Where a course's page is, and its forms are sent.
    static func address(_ course: CourseID) -> String { "/course/\(course)" }

    func mount(on board: PageBoard) {
        board.get(Self.address, Role.all) { visitor in try await page(visitor) }
    }

    private func page(_ visitor: Visitor) async throws -> Response {
        let present = FiscalYear(containing: visitor.today)
        let year = visitor.query("year").flatMap { Int($0) }.flatMap { FiscalYear($0) } ?? present
        let lines = try await visitor.desk.ask(Courses(fiscalYear: year)).map { line in
            Line(
                name: line.title, address: Self.address(line.course), stage: line.stage.label,
                selection: line.selection.label, begins: line.begins.japanese,
                closes: line.closesOn.japanese, figures: CourseFigure.all(line))
        }
        let years = [year.year - 1, year.year + 1].compactMap { FiscalYear($0) }.map {
            DayPages.Step(label: $0.wareki, address: "\(Self.address)?year=\($0.year)")
        }
        return try pages.templates.page(
            "courses", pages.frame(Self.title, visitor),
            Content(
                year: year.wareki, years: years, courses: lines, isEmpty: lines.isEmpty,
                new: visitor.may(Role.planning) ? NewCoursePages.address : nil))
    }
}

/// One number of a course.
struct CourseFigure: Sendable {
    let label: String
    let number: Int

    static func all(_ line: CourseLine) -> [CourseFigure] {
        let offered = line.offered == 0 ? [] : [CourseFigure(label: "繰り上げ連絡中", number: line.offered)]
        return [
            CourseFigure(label: "定員", number: line.places),
            CourseFigure(label: "申し込み", number: line.applications),
            CourseFigure(label: "うち初めて", number: line.firstTimers),
            CourseFigure(label: "受講", number: line.enrolled),
        ] + offered + [CourseFigure(label: "補欠", number: line.reserves)]
    }
}
