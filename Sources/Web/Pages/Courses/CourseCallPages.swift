import Almanac
import Clinic
import Desk
import HTTPTypes
import Hummingbird

/// 教室の連絡: one call about a result, a place that has become free, or a course that is not held.
struct CourseCallPages: Sendable {
    let pages: Pages

    private struct Content: Sendable {
        let course: String
        let isSecret: Bool
        let kana: String
        let number: String
        let phone: String?
        let words: [String]
        let direction: String?
        let tried: Int?
        let address: String
        let results: [CallContent.Result]
    }

    /// A call in the list: whom to ring is shown to whoever takes it up.
    struct Line: Sendable {
        let text: String
        let tries: Int?
        let address: String
    }

    static func address(_ call: CourseCallID) -> String { "/course-call/\(call)" }

    /// The calls to make, for the list of all calls.
    static func lines(_ visitor: Visitor) async throws -> [Line] {
        try await visitor.desk.ask(CourseCalls()).map {
            Line(
                text: "\($0.kind.label) \($0.title) \($0.number)番", tries: $0.attempts.some,
                address: address($0.call))
        }
    }

    func mount(on board: PageBoard) {
        board.get("/course-call/:call", Role.front) { try await page($0, nil) }
        board.post("/course-call/:call/result", Role.front) { visitor, form in
            let call = CourseCallID(try visitor.number("call"))
            do {
                let result = try form.value("result", CallTask.Result.init(rawValue:))
                let answer = try await visitor.desk.tell(
                    ReportCourseCall(call: call, result: result), id: try form.request())
                let next = answer.promoted == nil ? "" : "&promoted=1"
                return .redirect(to: "/tasks?was=\(result.rawValue)\(next)#notice")
            } catch let refusal as Refusal where refusal.belongsOnPage {
                let isOpen = try await visitor.desk.ask(CourseCalls()).contains { $0.call == call }
                return isOpen
                    ? try await page(visitor, .init(refusal))
                    : try await TaskPages(pages: pages).list(visitor, notice: (.init(refusal), []))
            }
        }
    }

    private func page(_ visitor: Visitor, _ notice: Frame.Notice?) async throws -> Response {
        let id = CourseCallID(try visitor.number("call"))
        guard let call = try await visitor.desk.ask(CourseCalls()).first(where: { $0.call == id }) else {
            throw Refusal(.notFound, "この連絡はもう済んでいるか、ありません。")
        }
        let course = try await visitor.desk.ask(ShowCourse(course: call.course))
        let results = CallTask.Result.answers(to: call.kind).filter { !call.secret || !$0.tellsOthers }
        let ward = try await visitor.desk.ask(WardFacts()).name
        let venues = try await visitor.desk.ask(Venues())
        var frame = pages.frame("教室の連絡 \(call.kind.label)", visitor)
        frame.notice = notice
        return try pages.templates.page(
            "course-call", frame,
            Content(
                course: call.title, isSecret: call.secret, kana: call.kana ?? "(氏名なし)",
                number: "\(call.number)番", phone: call.phone,
                words: Self.words(call, course, venues, ward),
                direction: call.secret ? "ご本人だけに続きを話します。ほかの方には、教室のことも伝えません。" : nil,
                tried: call.attempts.some, address: Self.address(id) + "/result",
                results: results.map {
                    CallContent.Result(
                        code: $0.rawValue, label: $0.label, resultRequest: pages.freshID(),
                        isMain: $0 == .accepted || $0 == .person)
                }))
    }

    private static func words(
        _ call: CourseCalls.Line, _ course: ShowCourse.Answer, _ venues: [Venue], _ ward: String
    ) -> [String] {
        let kana = call.kana.map { "\($0)様" } ?? "ご本人"
        let opening = "\(ward)のスマホ教室の係です。\(kana)はいらっしゃいますか。"
        let group = course.entry.group(call.group)
        let when = group.map { "\($0.times.joined(separator: "、"))、\($0.place(venues))です。" }
        let name = "お申し込みの「\(call.title)」"
        switch (call.kind, call.state) {
        case (.cancelled, _): return [opening, "\(name)は中止になりました。申し訳ございません。"]
        case (.reserve, _):
            return [opening, "\(name)に空きが出て、受講していただけます。", when, "おいでになりますか。"].compactMap(\.self)
        case (.result, .place?), (.result, .offered?):
            return [opening, "\(name)は当選しました。", when].compactMap(\.self)
        case (.result, .reserve?):
            return [opening, "\(name)は補欠\(call.rank.map { "\($0)番" } ?? "")です。空きが出たらお電話します。"]
        case (.result, nil): return [opening, "\(name)は、抽選の結果、残念ながら今回は受講していただけません。"]
        }
    }
}
