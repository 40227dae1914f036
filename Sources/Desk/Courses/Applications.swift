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
        guard let place = try room.ledger.course(course) else { throw Refusal.noCourse(course) }
        try room.require(coursesAt: place)
        let all = try room.ledger.applications(of: course)
        let enrolments = try room.ledger.enrolments(of: course).filter { $0.ended == nil }
        return try all.map { application in
            let details = try room.ledger.person(application.person)
            let enrolment = enrolments.first { $0.application == application.id }
            return ApplicationLine(
                application: application.id, number: application.number, person: application.person,
                kana: details?.kana, secret: details?.secret ?? false, source: application.source,
                receivedOn: application.receivedOn, first: application.isFirst, basis: application.basis,
                waived: application.waived, choices: application.choices, ended: application.ended,
                state: enrolment?.state, group: enrolment?.group, rank: enrolment?.rank,
                likely: application.ended == nil
                    ? try room.ledger.likelySame(as: application, among: all).map(\.number) : [])
        }
    }
}

extension ApplicationLine: ShowsPerson {
    package var shownPerson: PersonID? { person }
}

extension ReadingRoom {
    /// Refuses a course none of whose groups is at a venue of whoever asks.
    func require(coursesAt place: CoursePlace) throws {
        guard place.entry.groups.contains(where: { account.covers($0.venue) }) else {
            throw Refusal.noCourse(place.id)
        }
    }
}

extension Reading {
    /// The live applications of a course that may be the same person's: of one person or phone, or of nearly
    /// the same name at one address.
    func likelySame(
        as application: ApplicationPlace, among all: [ApplicationPlace]
    ) throws -> [ApplicationPlace] {
        let (person, own) = (try person(application.person), try signs(of: application))
        return try all.filter { other in
            guard other.id != application.id, other.ended == nil else { return false }
            if try family(of: other.person).contains(application.person) { return true }
            let signs = try signs(of: other)
            if !own.phones.isDisjoint(with: signs.phones) { return true }
            guard let address = own.address, address == signs.address,
                let mine = person?.kana, let theirs = try self.person(other.person)?.kana,
                let left = try? Kana(mine), let right = try? Kana(theirs)
            else { return false }
            return NameKey(left) == NameKey(right) || NameKey(left).isNear(NameKey(right))
        }
    }
}
