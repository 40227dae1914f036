import Almanac
import Clinic
import Ledger

/// 申込者の一覧: by number, with what each has come to, and who may be the same person.
package struct Applications: Question {
    package static let name = "applications"
    package static let roles = Role.front

    package let course: CourseID

    package init(course: CourseID) {
        self.course = course
    }

    package func answer(_ room: ReadingRoom) throws -> [ApplicationLine] {
        let (ledger, place) = (room.ledger, try room.course(course))
        let all = try ledger.applications(of: course).filter { room.account.covers($0, in: place) }
        let signs = try ledger.signs(of: course)
        let enrolments = try ledger.enrolments(of: course).filter { $0.ended == nil }
        let byApplication = Dictionary(enrolments.map { ($0.application, $0) }, uniquingKeysWith: { $1 })
        let outcomes = try ledger.drawInForce(of: course).map { try ledger.outcomes(of: $0.id) } ?? []
        let drawn = Dictionary(outcomes.map { ($0.number, $0.result) }, uniquingKeysWith: { $1 })
        // Where somebody under 秘匿 lives is the office's to know, which sends the letters.
        func maySee(_ details: PersonDetails?) -> Bool {
            details?.secret != true || !room.account.roles.isDisjoint(with: Role.planning)
        }
        return try all.map { application in
            let details = try ledger.person(application.person)
            let enrolment = byApplication[application.id]
            return ApplicationLine(
                application: application.id, number: application.number, person: application.person,
                kana: details?.kana, name: details?.name,
                phone: try ledger.phones(of: application.person).first,
                address: maySee(details) ? try ledger.address(of: application.id) : nil,
                secret: details?.secret ?? false,
                source: application.source, postmarkedOn: application.postmarkedOn,
                receivedOn: application.receivedOn, first: application.isFirst, basis: application.basis,
                waived: application.waived, choices: application.choices, ended: application.ended,
                state: enrolment?.state, group: enrolment?.group, rank: enrolment?.rank,
                drawn: drawn[application.number], likely: signs.likely(application.number))
        }
    }
}

extension ApplicationLine: ShowsPerson {
    package var shownPerson: PersonID? { person }
}

extension ReadingRoom {
    /// A course by its number, or the refusal: unknown, or at no venue of whoever asks.
    func course(_ id: CourseID) throws -> CoursePlace {
        guard let place = try ledger.course(id), account.covers(place) else { throw Refusal.noCourse(id) }
        return place
    }
}

extension Account {
    /// Whether one of a course's groups is at a venue of theirs.
    func covers(_ course: CoursePlace) -> Bool { course.entry.groups.contains { covers($0.venue) } }

    /// Whether somebody has applied for a group at a venue of theirs.
    func covers(_ application: ApplicationPlace, in course: CoursePlace) -> Bool {
        course.entry.groups.contains { application.choices.contains($0.code) && covers($0.venue) }
    }
}

extension [ApplicantSigns] {
    /// Those that may be the same person as one of them.
    func likely(_ number: Int) -> [Likely] {
        guard let own = first(where: { $0.number == number }) else { return [] }
        return compactMap { other in
            guard other.number != number, let because = own.likeness(to: other) else { return nil }
            return Likely(number: other.number, because: because)
        }
    }
}
