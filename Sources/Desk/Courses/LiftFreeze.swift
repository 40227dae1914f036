import Clinic
import Ledger

/// 名簿の締め切りを取り消す: opens a list again, with the reason; what was published before stays on file. After a
/// draw it is the first step of drawing again, and takes another account than the one that drew.
package struct LiftFreeze: Change {
    package static let name = "lift-freeze"
    package static let roles = Role.planning

    package let course: CourseID
    package let reason: String

    package init(course: CourseID, reason: String) {
        self.course = course
        self.reason = reason
    }

    /// The course whose list is open.
    package struct Answer: Hashable, Codable, Sendable {
        package let course: CourseID
    }

    package func perform(_ room: WritingRoom) throws -> Answer {
        let place = try room.standingCourse(course)
        guard let freeze = try room.reading.freeze(of: course) else {
            throw Refusal(.nothingToDo, "「\(place.entry.title)」の名簿は締め切られていません。")
        }
        try room.refuseOnceBegun(place)
        if let draw = try room.reading.draws(of: course).last, draw.account == room.account.id {
            throw Refusal(.forbidden, "抽選のやり直しは、抽選した方とは別の職員が行います。")
        }
        // From that day on whoever closed the list may know who would win.
        guard freeze.valueOn > room.today || freeze.account != room.account.id else {
            throw Refusal(
                .forbidden, "数値の公開日(\(freeze.valueOn.japanese))からは、締め切った方とは別の職員が取り消します。")
        }
        try room.ledger.lift(freeze.id, reason: try Reason.check(reason, as: "reason"), at: room.now)
        return Answer(course: course)
    }
}
