import Almanac
import Clinic
import Ledger

/// 抽選: from the closed list and the published value, and from nothing else. Done once; a redraw names the
/// one it takes the place of and why, and takes another account than the one that drew.
package struct DrawCourse: Change {
    package static let name = "draw"
    package static let roles = Role.planning

    package let course: CourseID
    /// The published value, as anybody may write it.
    package let value: String
    /// The draw that this one takes the place of, with a reason; nil for the first.
    package let replaces: DrawID?
    package let reason: String?

    package init(course: CourseID, value: String, replaces: DrawID? = nil, reason: String? = nil) {
        self.course = course
        self.value = value
        self.replaces = replaces
        self.reason = reason
    }

    /// The draw, with how many came to what.
    package struct Answer: Hashable, Codable, Sendable {
        package let draw: DrawID
        package let places: Int
        package let reserves: Int
        package let none: Int
    }

    package func perform(_ room: WritingRoom) throws -> Answer {
        let place = try room.standingCourse(course)
        guard let freeze = try room.reading.freeze(of: course), let list = DrawList(freeze.list) else {
            throw Refusal(.nothingToDo, "「\(place.entry.title)」の名簿はまだ締め切られていません。")
        }
        guard list.valueOn <= room.today else {
            throw Refusal(.tooEarly, "抽選に使う数値は\(list.valueOn.japanese)に公開されます。それまで抽選できません。")
        }
        let value = try Refusal.field("value") { () throws(Invalid) in try DrawList.value(self.value) }
        try refuseSecond(place, value, room)
        let reason = try replaces.map { _ in try checkedReason() }
        let outcomes = list.outcomes(of: list.order(value) { Digest.sha256($0.utf8) })
        let applications = Dictionary(
            try room.reading.applications(of: course).map { ($0.number, $0) }, uniquingKeysWith: { $1 })
        if replaces != nil { try takeBack(room) }
        let draw = try room.ledger.add(
            outcomes.compactMap { outcome in
                applications[outcome.number].map { (outcome, $0.id, outcome.group.flatMap(place.group)) }
            }, of: course, from: freeze.id, value: value, replaces: replaces, reason: reason,
            by: room.account.id, request: room.request, at: room.now)
        for outcome in outcomes {
            guard let application = applications[outcome.number], application.ended == nil else { continue }
            try room.enrol(application, in: place, drawn: outcome)
            // Whom no letter reaches is rung.
            let address = try room.reading.address(of: application.id)
            if application.source == .phone || address == nil {
                try room.ledger.addCall(about: application.id, .result, at: room.now)
            }
        }
        // Whoever withdrew since the list was closed leaves their place to the reserves.
        for outcome in outcomes where outcome.result == .place {
            guard let group = outcome.group, applications[outcome.number]?.ended != nil else { continue }
            try room.promote(in: group, of: place)
        }
        return Answer(
            draw: draw, places: outcomes.count { $0.result == .place },
            reserves: outcomes.count { $0.result == .reserve }, none: outcomes.count { $0.result == .none })
    }

    /// Refuses to draw again, unless it says what for.
    private func refuseSecond(_ place: CoursePlace, _ value: String, _ room: WritingRoom) throws {
        let last = try room.reading.draws(of: course).last
        guard let last else {
            guard replaces == nil else { throw Refusal.badInput("replaces", "まだ抽選していません。") }
            return
        }
        guard let replaces else {
            throw Refusal(
                .alreadyThere, "「\(place.entry.title)」はもう抽選しました(抽選 \(last.id))。",
                fields: ["replaces": "\(last.id)"])
        }
        guard replaces == last.id else {
            throw Refusal.badInput("replaces", "やり直せるのは最後の抽選(\(last.id))です。")
        }
        guard last.account != room.account.id else {
            throw Refusal(.forbidden, "抽選のやり直しは、抽選した方とは別の職員が行います。")
        }
        try room.refuseOnceBegun(place)
        guard try room.reading.freeze(of: course)?.id != last.freeze || value != last.value else {
            throw Refusal(.nothingToDo, "同じ名簿と数値からは同じ結果になります。数値を直すか、名簿を締め切り直してからにしてください。")
        }
    }

    private func checkedReason() throws(Refusal) -> String {
        guard let reason else { throw .badInput("reason", "やり直す理由を入れてください。") }
        return try Reason.check(reason, as: "reason")
    }

    /// Ends what the old draw gave.
    private func takeBack(_ room: WritingRoom) throws {
        for enrolment in try room.reading.enrolments(of: course) where enrolment.ended == nil {
            try room.ledger.end(enrolment.id, .redrawn, at: room.now)
        }
        for application in try room.reading.applications(of: course) {
            try room.ledger.withdrawCalls(about: application.id, at: room.now)
        }
    }
}
