import Almanac
import Clinic
import Desk
import HTTPTypes
import Hummingbird
import Reports

/// One course: what it is, how far it has come, and what to do next.
struct CoursePage: Sendable {
    let pages: Pages

    private struct Content: Sendable {
        let stage: String
        let facts: [ClosingContent.Line]
        let groups: [Group]
        let figures: [CourseFigure]
        let steps: [Frame.Link]
        /// The newsletter's article.
        let koho: String
        let cancel: Cancel?
        let whyCancelled: String?
    }

    private struct Group: Sendable {
        let name: String
        let place: String
        let capacity: Int
        let times: [String]
    }

    private struct Cancel: Sendable {
        let address: String
        let request: String
        let reason: CourseField
        let isUnfolded: Bool
    }

    func mount(on board: PageBoard) {
        board.get("/course/:course", Role.all) { visitor in
            try await page(visitor, notice: Self.happened(visitor))
        }
        board.post("/course/:course/cancel", Role.planning) { visitor, form in
            let course = try visitor.course()
            do {
                let answer = try await visitor.desk.tell(
                    CancelCourse(course: course, reason: form["reason"] ?? ""), id: try form.request())
                return .redirect(to: "\(CoursePages.address(course))?cancelled=\(answer.calls)#notice")
            } catch let refusal as Refusal where refusal.belongsOnPage {
                return try await page(visitor, notice: .init(refusal), typed: form, refusal.fields)
            }
        }
    }

    private static func happened(_ visitor: Visitor) -> Frame.Notice? {
        if visitor.query("fixed") != nil {
            return .init(isError: false, text: "教室を決めました。下の「広報の原稿」を写せます。")
        }
        guard let calls = visitor.query("cancelled").flatMap({ Int($0) }) else { return nil }
        let more = calls == 0 ? "申し込んだ方はいません。" : "申し込んだ\(calls)人に電話してください。電話連絡に並びました。"
        return .init(
            isError: false, text: "中止にしました。" + more,
            alternatives: calls > 0 && visitor.may(Role.front)
                ? [.init(label: "電話連絡", address: "/tasks", isHere: false)] : [])
    }

    private func page(
        _ visitor: Visitor, notice: Frame.Notice?, typed: Form? = nil, _ faults: [String: String] = [:]
    ) async throws -> Response {
        let course = try await visitor.desk.ask(ShowCourse(course: try visitor.course()))
        let venues = try await visitor.desk.ask(Venues())
        let (entry, line) = (course.entry, course.line)
        var frame = pages.frame(entry.title, visitor)
        frame.notice = notice
        let mayCancel = visitor.may(Role.planning) && line.stage != .cancelled
        return try pages.templates.page(
            "course", frame,
            Content(
                stage: line.stage.label, facts: Self.facts(entry),
                groups: entry.groups.map {
                    Group(
                        name: entry.groups.count == 1 ? "とき" : "\($0.code)日程", place: $0.place(venues),
                        capacity: $0.capacity, times: $0.times)
                }, figures: CourseFigure.all(line) + (try await attended(visitor, course)),
                steps: Self.steps(visitor, course),
                koho: CourseKoho.lines(entry, venues: venues, holidays: try await visitor.holidays())
                    .joined(separator: "\n"),
                cancel: mayCancel
                    ? Cancel(
                        address: CoursePages.address(course.course) + "/cancel", request: pages.freshID(),
                        reason: CourseField(
                            "reason", "理由", help: "「講師の都合のため」のように。人の名前や病気のことは書かないでください。", typed, faults,
                            isMust: true, most: 100), isUnfolded: typed != nil) : nil,
                whyCancelled: line.stage == .cancelled ? course.cancelReason ?? "" : nil))
    }

    private static func facts(_ entry: CourseEntry) -> [ClosingContent.Line] {
        let opens = "\(entry.opensAt.date.japanese) \(entry.opensAt.time)"
        var facts = [
            ClosingContent.Line(
                label: "申し込み",
                value: "\(opens)から\(entry.closesOn.japanese)まで(\(entry.deadline.label))"),
            ClosingContent.Line(label: "決め方", value: entry.selection.label),
            ClosingContent.Line(label: "対象", value: Audience.words(from: entry.minimumAge)),
            ClosingContent.Line(label: "補欠", value: "各日程\(entry.reserves)人まで"),
        ]
        if entry.selection == .lottery {
            facts.append(ClosingContent.Line(label: "初めての方", value: entry.firstTimer.label))
        }
        for (label, value) in [("内容", entry.content), ("講師", entry.teacher), ("費用", entry.fee)]
        where !value.isEmpty {
            facts.append(ClosingContent.Line(label: label, value: value))
        }
        return facts
    }

    /// Both figures of those who came; nothing before anybody has, and for those who see nobody.
    private func attended(_ visitor: Visitor, _ course: ShowCourse.Answer) async throws -> [CourseFigure] {
        guard visitor.may(Role.front), visitor.works(on: course.entry) else { return [] }
        let roster = try await visitor.desk.ask(Roster(course: course.course))
        let came = roster.count(where: \.hasAttended)
        guard came > 0 else { return [] }
        let all = roster.count { !$0.dates.isEmpty && $0.dates.allSatisfy { $0.state == .attended } }
        return [
            CourseFigure(label: "参加(1日以上)", number: came), CourseFigure(label: "全日程参加", number: all),
        ]
    }
}
