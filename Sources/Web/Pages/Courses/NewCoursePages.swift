import Almanac
import Clinic
import Desk
import HTTPTypes
import Hummingbird
import Reports

/// A new course: first how the newsletter would have it, then it is fixed.
struct NewCoursePages: Sendable {
    let pages: Pages

    static let address = "/courses/new"

    private struct Content: Sendable {
        let request: String
        let words: [CourseField]
        let window: [CourseField]
        let selects: [CourseSelect]
        let groups: [Group]
        /// What is wrong with the groups as a whole.
        let whole: [String]
        let preview: Preview?
    }

    struct Group: Sendable {
        let name: String
        let place: CourseSelect
        let capacity: CourseField
        let rows: [Row]
        let isUnfolded: Bool
        let isFirst: Bool
    }

    /// A date, from, to.
    struct Row: Sendable {
        let cells: [Cell]
        let rowFault: String?
    }

    struct Cell: Sendable {
        let name: String
        let spoken: String
        let value: String
        let isWrong: Bool
    }

    private struct Preview: Sendable {
        /// The entry that was looked at: what has been changed since is looked at again.
        let seen: String
        let koho: String
        /// What has to be put in by hand.
        let warnings: [String]
    }

    func mount(on board: PageBoard) {
        board.get(Self.address, Role.planning) { visitor in try await page(visitor, nil) }
        board.post(Self.address, Role.planning) { visitor, form in try await take(visitor, form) }
    }

    private func take(_ visitor: Visitor, _ form: Form) async throws -> Response {
        var preview: Preview?
        do {
            let entry = try CourseForm(form: form, today: visitor.today).entry().checked()
            let seen = Wire.tag(of: try Wire.data(entry)).filter { $0.isLetter || $0.isNumber }
            let venues = try await visitor.desk.ask(Venues())
            let koho = CourseKoho.lines(
                entry, venues: venues, holidays: try await visitor.holidays())
            preview = Preview(
                seen: seen, koho: koho.joined(separator: "\n"),
                warnings: CourseKoho.warnings(entry, venues: venues))
            guard form.has("fix"), form["seen"] == seen else {
                let notice = Frame.Notice(isError: true, text: "内容が変わりました。原稿をもう一度確かめてください。")
                return try await page(visitor, form, preview, notice: form.has("fix") ? notice : nil)
            }
            let new = try await visitor.desk.tell(NewCourse(entry: entry), id: try form.request())
            return .redirect(to: "\(CoursePages.address(new.course))?fixed=1#notice")
        } catch let refusal as Refusal where refusal.code.status < 500 {
            return try await page(visitor, form, preview, notice: .init(refusal), refusal.fields)
        }
    }

    private func page(
        _ visitor: Visitor, _ form: Form?, _ preview: Preview? = nil, notice: Frame.Notice? = nil,
        _ faults: [String: String] = [:]
    ) async throws -> Response {
        var frame = pages.frame("新しい教室", visitor)
        frame.notice = notice
        let venues = try await visitor.desk.ask(Venues())
        let whole = ["groups", "capacity", "dates", "room", "date"].compactMap { faults[$0] }
        return try pages.templates.page(
            "course-new", frame,
            Content(
                request: pages.freshID(), words: Self.words(form, faults), window: Self.window(form, faults),
                selects: Self.selects(form, faults),
                groups: CourseForm.groups.map { Self.group($0, form, faults, venues) }, whole: whole,
                preview: preview))
    }
}
