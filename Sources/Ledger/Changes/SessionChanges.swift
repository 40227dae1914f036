import Almanac
import Clinic
import GRDB

extension Writing {
    /// A consultation more, with all its seats; over a withdrawn one where the timetable had one before.
    package func add(_ planned: PlannedSession, over withdrawn: SessionID?) throws {
        if let withdrawn {
            try update(
                "session", "id", withdrawn,
                [
                    "room": planned.room, "team": planned.team, "minimumAge": planned.minimumAge,
                    "state": SessionState.open,
                ])
            try fit(withdrawn, to: planned.seats)
            return
        }
        let session = try insert(
            "session",
            [
                "programme": Programme.consultation, "venue": planned.venue, "date": planned.date,
                "room": planned.room, "team": planned.team, "minimumAge": planned.minimumAge,
                "state": SessionState.open,
            ])
        for seat in planned.seats { try add(seat, to: SessionID(session)) }
    }

    /// Makes a session what the plan wants of it.
    package func change(_ session: SessionID, to planned: PlannedSession) throws {
        try update("session", "id", session, ["room": planned.room, "minimumAge": planned.minimumAge])
        try fit(session, to: planned.seats)
    }

    /// Takes a session out of the timetable. Its seats must be free.
    package func withdraw(_ session: SessionID) throws {
        try fit(session, to: [])
        try update("session", "id", session, ["state": SessionState.withdrawn, "team": nil])
    }

    /// A day on which somebody was served although none was planned: a session without seats or team.
    package func addUnplanned(at venue: Venue, on date: CivilDate) throws -> SessionID {
        let withdrawn = try reading.values(
            SessionID.self,
            "SELECT id FROM session WHERE programme = 'consultation' AND venue = ? AND date = ?",
            [venue.id, date]
        ).first
        if let withdrawn {
            try update("session", "id", withdrawn, ["state": SessionState.open])
            return withdrawn
        }
        return SessionID(
            try insert(
                "session",
                [
                    "programme": Programme.consultation, "venue": venue.id, "date": date,
                    "room": venue.rooms[0].id, "minimumAge": 0, "state": SessionState.open,
                ]))
    }

    /// Retires, revives and adds seats until the session has these. It retires first: a moment's overlap
    /// is refused too.
    private func fit(_ session: SessionID, to wanted: [PlannedSeat]) throws {
        struct Known {
            let id: SeatID
            let seat: PlannedSeat
            let retired: Bool
        }
        let known = try reading.rows("SELECT * FROM seat WHERE session = ? ORDER BY id", [session]).map {
            Known(
                id: try $0.get("id"),
                seat: PlannedSeat(
                    desk: try $0.get("desk"), start: try $0.get("start"), end: try $0.get("end")),
                retired: try $0.get("retired"))
        }
        for row in known where !row.retired && !wanted.contains(row.seat) {
            try update("seat", "id", row.id, ["retired": true])
        }
        for seat in wanted {
            let same = known.first { $0.seat.desk == seat.desk && $0.seat.start == seat.start }
            guard let same else {
                try add(seat, to: session)
                continue
            }
            if same.seat.end != seat.end {
                try update("seat", "id", same.id, ["end": seat.end, "retired": false])
            } else if same.retired {
                try update("seat", "id", same.id, ["retired": false])
            }
        }
    }

    private func add(_ seat: PlannedSeat, to session: SessionID) throws {
        try insert("seat", ["session": session, "desk": seat.desk, "start": seat.start, "end": seat.end])
    }
}
