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
                choices: choices.compactMap(place.group), address: try checkedAddress(),
                request: room.request, madeAt: room.now))
        guard let own = try room.reading.application(id) else { throw Refusal.noApplication(id) }
        let enrolment =
            place.entry.selection == .firstCome
            ? try room.enrol(own, in: place, on: .firstCome) : nil
        return Answer(
            application: id, number: own.number, person: own.person, first: own.isFirst,
            state: enrolment?.state, group: enrolment?.group, rank: enrolment?.rank,
            // Who else has applied elsewhere is not told.
            likely: room.account.covers(place) ? try room.reading.signs(of: course).likely(own.number) : [])
    }

    /// Refuses what came too early or too late, unless a reason was stated.
    private func waiver(
        _ entry: CourseEntry, _ received: CivilDate, _ room: WritingRoom
    ) throws -> Application.Waiver? {
        guard received <= room.today, (postmarkedOn ?? received) <= received else {
            throw Refusal.badInput("receivedOn", "受け取った日は今日まで、消印はその日までにしてください。")
        }
        let opens = entry.opensAt
        guard room.now >= opens, received >= opens.date else {
            throw Refusal(
                .notOpenYet, "「\(entry.title)」の申し込みは\(opens.date.japanese) \(opens.time)に始まります。",
                fields: ["opensAt": opens.description])
        }
        guard Application.isLate(entry, postmarkedOn: postmarkedOn, receivedOn: received) else { return nil }
        guard exception != nil else {
            throw Refusal(
                .past, "「\(entry.title)」の申し込みは\(entry.closesOn.japanese)(\(entry.deadline.label))で締め切りました。",
                fields: ["exception": "受けるときは理由を入れてください。"])
        }
        return .late
    }

    /// Refuses who is too young or lives elsewhere, unless a reason was stated. Of several rules the first is
    /// kept.
    private func ageRule(
        _ entry: CourseEntry, _ age: StatedAge?, isElsewhere: Bool, _ waived: Application.Waiver?
    ) throws -> Application.Waiver? {
        if isElsewhere, exception == nil {
            throw Refusal(.outsideWard, "教室は区内にお住まいの方が対象です。", fields: ["exception": "受けるときは理由を入れてください。"])
        }
        guard let age else { throw Refusal.badInput("age", "年齢か生年月日を入れてください。") }
        if exception == nil {
            try age.check(minimum: entry.minimumAge, on: entry.firstDay)
        } else if age.range(on: entry.firstDay).upperBound < entry.minimumAge {
            return waived ?? .tooYoung
        }
        return waived ?? (isElsewhere ? .outsideWard : nil)
    }

    private func standing(
        _ person: PersonID, _ entry: CourseEntry, _ room: WritingRoom
    ) throws -> (isFirst: Bool, basis: Application.Basis) {
        guard entry.firstTimer != .nobody else { return (false, .nobody) }
        let isFirst = try !room.reading.hasAttended(person, anything: entry.firstTimer == .anything)
        guard let first, first != isFirst else { return (isFirst, .records) }
        return (first, .said)
    }

    private func chosen(_ place: CoursePlace) throws(Refusal) -> [GroupCode] {
        let known = place.entry.groups.map(\.code)
        if choices.isEmpty, known.count == 1 { return known }
        guard !choices.isEmpty, Set(choices).count == choices.count, Set(known).isSuperset(of: choices) else {
            let words = known.map(\.text).joined(separator: "、")
            throw .badInput("choices", "ご希望の日程を \(words) の中から、希望の順に一度ずつ入れてください。")
        }
        return choices
    }

    private func checkedAddress() throws(Refusal) -> String? {
        guard let address else { return nil }
        do throws(Invalid) {
            return try PlainText.check(address, field: "住所", limit: Self.longestAddress)
        } catch {
            throw .badInput("address", error.reason)
        }
    }
}
