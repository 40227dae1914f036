import Almanac
import Clinic
import GRDB

/// A booking with all that rules ask of it.
package struct BookingPlace: Hashable, Sendable {
    package let id: BookingID
    package let session: SessionID
    package let seat: SeatID?
    package let venue: VenueID
    package let date: CivilDate
    package let start: CivilTime?
    package let end: CivilTime?
    package let person: PersonID?
    package let kind: Booking.Kind
    package let source: Booking.Source
    package let firstTime: Bool?
    package let ageBand: AgeBand?
    package let party: Int
    package let ended: Booking.EndReason?
    /// What it was moved to.
    package let movedTo: BookingID?
    package let mark: MarkValue?
    package let sessionState: SessionState
    package let seatClosed: Bool
    package let caller: Caller?
    /// The wish that a hold answers, or that a booking came from.
    package let waiting: WaitingID?
    /// Until when a hold keeps its seat; nil for bookings.
    package let holdUntil: Instant?
    package let cause: Booking.Cause?
    /// The place in a course that it is a date of.
    package let enrolment: EnrolmentID?

    /// What it has come to.
    package var state: Booking.State {
        Booking.State(ended: ended, mark: mark, session: sessionState, seatClosed: seatClosed, kind: kind)
    }

    /// When it begins; nil where it has no seat.
    package var beginsAt: Instant? { start.map { Instant(date, $0) } }

    /// The booking as it is shown.
    package func shown(_ candidates: [Candidate] = []) -> Booking {
        Booking(
            booking: id, seat: seat, venue: venue, date: date, start: start, end: end, person: person,
            state: state, candidates: candidates)
    }
}

extension BookingPlace: FetchableRecord {
    package init(row: Row) throws {
        id = try row.get("id")
        session = try row.get("session")
        seat = try row.get("seat")
        venue = try row.get("venue")
        date = try row.get("date")
        start = try row.get("start")
        end = try row.get("end")
        person = try row.get("person")
        kind = try row.get("kind")
        source = try row.get("source")
        firstTime = try row.get("firstTime")
        ageBand = try row.get("ageBand")
        party = try row.get("party")
        ended = try row.get("endReason")
        movedTo = try row.get("movedTo")
        mark = try row.get("mark")
        sessionState = try row.get("state")
        seatClosed = try row.get("closed")
        caller = try row.get("caller")
        waiting = try row.get("waiting")
        holdUntil = try row.get("holdUntil")
        cause = try row.get("cause")
        enrolment = try row.get("enrolment")
    }

    /// The columns above, for any condition on `booking`, `session` and `seat`.
    static let select = """
        SELECT booking.*, session.venue, session.date, session.state, seat.start, seat."end",
          ifnull(seat.closed, 0) AS closed, attendance.value AS mark
        FROM booking JOIN session ON session.id = booking.session
        LEFT JOIN seat ON seat.id = booking.seat
        LEFT JOIN attendance ON attendance.booking = booking.id
        """
}

extension Reading {
    /// A booking by its number.
    package func booking(_ id: BookingID) throws -> BookingPlace? {
        try row(BookingPlace.self, BookingPlace.select + " WHERE booking.id = ?", [id])
    }

    /// The bookings of a person and all merged with them at some venues, all where nil, newest first; holds
    /// are no bookings.
    package func bookings(
        of person: PersonID, at venues: Set<VenueID>? = nil, limit: Int
    ) throws -> [BookingPlace] {
        let places = venues == nil ? "" : "AND session.venue IN (SELECT value FROM json_each(:venues))"
        return try rows(
            BookingPlace.self,
            BookingPlace.select + """
                 WHERE booking.person IN \(Merges.family(of: ":person")) AND booking.kind <> 'hold' \(places)
                ORDER BY session.date DESC, seat.start DESC, booking.id DESC LIMIT :limit
                """,
            ["person": person, "limit": limit] + (venues.map { ["venues": try $0.list] } ?? [:]))
    }

    /// Whether a person, or anybody merged with them, has been served or is still expected, here or by what
    /// the paper ledger says of the time before.
    package func hasComeOrWillCome(_ person: PersonID) throws -> Bool {
        try !values(
            Int.self,
            """
            SELECT 1 FROM booking JOIN session ON session.id = booking.session
            LEFT JOIN attendance ON attendance.booking = booking.id
            WHERE booking.person IN \(Merges.family(of: "?"))
              AND session.programme = 'consultation' AND booking.kind <> 'hold'
              AND (attendance.value = 'attended' OR (booking.endedAt IS NULL
                AND ifnull(attendance.value, 'none') NOT IN ('absent', 'absent-with-notice')))
            UNION ALL
            SELECT 1 FROM importedPerson JOIN importBatch ON importBatch.id = importedPerson.batch
            WHERE importedPerson.person IN \(Merges.family(of: "?")) AND importedPerson.cameBefore = 1
              AND importBatch.undoneAt IS NULL
            LIMIT 1
            """, [person, person]
        ).isEmpty
    }

    /// Why a booking was made past a rule: an uncertain age, a limit; nil where nothing had to be waived.
    package func waivers(of booking: BookingID) throws -> (age: String?, limit: String?) {
        let row = try row("SELECT ageWaiver, limitWaiver FROM booking WHERE id = ?", [booking])
        return (try row?.get("ageWaiver"), try row?.get("limitWaiver"))
    }

}
