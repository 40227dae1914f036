import Clinic
import Ledger

/// 教室の案内: one course as it is announced, and how far it has come.
package struct ShowCourse: Question {
    package static let name = "course"
    package static let roles = Role.all

    package let course: CourseID

    package init(course: CourseID) {
        self.course = course
    }

    /// The course.
    package struct Answer: Hashable, Codable, Sendable {
        package let course: CourseID
        package let entry: CourseEntry
        package let line: CourseLine
        /// Why it is not held; nil while it is, or where nobody said.
        package let cancelReason: String?
        /// Calls to make about it.
        package let calls: Int
    }

    package func answer(_ room: ReadingRoom) throws -> Answer {
        guard let place = try room.ledger.course(course) else { throw Refusal.noCourse(course) }
        return Answer(
            course: course, entry: place.entry, line: try room.ledger.line(of: place, now: room.now),
            cancelReason: place.cancelReason,
            calls: try room.ledger.openCourseCalls(of: course, limit: CourseCalls.most).count)
    }
}
