import Clinic
import Ledger

/// What came of a call about a course. Of somebody who has moved up: yes makes the place theirs, no gives
/// it to the next.
package struct ReportCourseCall: Change {
    package static let name = "report-course-call"
    package static let roles = Role.front

    package let call: CourseCallID
    package let result: CallTask.Result

    package init(call: CourseCallID, result: CallTask.Result) {
        self.call = call
        self.result = result
    }

    /// The call, and whom the place has gone to.
    package struct Answer: Hashable, Codable, Sendable {
        package let call: CourseCallID
        package let settled: Bool
        /// The next, where the place was declined and somebody waits.
        package let promoted: ApplicationID?
    }

    package func perform(_ room: WritingRoom) throws -> Answer {
        guard let place = try room.reading.courseCall(call),
            let course = try room.reading.course(place.course),
            let application = try room.reading.application(place.application),
            room.account.covers(application, in: course)
        else {
            throw Refusal(.notFound, "連絡 \(call) はありません。", fields: ["call": "この番号はありません。"])
        }
        guard !place.isSettled else { throw Refusal(.alreadyEnded, "この連絡はもう済んでいます。") }
        let answers = CallTask.Result.answers(to: place.kind)
        guard answers.contains(result) else {
            let words = answers.map(\.rawValue).joined(separator: "、")
            throw Refusal.badInput("result", "\(place.kind.label)の結果は \(words) のどれかです。")
        }
        // A number that was wrong once takes nobody's place away: somebody finds the right one, or says no.
        let settles = result.settles && !(place.kind == .reserve && result == .wrongNumber)
        try room.ledger.add(result, to: call, settles: settles, at: room.now, by: room.account.id)
        let enrolment = try room.reading.enrolment(of: place.application)
        if place.kind == .cancelled, settles, let enrolment {
            try room.ledger.end(enrolment.id, .withdrawn, at: room.now)
        }
        let promoted = place.kind == .reserve ? try answer(enrolment, in: course, room) : nil
        return Answer(call: call, settled: settles, promoted: promoted)
    }

    private func answer(
        _ enrolment: EnrolmentPlace?, in course: CoursePlace, _ room: WritingRoom
    ) throws -> ApplicationID? {
        guard let enrolment, enrolment.state == .offered else { return nil }
        switch result {
        case .accepted:
            try room.ledger.confirm(enrolment.id)
            return nil
        case .declined:
            try room.ledger.end(enrolment.id, .declined, at: room.now)
            return try room.promote(in: enrolment.group, of: course)
        default: return nil
        }
    }
}
