import Almanac
import Clinic
import GRDB

/// What a new wish on the waiting list says.
package struct NewWaiting: Sendable {
    package let person: PersonID
    package let wish: Waiting.Wish
    package let party: Int
    package let caller: Caller
    /// Whether they have never come, for lists that serve those first. Fixed now.
    package let firstTime: Bool
    package let request: RequestID
    package let joinedAt: Instant

    package init(
        person: PersonID, wish: Waiting.Wish, party: Int, caller: Caller, firstTime: Bool, request: RequestID,
        joinedAt: Instant
    ) {
        self.person = person
        self.wish = wish
        self.party = party
        self.caller = caller
        self.firstTime = firstTime
        self.request = request
        self.joinedAt = joinedAt
    }
}

extension Writing {
    /// A wish more, at the end of the list.
    package func add(_ waiting: NewWaiting) throws -> WaitingID {
        WaitingID(
            try insert(
                "waiting",
                [
                    "person": waiting.person, "venue": waiting.wish.venue,
                    "weekdays": WeekdayBits(weekdays: waiting.wish.weekdays), "part": waiting.wish.part,
                    "since": waiting.wish.since, "until": waiting.wish.until, "party": waiting.party,
                    "caller": waiting.caller,
                    "firstTime": waiting.firstTime, "request": waiting.request,
                    "joinedAt": waiting.joinedAt,
                ]))
    }

    /// Takes a wish off the list: `served` when it came true, else its person no longer waits.
    package func end(_ waiting: WaitingID, served: Bool, at now: Instant) throws {
        try update("waiting", "id", waiting, ["endedAt": now, "endReason": served ? "served" : "left"])
    }

    /// Puts a wish back where it stood.
    package func revive(_ waiting: WaitingID) throws {
        try update(
            "waiting", "id", waiting, ["endedAt": nil as Instant?, "endReason": nil as String?])
    }

    /// Notes that somebody was turned away. Nobody's name is kept.
    package func addTurnedAway(
        venue: VenueID?, first: CivilDate?, last: CivilDate?, part: DayPart?, people: Int, request: RequestID,
        at now: Instant
    ) throws -> TurnedAwayID {
        TurnedAwayID(
            try insert(
                "turnedAway",
                [
                    "at": now, "venue": venue, "firstDate": first, "lastDate": last, "part": part,
                    "people": people, "request": request,
                ]))
    }

    /// Takes such a note back.
    package func withdraw(_ note: TurnedAwayID, at now: Instant) throws {
        try update("turnedAway", "id", note, ["withdrawnAt": now])
    }
}
