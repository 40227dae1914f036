import Almanac
import Clinic
import Desk
import HTTPTypes
import Hummingbird

/// 受講者名簿と出欠: whoever has a place, by group; on a date of theirs one tap each, and one to take it back.
struct RosterPages: Sendable {
    let pages: Pages

    private struct Content: Sendable {
        let address: String
        let days: [Frame.Link]
        let counts: [CourseFigure]
        let groups: [Group]
        let isEmpty: Bool
        let ahead: String?
        let papers: [DayPages.Step]
    }

    private struct Group: Sendable {
        let name: String?
        let rows: [Row]
    }

    struct Row: Sendable {
        let anchor: String
        let mark: String
        let kana: String
        let isSecret: Bool
        let written: String?
        let phone: String?
        let badges: [String]
        let state: String
        let stateCode: String
        let buttons: [DayRow.Button]
        let booking: String
        let on: String
    }

    static func address(_ course: CourseID) -> String { CoursePages.address(course) + "/roster" }

    func mount(on board: PageBoard) {
        board.get("/course/:course/roster", Role.front) { visitor in
            let course = try visitor.course()
            return try await page(visitor, visitor.query("date").flatMap(CivilDate.init(_:))) {
                happened(visitor, course, $0)
            }
        }
        board.post("/course/:course/mark", Role.front) { visitor, form in
            let course = try visitor.course()
            let date = form["on"].flatMap(CivilDate.init(_:))
            do {
                let booking = try form.booking()
                let value = try form.value("value", MarkValue.init(rawValue:))
                try await visitor.refuseUnlessSeen(booking, form, to: value)
                let marked = try await visitor.desk.tell(
                    MarkAttendance(booking: booking, value: value), id: try form.request())
                let was = form["was"].flatMap(Booking.State.init(rawValue:)) ?? .booked
                let query = "date=\(marked.date)&done=\(booking)&was=\(was.rawValue)"
                return .redirect(to: "\(Self.address(course))?\(query)#b\(booking)")
            } catch let refusal as Refusal where refusal.belongsOnPage {
                return try await page(visitor, date) { _ in .init(refusal) }
            }
        }
    }

    /// What was said of somebody before this page was shown, with the way back.
    private func happened(
        _ visitor: Visitor, _ course: CourseID, _ lines: [RosterLine]
    ) -> Frame.Notice? {
        guard let id = visitor.query("done").flatMap({ Int64($0) }).map({ BookingID($0) }),
            let was = visitor.query("was").flatMap(Booking.State.init(rawValue:)),
            let line = lines.first(where: { $0.dates.contains { $0.booking == id } }),
            let date = line.dates.first(where: { $0.booking == id })
        else { return nil }
        let back = MarkValue(rawValue: was.rawValue) ?? .cleared
        let fields = [
            ("booking", id.description), ("value", back.rawValue), ("was", date.state.rawValue),
            ("on", date.date.description), ("request", pages.freshID()),
        ]
        return .init(
            isError: false, text: "\(line.kana.map { "\($0) 様" } ?? "氏名なしの方")を「\(date.state.label)」にしました。",
            undo: date.state == was
                ? nil
                : .init(
                    address: CoursePages.address(course) + "/mark",
                    fields: fields.map { .init(name: $0.0, value: $0.1) },
                    token: visitor.key.formToken))
    }

    private func page(
        _ visitor: Visitor, _ wanted: CivilDate?, _ notice: ([RosterLine]) -> Frame.Notice?
    ) async throws -> Response {
        let course = try await visitor.desk.ask(ShowCourse(course: try visitor.course()))
        let lines = try await visitor.desk.ask(Roster(course: course.course))
        let dates = Set(course.entry.groups.flatMap(\.dates).map(\.date)).sorted()
        let date = dates.first { $0 == wanted } ?? Self.present(dates, visitor.today)
        let address = Self.address(course.course)
        var frame = pages.frame("\(course.entry.title) 受講者名簿・出欠", visitor)
        frame.notice = notice(lines)
        frame.live = "/live"
        frame.address = date.map { "\(address)?date=\($0)" } ?? address
        let isDue = date.map { $0 <= visitor.today } ?? false
        let hasGroups = course.entry.groups.count > 1
        let groups = course.entry.groups.compactMap { group -> Group? in
            let rows = lines.filter { $0.group == group.code }.compactMap { line in
                line.dates.first { $0.date == date }.map { row(line, $0, isDue: isDue) }
            }
            return rows.isEmpty ? nil : Group(name: hasGroups ? "\(group.code)日程" : nil, rows: rows)
        }
        let states = lines.flatMap(\.dates).filter { $0.date == date }.map(\.state)
        let counts: [(String, Set<Booking.State>)] = [
            ("受講", Set(Booking.State.allCases)), ("来館", [.attended]),
            ("欠席", [.absent, .absentWithNotice]),
        ]
        return try pages.templates.page(
            "course-roster", frame,
            Content(
                address: CoursePages.address(course.course),
                days: dates.map {
                    Frame.Link(
                        label: $0.japanese, address: "\(address)?date=\($0)", isHere: $0 == date)
                },
                counts: counts.map { label, wanted in
                    CourseFigure(label: label, number: states.count { wanted.contains($0) })
                }, groups: groups, isEmpty: groups.isEmpty,
                ahead: isDue ? nil : date.map { "出欠は\($0.japanese)に付けます。" },
                papers: [
                    .init(label: "受講者名簿を印刷", address: "/print/roster/\(course.course)"),
                    .init(label: "名札を印刷", address: "/print/name-tags/\(course.course)"),
                ]))
    }

    /// Today's date, else the last that is over, else the first.
    private static func present(_ dates: [CivilDate], _ today: CivilDate) -> CivilDate? {
        dates.last { $0 <= today } ?? dates.first
    }
}
