import Almanac
import Clinic
import GRDB

/// What a new corner day says.
package struct NewCorner: Sendable {
    package let title: String
    package let place: String
    package let date: CivilDate
    package let hours: TimeSpan
    package let team: Int?
    package let request: RequestID

    package init(
        title: String, place: String, date: CivilDate, hours: TimeSpan, team: Int?, request: RequestID
    ) {
        self.title = title
        self.place = place
        self.date = date
        self.hours = hours
        self.team = team
        self.request = request
    }
}

extension Writing {
    /// A corner day more; nil where its date has one already: the index decides.
    package func add(_ corner: NewCorner, at now: Instant) throws -> CornerID? {
        do {
            return CornerID(
                try insert(
                    "cornerDay",
                    [
                        "title": corner.title, "place": corner.place, "date": corner.date,
                        "opens": corner.hours.start, "closes": corner.hours.end, "team": corner.team,
                        "request": corner.request, "fixedAt": now,
                    ]))
        } catch let error as DatabaseError where error.saysDateIsTaken {
            return nil
        }
    }

    /// Cancels a corner day, with the reason.
    package func cancel(_ corner: CornerID, because reason: String, at now: Instant) throws {
        try update("cornerDay", "id", corner, ["cancelledAt": now, "cancelReason": reason])
    }

    /// Takes a cancellation back; false where another day has been fixed on the date since.
    package func restore(_ corner: CornerID) throws -> Bool {
        do {
            try update(
                "cornerDay", "id", corner,
                ["cancelledAt": nil as Instant?, "cancelReason": nil as String?])
            return true
        } catch let error as DatabaseError where error.saysDateIsTaken {
            return false
        }
    }

    /// Adds a tap to the set of a day's.
    package func add(
        _ tap: CornerTap, to corner: CornerID, by account: String, request: RequestID, at now: Instant
    ) throws {
        try insert(
            "cornerCount", key: tap.id.text,
            [
                "id": tap.id, "day": corner, "takesBack": tap.takesBack,
                "happenedAt": tap.happenedAt ?? now, "arrivedAt": now, "ageBand": tap.ageBand,
                "gender": tap.gender, "topic": tap.topic, "account": account, "request": request,
            ])
    }

    /// People counted on paper, in place of the entry that has counted until now.
    package func addTally(
        _ people: Int, to corner: CornerID, replacing replaced: TallyID?, by account: String,
        request: RequestID, at now: Instant
    ) throws -> TallyID {
        TallyID(
            try insert(
                "cornerTally",
                [
                    "day": corner, "people": people, "replaces": replaced, "account": account,
                    "request": request, "enteredAt": now,
                ]))
    }
}

extension DatabaseError {
    /// Whether the index that lets a date have one corner has spoken.
    fileprivate var saysDateIsTaken: Bool {
        extendedResultCode == .SQLITE_CONSTRAINT_UNIQUE && message?.contains("cornerDay.date") == true
    }
}
