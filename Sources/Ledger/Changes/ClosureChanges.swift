import Almanac
import Clinic
import GRDB

/// Opening and closing by hand, apart from the plan.
extension Writing {
    /// Puts seats on sale or takes them off; closed seats keep their bookings.
    package func set(closed: Bool, _ seats: [SeatID], of session: SessionID) throws {
        for seat in seats { try update("seat", "id", seat, ["closed": closed]) }
        try fitState(of: session)
        if !closed { freed += seats }
    }

    /// Lets a session be open while anything of it is on sale.
    private func fitState(of session: SessionID) throws {
        let isOn = try !reading.values(
            Int.self, "SELECT 1 FROM seat WHERE session = ? AND retired = 0 AND closed = 0 LIMIT 1", [session]
        ).isEmpty
        let state: SessionState = isOn ? .open : .closed
        let known = try reading.values(SessionState.self, "SELECT state FROM session WHERE id = ?", [session])
        if known != [state] { try update("session", "id", session, ["state": state]) }
    }

    /// A seat more of a session, added by hand; one that was there before comes back.
    package func addByHand(_ seat: PlannedSeat, to session: SessionID) throws -> SeatID {
        let added = try put(byHand: seat, in: session)
        try fitState(of: session)
        freed.append(added)
        return added
    }

    private func put(byHand seat: PlannedSeat, in session: SessionID) throws -> SeatID {
        let before = try reading.values(
            SeatID.self, "SELECT id FROM seat WHERE session = ? AND desk = ? AND start = ?",
            [session, seat.desk, seat.start]
        ).first
        if let before {
            try update(
                "seat", "id", before, ["end": seat.end, "retired": false, "closed": false, "byHand": true])
            return before
        }
        return SeatID(
            try insert(
                "seat",
                [
                    "session": session, "desk": seat.desk, "start": seat.start, "end": seat.end,
                    "byHand": true,
                ]))
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
