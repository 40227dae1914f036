import Clinic
import Desk
import HTTPTypes
import Hummingbird

/// Taking up a call, and what came of it. What this browser has taken up no other gets meanwhile.
struct TaskForms: Sendable {
    let pages: Pages

    private var shown: TaskPages { TaskPages(pages: pages) }

    func mount(on board: PageBoard) {
        board.post("/tasks/claim", Role.front) { visitor, form in
            let booking = form["booking"].flatMap { Int64($0) }.map { BookingID($0) }
            let next = try await visitor.desk.tell(
                ClaimTask(claim: visitor.key.claim, booking: booking), id: try form.request())
            return .redirect(to: next.task.map { "/tasks/\($0)" } ?? "/tasks?none=1#notice")
        }
        board.post("/tasks/:task/result", Role.front) { visitor, form in
            let task = TaskID(try visitor.number("task"))
            do {
                return try await report(visitor, form, task)
            } catch let refusal as Refusal where refusal.code.status < 500 {
                return try await refused(visitor, task, refusal)
            }
        }
    }

    private func report(_ visitor: Visitor, _ form: Form, _ task: TaskID) async throws -> Response {
        let result = try form.value("result", CallTask.Result.init(rawValue:))
        let answer = try await visitor.desk.tell(
            ReportCall(task: task, result: result, limitWaiver: form["limitWaiver"]), id: try form.request())
        let booking = answer.booking.booking
        return .redirect(
            to: result == .accepted
                ? "/booking/\(booking)?did=accepted#notice"
                : "/tasks?was=\(result.rawValue)&about=\(booking)#notice")
    }

    /// A call that is still to be made shows why; of another the list is what is left.
    private func refused(_ visitor: Visitor, _ task: TaskID, _ refusal: Refusal) async throws -> Response {
        guard try await visitor.desk.ask(Tasks()).contains(where: { $0.task == task }) else {
            return try await shown.list(visitor, notice: (Frame.Notice(refusal), []))
        }
        return try await shown.call(visitor, task, refusal)
    }
}
