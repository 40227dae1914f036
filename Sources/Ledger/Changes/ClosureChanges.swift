import Almanac
import Clinic
import GRDB

/// Opening and closing by hand, apart from the plan.
extension Writing {
    /// Puts seats on sale or takes them off; closed seats keep their bookings.
    package func set(closed: Bool, _ seats: [SeatID], of session: SessionID) throws {
        for seat in seats { try update("seat", "id", seat, ["closed": closed]) }
        if !closed { freed += seats }
        try followSeats(of: session)
    }

    /// A session that has seats and none of them on sale is closed, and open again as soon as one is.
    private func followSeats(of session: SessionID) throws {
        let closed = try reading.values(
            Bool.self, "SELECT DISTINCT closed FROM seat WHERE session = ? AND retired = 0", [session])
        let state: SessionState = closed == [true] ? .closed : .open
        let known = try reading.values(SessionState.self, "SELECT state FROM session WHERE id = ?", [session])
        if known != [state] { try update("session", "id", session, ["state": state]) }
    }

    /// A seat more of a session, added by hand; one that was there before comes back.
    package func addByHand(_ seat: PlannedSeat, to session: SessionID) throws -> SeatID {
        let before = try reading.values(
            SeatID.self, "SELECT id FROM seat WHERE session = ? AND desk = ? AND start = ?",
            [session, seat.desk, seat.start]
        ).first
        if let before {
            try update(
                "seat", "id", before, ["end": seat.end, "retired": false, "closed": false, "byHand": true])
            freed.append(before)
            try followSeats(of: session)
            return before
        }
        let added = SeatID(
            try insert(
                "seat",
                [
                    "session": session, "desk": seat.desk, "start": seat.start, "end": seat.end,
                    "byHand": true,
                ]))
        freed.append(added)
        try followSeats(of: session)
        return added
    }

    /// A consultation more, without seats yet, added by hand; over a withdrawn one where there is one.
    package func addByHand(
        at venue: VenueID, on date: CivilDate, room: Slug, team: Int, minimumAge: Int
    ) throws -> SessionID {
        let before = try reading.values(
            SessionID.self,
            "SELECT id FROM session WHERE programme = 'consultation' AND venue = ? AND date = ?",
            [venue, date]
        ).first
        if let before {
            try update(
                "session", "id", before,
                [
                    "room": room, "team": team, "minimumAge": minimumAge, "state": SessionState.open,
                    "byHand": true,
                ])
            return before
        }
        return SessionID(
            try insert(
                "session",
                [
                    "programme": Programme.consultation, "venue": venue, "date": date, "room": room,
                    "team": team, "minimumAge": minimumAge, "state": SessionState.open, "byHand": true,
                ]))
    }
}
