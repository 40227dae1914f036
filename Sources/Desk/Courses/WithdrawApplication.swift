import Clinic
import Ledger

/// 辞退、または重複の取り消し: an application counts no more; in a list that is closed already its line stays, and
/// its place goes on when it is drawn. A place that frees goes to the first reserve, once, as a
/// call to make.
package struct WithdrawApplication: Change {
    package static let name = "withdraw-application"
    package static let roles = Role.front

    package let application: ApplicationID
    package let because: Application.EndReason

    package init(application: ApplicationID, because: Application.EndReason = .withdrawn) {
        self.application = application
        self.because = because
    }

    /// The application, and whom a place has gone to.
    package struct Answer: Hashable, Codable, Sendable {
        package let application: ApplicationID
        /// Nil where no place has become free, or nobody waits for one.
        package let promoted: ApplicationID?
    }

    package func perform(_ room: WritingRoom) throws -> Answer {
        guard let place = try room.reading.application(application),
            let course = try room.reading.course(place.course), room.account.covers(place, in: course)
        else { throw Refusal.noApplication(application) }
        guard place.ended == nil else {
            throw Refusal(.alreadyEnded, "申込 \(place.number)番は、もう「\(place.ended?.label ?? "")」になっています。")
        }
        try room.ledger.end(application, because, at: room.now)
        try room.ledger.withdrawCalls(about: application, at: room.now)
        guard let enrolment = try room.reading.enrolment(of: application) else {
            return Answer(application: application, promoted: nil)
        }
        try room.ledger.end(enrolment.id, .withdrawn, at: room.now)
        guard !course.isCancelled else { return Answer(application: application, promoted: nil) }
        guard enrolment.state != .reserve else {
            try room.fillReserves(of: enrolment.group, of: course)
            return Answer(application: application, promoted: nil)
        }
        let promoted = try room.promote(in: enrolment.group, of: course)
        return Answer(application: application, promoted: promoted)
    }
}
