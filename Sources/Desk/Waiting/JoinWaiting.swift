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
    /// The last day that helps; 30 days from now where nil. [assumed]
    package let until: CivilDate?
    package let resident: Resident
    package let person: PersonID?
    package let newPerson: Bool
    package let party: Int
    package let caller: Caller

    package init(
        venue: VenueID? = nil, weekdays: Set<Weekday> = [], part: DayPart? = nil, until: CivilDate? = nil,
        resident: Resident = Resident(), person: PersonID? = nil, newPerson: Bool = false, party: Int = 1,
        caller: Caller = .person
    ) {
        self.venue = venue
        self.weekdays = weekdays
        self.part = part
        self.until = until
        self.resident = resident
        self.person = person
        self.newPerson = newPerson
        self.party = party
        self.caller = caller
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
        let until = until ?? room.today.adding(days: Self.usualDays)
        guard (0...Self.mostDays).contains(until - room.today) else {
            throw Refusal.badInput("until", "いつまで待つかは、今日から1年までの日で入れてください。")
        }
        let identity = try Identity.of(said, person: person, isNew: newPerson, in: room)
        guard identity.age != nil else { throw Refusal.badInput("age", "年齢か生年月日を伺ってください。") }
        let wish = Waiting.Wish(venue: venue, weekdays: weekdays, part: part, until: until)
        try reading.refuseAnother(wish, of: identity.person, today: room.today)
        let id = try room.ledger.add(
            NewWaiting(
                person: identity.person, wish: wish, party: party, caller: caller,
                firstTime: try !reading.hasComeOrWillCome(identity.person), request: room.request,
                joinedAt: room.now))
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
        [venue?.text ?? "", weekdays.sorted().map(\.english).joined(), part?.rawValue ?? ""]
    }
}
