import Almanac
import Clinic
import GRDB

/// What a new booking says, apart from its seat.
package struct NewBooking: Sendable {
    package let person: PersonID?
    package let kind: Booking.Kind
    package let source: Booking.Source
    /// Whether it is the person's first visit; nil without a name. Fixed now.
    package let firstTime: Bool?
    /// Fixed now; nil without an age.
    package let ageBand: AgeBand?
    /// People served on it.
    package let party: Int
    /// Why somebody was booked although their age is uncertain.
    package let ageWaiver: String?
    package let request: RequestID
    package let madeAt: Instant

    package init(
        person: PersonID?, kind: Booking.Kind, source: Booking.Source, firstTime: Bool?, ageBand: AgeBand?,
        party: Int, ageWaiver: String? = nil, request: RequestID, madeAt: Instant
    ) {
        self.person = person
        self.kind = kind
        self.source = source
        self.firstTime = firstTime
        self.ageBand = ageBand
        self.party = party
        self.ageWaiver = ageWaiver
        self.request = request
        self.madeAt = madeAt
    }
}

extension Writing {
    /// Takes the first of these seats that is free; nil where all are sold.
    ///
    /// The one way to a seat, for every path. It does not look first: it inserts, and the index decides.
    package func take(oneOf seats: [SeatPlace], for booking: NewBooking) throws -> BookingID? {
        for seat in seats {
            do {
                return try insert(booking, in: seat.session, on: seat.seat)
            } catch let error as DatabaseError
                where error.extendedResultCode == .SQLITE_CONSTRAINT_UNIQUE
                && error.message?.contains("booking.seat") == true
            {
                continue
            }
        }
        return nil
    }

    /// Books somebody in who has no seat: served beyond capacity or in an absentee's place.
    package func seatless(_ booking: NewBooking, in session: SessionID) throws -> BookingID {
        try insert(booking, in: session, on: nil)
    }

    private func insert(_ booking: NewBooking, in session: SessionID, on seat: SeatID?) throws -> BookingID {
        BookingID(
            try insert(
                "booking",
                [
                    "session": session, "seat": seat, "person": booking.person, "kind": booking.kind,
                    "source": booking.source, "firstTime": booking.firstTime, "ageBand": booking.ageBand,
                    "party": booking.party, "ageWaiver": booking.ageWaiver, "request": booking.request,
                    "madeAt": booking.madeAt,
                ]))
    }

    /// Ends a booking and gives its seat back.
    package func end(
        _ booking: BookingID, _ reason: Booking.EndReason, at: Instant, movedTo: BookingID? = nil
    ) throws {
        try update("booking", "id", booking, ["endedAt": at, "endReason": reason, "movedTo": movedTo])
    }

    /// Adds a mark to a booking's set.
    package func add(_ mark: Mark, by account: String) throws {
        try insert(
            "mark", key: mark.id.text,
            [
                "id": mark.id, "booking": mark.booking, "value": mark.value, "happenedAt": mark.happenedAt,
                "arrivedAt": mark.arrivedAt, "replaces": mark.replaces, "account": account,
            ])
    }
}
