import Almanac
import Clinic
import GRDB

/// What a new booking says, apart from its seat.
package struct NewBooking: Sendable {
    package var person: PersonID?
    package var kind: Booking.Kind
    package var source: Booking.Source
    /// Whether it is the person's first visit; nil without a name. Fixed now.
    package var firstTime: Bool?
    /// Fixed now; nil without an age.
    package var ageBand: AgeBand?
    /// People served on it.
    package var party: Int
    /// Who telephoned; nil where nobody did.
    package var caller: Caller?
    /// Why somebody was booked although their age is uncertain.
    package var ageWaiver: String?
    /// Why somebody was booked beyond their limit.
    package var limitWaiver: String?
    /// The wish that a hold answers.
    package var waiting: WaitingID?
    /// Until when a hold keeps the seat.
    package var holdUntil: Instant?
    /// The wish it fulfils; nil for holds, of which one change may make several.
    package var request: RequestID?
    package var madeAt: Instant

    package init(
        person: PersonID?, kind: Booking.Kind, source: Booking.Source, firstTime: Bool?, ageBand: AgeBand?,
        party: Int, request: RequestID?, madeAt: Instant
    ) {
        self.person = person
        self.kind = kind
        self.source = source
        self.firstTime = firstTime
        self.ageBand = ageBand
        self.party = party
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
            } catch let error as DatabaseError where error.saysSeatIsSold {
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
                    "party": booking.party, "caller": booking.caller, "ageWaiver": booking.ageWaiver,
                    "limitWaiver": booking.limitWaiver, "waiting": booking.waiting,
                    "holdUntil": booking.holdUntil, "request": booking.request, "madeAt": booking.madeAt,
                ]))
    }

    /// Ends a booking and gives its seat back. Nobody needs to be rung about it any more.
    package func end(
        _ booking: BookingID, _ reason: Booking.EndReason, cause: Booking.Cause? = nil, at: Instant,
        movedTo: BookingID? = nil
    ) throws {
        try update(
            "booking", "id", booking,
            ["endedAt": at, "endReason": reason, "cause": cause, "movedTo": movedTo])
        try settle(about: booking, at: at)
        freed += try reading.values(
            SeatID.self, "SELECT seat FROM booking WHERE id = ? AND seat IS NOT NULL", [booking])
    }

    /// Takes a booking's ending back, and its seat with it; false where somebody else has the seat now.
    package func revive(_ booking: BookingID) throws -> Bool {
        do {
            try update(
                "booking", "id", booking,
                ["endedAt": nil as Instant?, "endReason": nil as String?, "cause": nil as String?])
            return true
        } catch let error as DatabaseError where error.saysSeatIsSold {
            return false
        }
    }

    /// Gives somebody who was served a name.
    package func name(
        _ booking: BookingID, _ person: PersonID, firstTime: Bool, ageBand: AgeBand?
    ) throws {
        try update(
            "booking", "id", booking, ["person": person, "firstTime": firstTime, "ageBand": ageBand])
    }

    /// Turns a hold into the booking it was kept for.
    package func accept(_ hold: BookingID, as booking: NewBooking) throws {
        try update(
            "booking", "id", hold,
            [
                "kind": booking.kind, "holdUntil": nil as Instant?, "firstTime": booking.firstTime,
                "ageBand": booking.ageBand, "party": booking.party, "caller": booking.caller,
                "limitWaiver": booking.limitWaiver, "request": booking.request, "madeAt": booking.madeAt,
            ])
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

extension DatabaseError {
    /// Whether the index that lets a seat be sold once has spoken.
    fileprivate var saysSeatIsSold: Bool {
        extendedResultCode == .SQLITE_CONSTRAINT_UNIQUE && message?.contains("booking.seat") == true
    }
}
