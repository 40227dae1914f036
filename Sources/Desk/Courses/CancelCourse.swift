import Clinic
import Ledger

/// 教室の中止: the whole course is not held. As with every closure nobody is dropped: whoever applied and counts
/// is to be rung, and its seats are closed.
package struct CancelCourse: Change {
    package static let name = "cancel-course"
    package static let roles = Role.planning

    package let course: CourseID
    package let reason: String

    package init(course: CourseID, reason: String) {
        self.course = course
        self.reason = reason
    }

    /// The course, and how many are to be told.
    package struct Answer: Hashable, Codable, Sendable {
        package let course: CourseID
        package let calls: Int
    }

    package func perform(_ room: WritingRoom) throws -> Answer {
        let place = try room.standingCourse(course)
        let reason = try Reason.check(reason, as: "reason")
        guard place.entry.firstDay >= room.today else {
            throw Refusal(.past, "「\(place.entry.title)」はもう始まっています。残りの日は、来た方を出欠で記録してください。")
        }
        try room.ledger.cancel(course, because: reason, at: room.now)
        for session in place.sessions.joined() {
            let seats = try room.reading.seats(of: session).filter { !$0.closed }.map(\.seat)
            try room.ledger.set(closed: true, seats, of: session)
        }
        let live = try room.reading.applications(of: course).filter { $0.ended == nil }
        for application in live {
            try room.ledger.withdrawCalls(about: application.id, at: room.now)
            try room.ledger.addCall(about: application.id, .cancelled, at: room.now)
        }
        return Answer(course: course, calls: live.count)
    }
}
