import Almanac
import Clinic
import Desk
import HTTPTypes
import Hummingbird
import Reports

/// 電話連絡: the calls to make, and one of them with the words to say.
struct TaskPages: Sendable {
    let pages: Pages

    func mount(on board: PageBoard) {
        board.get("/tasks", Role.front) { visitor in try await list(visitor, notice: try await done(visitor))
        }
        board.get("/tasks/:task", Role.front) { visitor in
            let task = TaskID(try visitor.number("task"))
            return try await call(visitor, task)
        }
    }

    private struct List: Sendable {
        let lines: [Line]
        /// Whether there is no call at all, about a course neither.
        let isEmpty: Bool
        /// Whether there is a call to take up next; those about courses are taken up from the list.
        let hasNext: Bool
        let nextRequest: String
        let spoken: [String]
        /// 教室の連絡
        let courses: [CourseCallPages.Line]
    }

    /// A call to make; whom to ring is shown to whoever takes it up.
    private struct Line: Sendable {
        let booking: String
        let text: String
        let tried: String?
        let isClaimed: Bool
        let claimRequest: String
    }

    /// The list, the most urgent first.
    func list(_ visitor: Visitor, notice: (Frame.Notice, [String])?) async throws -> Response {
        let venues = try await visitor.desk.ask(Venues())
        let calls = try await visitor.desk.ask(Tasks())
        var frame = pages.frame("電話連絡", visitor)
        frame.notice = notice?.0
        frame.live = "/live"
        frame.address = "/tasks"
        let lines = calls.map { call in
            Line(
                booking: call.booking.description, text: call.line(venues),
                tried: call.attempts.first.map { "\($0.at.date.japanese) \($0.at.time) \($0.result.label)" },
                isClaimed: call.claimed, claimRequest: pages.freshID())
        }
        let courses = try await CourseCallPages.lines(visitor)
        return try pages.templates.page(
            "tasks", frame,
            List(
                lines: lines, isEmpty: lines.isEmpty && courses.isEmpty, hasNext: !lines.isEmpty,
                nextRequest: pages.freshID(), spoken: notice?.1 ?? [], courses: courses))
    }

    /// What came of the last call, told once more.
    private func done(_ visitor: Visitor) async throws -> (Frame.Notice, [String])? {
        guard let result = visitor.query("was").flatMap(CallTask.Result.init(rawValue:)) else {
            guard visitor.query("none") != nil else { return nil }
            return (.init(isError: false, text: "今かける電話はありません。ほかの窓口が電話中か、あとでかけ直すものだけです。"), [])
        }
        let text =
            "「\(result.label)」と記録しました。" + (result.settles ? "" : "あとでまた出ます。")
            + (visitor.query("promoted") == nil ? "" : "次の補欠の方が教室の連絡に出ました。")
        guard result == .declined, let number = visitor.query("about").flatMap({ Int64($0) }) else {
            return (.init(isError: false, text: text), [])
        }
        let whole = try await visitor.desk.ask(ShowBooking(booking: BookingID(number)))
        let facts = SpokenFacts(whole, try await visitor.desk.ask(Venues()))
        let spoken = facts.map { ReadBack.offerDeclined($0.visit, stillWaiting: true) }
        return (.init(isError: false, text: text), spoken?.sentences(today: visitor.today) ?? [])
    }

    /// One call: whom to ring, what to say, and what came of it.
    func call(_ visitor: Visitor, _ task: TaskID, _ refusal: Refusal? = nil) async throws -> Response {
        guard let call = try await visitor.desk.ask(Tasks()).first(where: { $0.task == task }) else {
            throw refusal ?? Refusal(.notFound, "この電話連絡はもう済んでいるか、ありません。")
        }
        let venues = try await visitor.desk.ask(Venues())
        let whole = try await visitor.desk.ask(ShowBooking(booking: call.booking))
        let person = try await whole.person.asyncMap {
            try await visitor.desk.ask(ShowPerson(person: $0, said: whole.kana)).person
        }
        let facts = SpokenFacts(whole, venues)
        var nearest: [Opening] = []
        if call.kind == .closure, let facts {
            nearest = try await visitor.desk.nearest(
                to: (facts.venue.id, facts.date, facts.start), today: visitor.today)
        }
        let ward = try await visitor.desk.ask(WardFacts()).name
        let script = facts.map {
            CallScript(
                call, $0, nearest: nearest, secret: whole.secret, ward: ward, venues: venues, now: visitor.now
            )
        }
        var frame = pages.frame(call.kind.label, visitor, at: call.venue)
        frame.notice = refusal.map { .init($0) }
        var content = CallContent(call, person.map { Callee($0, about: whole) }, script, venues)
        content.results = CallContent.results(call, isSecret: whole.secret, id: pages.freshID)
        content.seats = FreeSeats.near(
            nearest.filter { visitor.works(at: $0.venue) }, venues, verb: "へ変更", pages.freshRequest)
        content.cancelRequest = call.kind == .closure ? pages.freshID() : nil
        content.limitRequest = refusal?.code == .limitReached ? pages.freshID() : nil
        return try pages.templates.page(
            "call", frame, content)
    }
}
