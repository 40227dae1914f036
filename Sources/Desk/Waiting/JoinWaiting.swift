import Almanac
import Clinic
import Ledger

/// キャンセル待ち: somebody waits for a seat like this.
package struct JoinWaiting: Change {
    package static let name = "wait"
    package static let roles = Role.front

    /// Any venue where nil.
    package let venue: VenueID?
    /// Any weekday where empty.
    @InOrder package private(set) var weekdays: Set<Weekday>
    package let part: DayPart?
    /// The first day that helps; any from now on where nil.
    package let since: CivilDate?
    /// The last day that helps; 30 days from now where nil. [assumed]
    package let until: CivilDate?
    package let resident: Resident
    package let person: PersonID?
    package let newPerson: Bool
    package let party: Int
    package let caller: Caller
    /// Whom to ring when a seat frees, where that is not the person.
    package let callBack: CallBack?

    package init(
        venue: VenueID? = nil, weekdays: Set<Weekday> = [], part: DayPart? = nil, since: CivilDate? = nil,
        until: CivilDate? = nil,
        resident: Resident = Resident(), person: PersonID? = nil, newPerson: Bool = false, party: Int = 1,
        caller: Caller = .person, callBack: CallBack? = nil
    ) {
        self.venue = venue
        self.weekdays = weekdays
        self.part = part
        self.since = since
        self.until = until
        self.resident = resident
        self.person = person
        self.newPerson = newPerson
        self.party = party
        self.caller = caller
        self.callBack = callBack
    }

    private static let usualDays = 30
    private static let mostDays = 366

    package func perform(_ room: WritingRoom) throws -> Waiting {
        let reading = room.reading
        let said = try resident.checked(today: room.today)
        try Party.check(party)
        if person == nil { try said.requireKanaAndPhone() }
        try said.refuseOutsideWard()
        if let venue { _ = try room.venue(venue) }
        let callBack = try callBack?.checked()
        let until = until ?? max(room.today, since ?? room.today).adding(days: Self.usualDays)
        guard since.map({ $0 <= until }) ?? true, (0...Self.mostDays).contains(until - room.today) else {
            throw Refusal.badInput("until", "いつまで待つかは、今日から1年までの日で入れてください。")
        }
        let identity = try Identity.of(said, person: person, isNew: newPerson, in: room)
        guard let age = identity.age else { throw Refusal.badInput("age", "年齢か生年月日を伺ってください。") }
        // Whoever is too young even on the last day would wait for nothing.
        if let minimum = try reading.minimumAge(after: room.today) {
            try age.check(minimum: minimum, on: until, waived: true)
        }
        let wish = Waiting.Wish(
            venue: venue, weekdays: weekdays, part: part, since: since, until: until)
        try reading.refuseAnother(wish, of: identity.person, today: room.today)
        let id = try room.ledger.add(
            NewWaiting(
                person: identity.person, wish: wish, party: party, caller: caller,
                firstTime: try !reading.hasComeOrWillCome(identity.person), request: room.request,
                joinedAt: room.now))
        if let callBack { try room.ledger.put(callBack, for: id) }
        return Waiting(
            waiting: id, person: identity.person, wish: wish, joinedAt: room.now,
            candidates: identity.candidates)
    }
}

extension Reading {
    /// The most wishes of one person at a time.
    private static let mostWishes = 5

    /// Refuses a wish of somebody who has the same already, or as many as one may have.
    func refuseAnother(_ wish: Waiting.Wish, of person: PersonID, today: CivilDate) throws {
        let others = try waitings(of: person, today: today, limit: Self.mostWishes)
        if others.contains(where: { $0.wish.place == wish.place }) {
            throw Refusal(.alreadyWaiting, "この方はもう同じご希望でお待ちです。")
        }
        guard others.count < Self.mostWishes else {
            throw Refusal(.alreadyWaiting, "この方のキャンセル待ちはもう\(others.count)件あります。")
        }
    }
}

extension Waiting.Wish {
    /// What is wished for, apart from how long.
    fileprivate var place: [String] {
        [
            venue?.text ?? "", weekdays.sorted().map(\.english).joined(), part?.rawValue ?? "",
            since?.description ?? "",
        ]
    }
}
