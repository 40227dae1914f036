import Clinic
import Ledger

/// 受講者名簿: whoever has a place in a course, by group and number, with the dates and what became of them.
package struct Roster: Question {
    package static let name = "roster"
    package static let roles = Role.front

    package let course: CourseID
    /// All groups where nil.
    package let group: GroupCode?

    package init(course: CourseID, group: GroupCode? = nil) {
        self.course = course
        self.group = group
    }

    package func answer(_ room: ReadingRoom) throws -> [RosterLine] {
        let (ledger, place) = (room.ledger, try room.course(course))
        let theirs = place.entry.groups.filter { room.account.covers($0.venue) }.map(\.code)
        if let group, !theirs.contains(group) {
            let words = theirs.map(\.text).joined(separator: "、")
            throw Refusal.badInput("group", "日程は \(words) のどれかです。")
        }
        let dates = try ledger.dates(of: course)
        // Whoever has come has come, whatever became of their place.
        func cameTo(_ enrolment: EnrolmentPlace) -> Bool {
            dates[enrolment.id]?.contains { $0.state == .attended } ?? false
        }
        return try ledger.enrolments(of: course).filter { enrolment in
            (enrolment.ended == nil || cameTo(enrolment)) && enrolment.state != .reserve
                && theirs.contains(enrolment.group)
                && (group == nil || enrolment.group == group)
        }.compactMap { enrolment in
            guard let application = try ledger.application(enrolment.application) else { return nil }
            let details = try ledger.person(application.person)
            return RosterLine(
                application: application.id, number: application.number, person: application.person,
                kana: details?.kana, name: details?.name,
                phone: try ledger.phones(of: application.person).first, secret: details?.secret ?? false,
                first: application.isFirst, group: enrolment.group, state: enrolment.state,
                ended: enrolment.ended,
                dates: dates[enrolment.id] ?? [])
        }.sorted { ($0.group, $0.number) < ($1.group, $1.number) }
    }
}

extension RosterLine: ShowsPerson {
    package var shownPerson: PersonID? { person }
}
