import Clinic
import Ledger

/// 結果と繰り上げの電話: the calls to make about courses, those that move somebody up first.
package struct CourseCalls: Question {
    package static let name = "course-calls"
    package static let roles = Role.front

    /// All courses where nil.
    package let course: CourseID?

    /// The most an answer shows.
    package static let most = 500

    package init(course: CourseID? = nil) {
        self.course = course
    }

    /// One call.
    package struct Line: Hashable, Codable, Sendable, ShowsPerson {
        package let call: CourseCallID
        package let kind: CourseCall.Kind
        package let course: CourseID
        package let title: String
        package let application: ApplicationID
        package let number: Int
        package let person: PersonID
        package let kana: String?
        /// 秘匿
        package let secret: Bool
        package let phone: String?
        /// What they have come to; nil for nothing.
        package let state: Enrolment.State?
        package let group: GroupCode?
        package let rank: Int?
        package let attempts: Int

        package var shownPerson: PersonID? { person }
    }

    package func answer(_ room: ReadingRoom) throws -> [Line] {
        var places: [CourseID: CoursePlace] = [:]
        return try room.ledger.openCourseCalls(of: course, limit: Self.most * 10).compactMap {
            call -> Line? in
            guard let application = try room.ledger.application(call.application),
                let place = try places[call.course] ?? room.ledger.course(call.course),
                room.account.covers(application, in: place)
            else { return nil }
            places[call.course] = place
            let person = try room.ledger.person(application.person)
            let enrolment = try room.ledger.enrolment(of: application.id)
            return Line(
                call: call.id, kind: call.kind, course: call.course, title: place.entry.title,
                application: application.id, number: application.number, person: application.person,
                kana: person?.kana, secret: person?.secret ?? false,
                phone: try room.ledger.phones(of: application.person).first,
                state: enrolment?.state, group: enrolment?.group, rank: enrolment?.rank,
                attempts: call.attempts)
        }.prefix(Self.most).map(\.self)
    }
}
