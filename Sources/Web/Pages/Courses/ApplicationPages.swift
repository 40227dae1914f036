import Almanac
import Clinic
import Desk
import HTTPTypes
import Hummingbird

/// 申込者の一覧: by number, with those that may be one person's, and what each has come to.
struct ApplicationPages: Sendable {
    let pages: Pages

    private struct Content: Sendable {
        let address: String
        let token: String
        let filters: [Frame.Link]
        let lines: [ApplicationRow]
        let isEmpty: Bool
        let apply: String?
        let back: String
    }

    static func address(_ course: CourseID) -> String { CoursePages.address(course) + "/applications" }

    /// What the list can be narrowed to.
    enum Filter: String, CaseIterable {
        case likely, waived, secret, place, reserve, ended

        var label: String {
            switch self {
            case .likely: "重複かもしれない"
            case .waived: "締め切り後など"
            case .secret: "秘匿"
            case .place: "受講"
            case .reserve: "補欠"
            case .ended: "辞退・重複"
            }
        }

        func takes(_ line: ApplicationLine) -> Bool {
            switch self {
            case .likely: line.ended == nil && !line.likely.isEmpty
            case .waived: line.waived != nil
            case .secret: line.secret
            case .place: line.ended == nil && (line.state == .place || line.state == .offered)
            case .reserve: line.ended == nil && line.state == .reserve
            case .ended: line.ended != nil
            }
        }
    }

    func mount(on board: PageBoard) {
        board.get("/course/:course/applications", Role.front) { visitor in
            try await page(visitor) { try happened(visitor, $0, $1) }
        }
        board.post("/course/:course/withdraw", Role.front) { visitor, form in
            try await act(visitor, form) { application in
                let because = try form.value("because", Application.EndReason.init(rawValue:))
                let answer = try await visitor.desk.tell(
                    WithdrawApplication(application: application, because: because), id: try form.request())
                return "did=\(because.rawValue)" + (answer.promoted.map { "&promoted=\($0)" } ?? "")
            }
        }
        board.post("/course/:course/restore", Role.front) { visitor, form in
            try await act(visitor, form) { application in
                _ = try await visitor.desk.tell(
                    RestoreApplication(application: application), id: try form.request())
                return "did=restored"
            }
        }
    }

    private func act(
        _ visitor: Visitor, _ form: Form, _ change: (ApplicationID) async throws -> String
    ) async throws -> Response {
        do {
            let application = ApplicationID(try form.value("application") { Int64($0) })
            let done = try await change(application)
            let only = form["only"].flatMap(Filter.init(rawValue:)).map { "&only=\($0.rawValue)" } ?? ""
            return .redirect(
                to: "\(Self.address(try visitor.course()))?\(done)&about=\(application)\(only)#notice")
        } catch let refusal as Refusal where refusal.belongsOnPage {
            return try await page(visitor) { _, _ in .init(refusal) }
        }
    }

    /// What was done, with the way back while there is one.
    private func happened(
        _ visitor: Visitor, _ all: [ApplicationLine], _ stage: CourseLine.Stage
    ) throws -> Frame.Notice? {
        guard let did = visitor.query("did"), let id = visitor.query("about").flatMap({ Int64($0) }),
            let line = all.first(where: { $0.application == ApplicationID(id) })
        else { return nil }
        let who = "\(line.number)番 \(line.called) 様"
        guard let because = Application.EndReason(rawValue: did) else {
            let state = line.state.map { "今は「\($0.label)」です。" } ?? ""
            return did == "restored" ? .init(isError: false, text: "\(who)を元に戻しました。\(state)") : nil
        }
        var notice = Frame.Notice(isError: false, text: "\(who)を「\(because.label)」にしました。")
        let promoted = visitor.query("promoted").flatMap { Int64($0) }.map { ApplicationID($0) }
        if let next = all.first(where: { $0.application == promoted }) {
            notice.text += "\(next.number)番 \(next.called) 様が繰り上がりました。電話してください。"
            notice.alternatives = [.init(label: "電話連絡", address: "/tasks", isHere: false)]
        }
        if line.ended != nil, stage.takesApplications {
            let fields = [("application", line.application.description), ("request", pages.freshID())]
            notice.undo = .init(
                address: CoursePages.address(try visitor.course()) + "/restore",
                fields: fields.map { .init(name: $0.0, value: $0.1) }, token: visitor.key.formToken)
        }
        return notice
    }

    private func page(
        _ visitor: Visitor, _ notice: ([ApplicationLine], CourseLine.Stage) throws -> Frame.Notice?
    ) async throws -> Response {
        let course = try await visitor.desk.ask(ShowCourse(course: try visitor.course()))
        let all = try await visitor.desk.ask(Applications(course: course.course))
        var frame = pages.frame("\(course.entry.title) 申込者の一覧", visitor)
        frame.notice = try notice(all, course.line.stage)
        let only = visitor.query("only").flatMap(Filter.init(rawValue:))
        let address = Self.address(course.course)
        let filters = Filter.allCases.compactMap { filter -> Frame.Link? in
            let count = all.count(where: filter.takes)
            guard count > 0 else { return nil }
            return Frame.Link(
                label: "\(filter.label) \(count)", address: "\(address)?only=\(filter.rawValue)",
                isHere: filter == only)
        }
        let everybody = Frame.Link(label: "すべて \(all.count)", address: address, isHere: only == nil)
        let lines = all.filter { only?.takes($0) ?? true }.map {
            ApplicationRow($0, course, only: only?.rawValue, id: pages.freshID)
        }
        return try pages.templates.page(
            "course-applications", frame,
            Content(
                address: CoursePages.address(course.course), token: visitor.key.formToken,
                filters: [everybody] + filters, lines: lines, isEmpty: lines.isEmpty,
                apply: course.line.stage.takesApplications ? ApplyPages.address(course.course) : nil,
                back: CoursePages.address(course.course)))
    }
}
