import Clinic
import Ledger

/// Takes a withdrawal, or 「重複」, back while the list is open. With 申し込み順 the place that was given up is
/// somebody else's by now: they have what there is today.
package struct RestoreApplication: Change {
    package static let name = "restore-application"
    package static let roles = Role.front

    package let application: ApplicationID

    package init(application: ApplicationID) {
        self.application = application
    }

    /// The application, and what it has come to.
    package struct Answer: Hashable, Codable, Sendable {
        package let application: ApplicationID
        /// Nil while nothing is drawn.
        package let state: Enrolment.State?
    }

    package func perform(_ room: WritingRoom) throws -> Answer {
        guard let before = try room.reading.application(application),
            let known = try room.reading.course(before.course), room.account.covers(before, in: known)
        else { throw Refusal.noApplication(application) }
        let course = try room.standingCourse(before.course)
        guard before.ended != nil else {
            throw Refusal(.nothingToDo, "申込 \(before.number)番は取り消されていません。")
        }
        try room.refuseOnceFrozen(course)
        try room.ledger.revive(application)
        guard course.entry.selection == .firstCome, let now = try room.reading.application(application) else {
            return Answer(application: application, state: nil)
        }
        let enrolment = try room.enrol(now, in: course)
        return Answer(application: application, state: enrolment?.state)
    }
}
