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

    private struct Group: Sendable {
        let name: String
        let place: CourseSelect
        let capacity: CourseField
        let rows: [Row]
        let isUnfolded: Bool
        let isFirst: Bool
    }

    /// A date, from, to.
    private struct Row: Sendable {
        let cells: [Cell]
        let rowFault: String?
    }

    private struct Cell: Sendable {
        let name: String
        let spoken: String
        let value: String
        let isWrong: Bool
    }

    private struct Preview: Sendable {
        /// The entry that was looked at: what has been changed since is looked at again.
        let seen: String
        let koho: String
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
            let koho = CourseKoho.lines(
                entry, venues: try await visitor.desk.ask(Venues()), holidays: try await visitor.holidays())
            preview = Preview(seen: seen, koho: koho.joined(separator: "\n"))
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

    private static func words(_ form: Form?, _ faults: [String: String]) -> [CourseField] {
        [
            CourseField("title", "教室名", form, faults, isMust: true),
            CourseField("content", "内容", form, faults, isLong: true, most: CourseEntry.longestText),
            CourseField("teacher", "講師", form, faults),
            CourseField("fee", "費用", form, faults, preset: "無料", isShort: true),
            CourseField("minimumAge", "対象年齢(歳以上)", form, faults, preset: "60", isMust: true, isShort: true),
            CourseField(
                "reserves", "補欠(日程ごとの人数)", form, faults, preset: "10", isMust: true, isShort: true),
        ]
    }

    private static func window(_ form: Form?, _ faults: [String: String]) -> [CourseField] {
        [
            CourseField(
                "opensOn", "受け付けを始める日", help: "4月1日、2026-04-01 のように", form, faults, isMust: true,
                isShort: true),
            CourseField(
                "opensAt", "受け付けを始める時刻", form, faults, preset: "9:00", isMust: true, isShort: true),
            CourseField(
                "closesOn", "締め切りの日", help: "この日まで受け付けます", form, faults, isMust: true, isShort: true),
        ]
    }

    private static func selects(_ form: Form?, _ faults: [String: String]) -> [CourseSelect] {
        [
            CourseSelect(
                "selection", "決め方", CourseEntry.Selection.allCases.map { ($0.rawValue, $0.label) },
                chosen: form?["selection"] ?? CourseEntry.Selection.lottery.rawValue,
                fault: faults["selection"]),
            CourseSelect(
                "deadline", "締め切りの扱い", CourseEntry.Deadline.allCases.map { ($0.rawValue, $0.label) },
                chosen: form?["deadline"] ?? CourseEntry.Deadline.arrival.rawValue),
            CourseSelect(
                "firstTimer", "初めての方(抽選)", CourseEntry.FirstTimer.allCases.map { ($0.rawValue, $0.label) },
                chosen: form?["firstTimer"] ?? CourseEntry.FirstTimer.course.rawValue),
        ]
    }

    private static func group(
        _ code: String, _ form: Form?, _ faults: [String: String], _ venues: [Venue]
    ) -> Group {
        let places = venues.flatMap { venue in
            venue.rooms.map { (code: "\(venue.id)/\($0.id)", label: "\(venue.name) \($0.name)") }
        }
        let rows = CourseForm.rows.map { row in
            let names = CourseForm.names(code, row)
            let fields = [(names.date, "日"), (names.from, "始まり"), (names.to, "終わり")]
            return Row(
                cells: fields.map { name, spoken in
                    Cell(
                        name: name, spoken: "\(code)日程 \(row)行目の\(spoken)", value: form?[name] ?? "",
                        isWrong: faults[name] != nil)
                }, rowFault: fields.compactMap { faults[$0.0] }.first)
        }
        let hasAny = form.map { form in rows.contains { $0.cells.contains { form.has($0.name) } } } ?? false
        return Group(
            name: "\(code)日程",
            place: CourseSelect(
                "place-\(code)", "会場と部屋", [(code: "", label: "選んでください")] + places,
                chosen: form?["place-\(code)"] ?? "", fault: faults["place-\(code)"]),
            capacity: CourseField("capacity-\(code)", "定員", form, faults, isShort: true, most: 3), rows: rows,
            isUnfolded: hasAny || code == "A", isFirst: code == "A")
    }
}
