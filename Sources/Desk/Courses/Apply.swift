import Almanac
import Clinic
import Ledger

/// 教室の申し込み: one wish to join, by telephone, at a counter or from a postcard. Every applicant gets a number.
/// With 申し込み順 it is a place at once, while there is one.
package struct Apply: Change {
    package static let name = "apply"
    package static let roles = Role.front

    package let course: CourseID
    /// The groups they want, the most wanted first; of a course with one group it may be left out.
    package let choices: [GroupCode]
    package let resident: Resident
    package let person: PersonID?
    package let newPerson: Bool
    /// Where the result is sent to.
    package let address: String?
    package let source: Application.Source
    package let postmarkedOn: CivilDate?
    /// Today where nil.
    package let receivedOn: CivilDate?
    /// What they say of themselves, where it differs from what we have on file; nil for that.
    package let first: Bool?
    /// Why they may join past a rule.
    package let exception: String?

    /// The most characters of an address.
    package static let longestAddress = 120

    package init(
        course: CourseID, choices: [GroupCode] = [], resident: Resident = Resident(),
        person: PersonID? = nil, newPerson: Bool = false, address: String? = nil,
        source: Application.Source = .phone, postmarkedOn: CivilDate? = nil, receivedOn: CivilDate? = nil,
        first: Bool? = nil, exception: String? = nil
    ) {
        self.course = course
        self.choices = choices
        self.resident = resident
        self.person = person
        self.newPerson = newPerson
        self.address = address
        self.source = source
        self.postmarkedOn = postmarkedOn
        self.receivedOn = receivedOn
        self.first = first
        self.exception = exception
    }

    /// The number that was given, and what came of it.
    package struct Answer: Hashable, Codable, Sendable {
        package let application: ApplicationID
        /// 受付番号, within the course.
        package let number: Int
        package let person: PersonID
        package let first: Bool
        /// Nil while nothing is drawn.
        package let state: Enrolment.State?
        package let group: GroupCode?
        /// 補欠順位; nil for any other.
        package let rank: Int?
        /// Applications of the same course that may be the same person's; nobody is refused for them.
        package let likely: [Likely]
    }

    package func perform(_ room: WritingRoom) throws -> Answer {
        let place = try room.standingCourse(course)
        try room.refuseOnceFrozen(place)
        let received = receivedOn ?? room.today
        let waived = try waiver(place.entry, received, room)
        let said = try resident.checked(today: room.today)
        if person == nil { try said.requireKanaAndPhone() }
        let identity = try Identity.of(said, person: person, isNew: newPerson, in: room)
        let rule = try ageRule(place.entry, identity.age, isElsewhere: said.outsideWard, waived)
        let first = try standing(identity.person, place.entry, room)
        let choices = try chosen(place)
        let id = try room.ledger.add(
            NewApplication(
                course: course, person: identity.person, source: source, postmarkedOn: postmarkedOn,
                receivedOn: received, isFirst: first.isFirst, basis: first.basis, waived: rule,
                exception: rule == nil ? nil : try Reason.checked(exception, field: "exception"),
                ageBand: identity.age?.band(on: place.entry.firstDay),
                choices: choices.compactMap(place.group), address: try address.map(checked),
                request: room.request, madeAt: room.now))
        guard let own = try room.reading.application(id) else { throw Refusal.noApplication(id) }
        let enrolment =
            place.entry.selection == .firstCome
            ? try room.enrol(own, in: place) : nil
        return Answer(
            application: id, number: own.number, person: own.person, first: own.isFirst,
            state: enrolment?.state, group: enrolment?.group, rank: enrolment?.rank,
            // Who else has applied elsewhere is not told.
            likely: room.account.covers(place) ? try room.reading.signs(of: course).likely(own.number) : [])
    }

    private func checked(_ address: String) throws(Refusal) -> String {
        try PlainText.check(address, field: "住所", limit: Self.longestAddress, as: "address")
    }
}
