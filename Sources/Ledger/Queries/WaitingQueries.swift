import Almanac
import Clinic
import GRDB

/// A wish on the waiting list with all that rules ask of it.
package struct WaitingPlace: Hashable, Sendable {
    package let id: WaitingID
    package let person: PersonID
    package let wish: Waiting.Wish
    package let party: Int
    package let caller: Caller
    package let firstTime: Bool
    package let joinedAt: Instant
    package let hasEnded: Bool
    /// The seat kept for it just now.
    package let hold: BookingID?
}

extension WaitingPlace: FetchableRecord {
    package init(row: Row) throws {
        id = try row.get("id")
        person = try row.get("person")
        let bits: WeekdayBits = try row.get("weekdays")
        wish = Waiting.Wish(
            venue: try row.get("venue"), weekdays: bits.weekdays, part: try row.get("part"),
            since: try row.get("since"), until: try row.get("until"))
        party = try row.get("party")
        caller = try row.get("caller")
        firstTime = try row.get("firstTime")
        joinedAt = try row.get("joinedAt")
        let endedAt: Instant? = try row.get("endedAt")
        hasEnded = endedAt != nil
        hold = try row.get("hold")
    }

    fileprivate static let select = """
        SELECT waiting.*, (SELECT id FROM booking WHERE booking.waiting = waiting.id
          AND booking.kind = 'hold' AND booking.endedAt IS NULL) AS hold
        FROM waiting
        """
}

/// A note that somebody was turned away.
package struct TurnedAwayPlace: Hashable, Sendable {
    /// Where they wanted to go; nil for anywhere.
    package let venue: VenueID?
}

extension Reading {
    /// A wish by its number.
    package func waiting(_ id: WaitingID) throws -> WaitingPlace? {
        try row(WaitingPlace.self, WaitingPlace.select + " WHERE waiting.id = ?", [id])
    }

    /// The live wishes, by time of joining; of everybody, or of a person and all merged with them; for some
    /// venues, where not nil, with those for any venue.
    package func waitings(
        of person: PersonID? = nil, for venues: Set<VenueID>? = nil, today: CivilDate, limit: Int
    ) throws -> [WaitingPlace] {
        let places =
            venues == nil
            ? "" : "AND ifnull(waiting.venue IN (SELECT value FROM json_each(:venues)), 1)"
        return try rows(
            WaitingPlace.self,
            WaitingPlace.select + """
                 WHERE waiting.endedAt IS NULL AND waiting.until >= :today
                AND (:person IS NULL OR waiting.person IN \(Merges.family(of: ":person"))) \(places)
                ORDER BY waiting.joinedAt, waiting.id LIMIT :limit
                """,
            ["today": today, "person": person, "limit": limit]
                + (venues.map { ["venues": try $0.list] } ?? [:]))
    }

    /// Those who wait for a seat like this one, first come first; neither those who have another offer open
    /// nor those who have said no to this very seat, whichever of their wishes it was for.
    package func waiters(for seat: SeatPlace, firstTimersFirst: Bool) throws -> [WaitingPlace] {
        try rows(
            WaitingPlace.self,
            WaitingPlace.select + """
                 WHERE waiting.endedAt IS NULL AND waiting.until >= ?
                AND (waiting.venue IS NULL OR waiting.venue = ?)
                AND NOT EXISTS (SELECT 1 FROM booking WHERE booking.kind = 'hold'
                  AND booking.endedAt IS NULL AND booking.person IN \(Merges.family(of: "waiting.person")))
                AND NOT EXISTS (SELECT 1 FROM booking JOIN task ON task.booking = booking.id
                  WHERE booking.person IN \(Merges.family(of: "waiting.person")) AND booking.seat = ?
                    AND task.kind = 'offer' AND task.result IS NOT 'withdrawn')
                ORDER BY CASE WHEN ? THEN waiting.firstTime ELSE 0 END DESC, waiting.joinedAt, waiting.id
                """, [seat.date, seat.venue, seat.seat, firstTimersFirst]
        ).filter { $0.wish.fits(venue: seat.venue, date: seat.date, start: seat.start) }
    }

    /// Whether somebody sits, or will, where a wish has brought them.
    package func hasComeTrue(_ waiting: WaitingID) throws -> Bool {
        try !values(
            Int.self,
            "SELECT 1 FROM booking WHERE waiting = ? AND kind = 'booking' AND endedAt IS NULL", [waiting]
        ).isEmpty
    }

    /// Holds whose time is up.
    package func overdueHolds(at now: Instant) throws -> [BookingID] {
        try values(
            BookingID.self,
            """
            SELECT id FROM booking WHERE kind = 'hold' AND endedAt IS NULL AND holdUntil <= ?
            ORDER BY holdUntil, id
            """, [now])
    }

    /// A note that somebody was turned away which has not been taken back.
    package func turnedAway(_ note: TurnedAwayID) throws -> TurnedAwayPlace? {
        try row("SELECT venue FROM turnedAway WHERE id = ? AND withdrawnAt IS NULL", [note]).map {
            TurnedAwayPlace(venue: try $0.get("venue"))
        }
    }

    /// The hold on a seat, if there is one.
    package func hold(on seat: SeatID) throws -> BookingID? {
        try values(
            BookingID.self,
            "SELECT id FROM booking WHERE seat = ? AND kind = 'hold' AND endedAt IS NULL", [seat]
        ).first
    }
}
