import Almanac
import Clinic
import GRDB

/// A call to make about an application, with all that rules ask of it.
package struct CourseCallPlace: Hashable, Sendable {
    package let id: CourseCallID
    package let application: ApplicationID
    package let course: CourseID
    package let kind: CourseCall.Kind
    package let isSettled: Bool
    package let attempts: Int
}

extension Reading {
    /// A call by its number.
    package func courseCall(_ id: CourseCallID) throws -> CourseCallPlace? {
        try courseCalls("WHERE courseCall.id = ?", [id]).first
    }

    /// The calls to make about a course, or about all; those that move somebody up first.
    package func openCourseCalls(of course: CourseID? = nil, limit: Int) throws -> [CourseCallPlace] {
        try courseCalls(
            """
            WHERE courseCall.closedAt IS NULL AND application.course = ifnull(?, application.course)
            ORDER BY courseCall.kind = 'reserve' DESC, attempts, courseCall.id LIMIT ?
            """, [course, limit])
    }

    private func courseCalls(
        _ condition: String, _ arguments: StatementArguments
    ) throws -> [CourseCallPlace] {
        try rows(
            """
            SELECT courseCall.*, application.course,
              (SELECT count(*) FROM courseAttempt WHERE courseAttempt.call = courseCall.id) AS attempts
            FROM courseCall JOIN application ON application.id = courseCall.application \(condition)
            """, arguments
        ).map {
            let closedAt: Instant? = try $0.get("closedAt")
            return CourseCallPlace(
                id: try $0.get("id"), application: try $0.get("application"), course: try $0.get("course"),
                kind: try $0.get("kind"), isSettled: closedAt != nil, attempts: try $0.get("attempts"))
        }
    }
}
