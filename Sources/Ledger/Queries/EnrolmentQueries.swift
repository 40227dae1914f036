import Almanac
import Clinic
import GRDB

/// A place in a course, or in the order of those who wait for one.
package struct EnrolmentPlace: Hashable, Sendable {
    package let id: EnrolmentID
    package let application: ApplicationID
    package let group: GroupCode
    package let state: Enrolment.State
    package let rank: Int?
    package let ended: Enrolment.EndReason?
}

extension Reading {
    /// The places of a course and the order of those who wait, those that ended too.
    package func enrolments(of course: CourseID) throws -> [EnrolmentPlace] {
        try enrolments(
            "WHERE application.course = ? ORDER BY courseGroup.code, enrolment.id", [course])
    }

    /// The place that somebody has now; nil for none.
    package func enrolment(of application: ApplicationID) throws -> EnrolmentPlace? {
        try enrolments(
            "WHERE enrolment.application = ? AND enrolment.endedAt IS NULL", [application]
        ).first
    }

    private func enrolments(
        _ condition: String, _ arguments: StatementArguments
    ) throws -> [EnrolmentPlace] {
        try rows(
            """
            SELECT enrolment.*, courseGroup.code FROM enrolment
            JOIN courseGroup ON courseGroup.id = enrolment.courseGroup
            JOIN application ON application.id = enrolment.application \(condition)
            """, arguments
        ).map {
            EnrolmentPlace(
                id: try $0.get("id"), application: try $0.get("application"), group: try $0.get("code"),
                state: try $0.get("state"), rank: try $0.get("rank"), ended: try $0.get("endReason"))
        }
    }
}
