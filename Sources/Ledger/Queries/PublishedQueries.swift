import Almanac
import Clinic
import GRDB

/// A session with what may be said of it in public, its seats apart.
package struct PublishedSession: Sendable {
    package let id: SessionID
    package let programme: Programme
    package let venue: VenueID
    package let date: CivilDate
    package let state: SessionState
    package let course: CourseID?
    package let group: GroupCode?
    package let minimumAge: Int
    /// When its month can be booked; nil where it always can.
    package let opensAt: Instant?
    /// Those that are in the timetable, by time.
    package let seats: [Seat]
    /// Those that no longer are.
    package let retired: [SeatID]

    /// A seat that can be sold, or could but for a closure.
    package struct Seat: Sendable {
        package let id: SeatID
        package let span: TimeSpan
        package let closed: Bool
    }
}

extension Reading {
    /// The consultations and course dates between two dates, withdrawn ones too, by date and printed order.
    package func publishedSessions(
        from first: CivilDate, through last: CivilDate
    ) throws -> [PublishedSession] {
        let seats = try Dictionary(
            grouping: rows(
                """
                SELECT seat.* FROM seat
                JOIN session ON session.id = seat.session
                WHERE session.date BETWEEN ? AND ? ORDER BY seat.start, seat.desk
                """, [first, last]), by: { try $0.get("session") as SessionID })
        return try rows(
            """
            SELECT session.*, courseGroup.course, courseGroup.code, bookingMonth.opensAt
            FROM session JOIN venue ON venue.id = session.venue
            LEFT JOIN courseDate ON courseDate.session = session.id
            LEFT JOIN courseGroup ON courseGroup.id = courseDate.courseGroup
            LEFT JOIN bookingMonth ON bookingMonth.month = substr(session.date, 1, 7)
            WHERE session.date BETWEEN ? AND ? ORDER BY session.date, venue.sort, venue.id, session.id
            """, [first, last]
        ).map { row in
            let id: SessionID = try row.get("id")
            let own = seats[id, default: []]
            let (retired, standing) = (
                try own.filter { try $0.get("retired") }, try own.filter { try !$0.get("retired") }
            )
            return PublishedSession(
                id: id, programme: try row.get("programme"), venue: try row.get("venue"),
                date: try row.get("date"), state: try row.get("state"), course: try row.get("course"),
                group: try row.get("code"), minimumAge: try row.get("minimumAge"),
                opensAt: try row.get("opensAt"),
                seats: try standing.compactMap { seat in
                    guard let span = TimeSpan(try seat.get("start"), try seat.get("end")) else { return nil }
                    return .init(id: try seat.get("id"), span: span, closed: try seat.get("closed"))
                }, retired: try retired.map { try $0.get("id") })
        }
    }

    /// How often each session has been changed since it was first written, and when last: what the journal
    /// says of it and of its seats.
    package func histories(
        of sessions: [PublishedSession]
    ) throws -> [SessionID: (changes: Int, last: Instant)] {
        var owners: [SeatID: SessionID] = [:]
        for session in sessions {
            for seat in session.seats.map(\.id) + session.retired { owners[seat] = session.id }
        }
        let known = Set(sessions.map(\.id))
        var histories: [SessionID: (changes: Int, last: Instant)] = [:]
        let rows = try rows(
            """
            SELECT at, entries FROM journal
            WHERE entries LIKE '%"table":"session"%' OR entries LIKE '%"table":"seat"%' ORDER BY id
            """)
        for row in rows {
            let at: Instant = try row.get("at")
            let entries = try StableJSON.value([JournalEntry].self, try row.get("entries"))
            var touched: Set<SessionID> = []
            for entry in entries {
                switch entry.table {
                case "session": touched.formUnion(entry.numbers.map { SessionID($0) }.filter(known.contains))
                case "seat": touched.formUnion(entry.numbers.compactMap { owners[SeatID($0)] })
                default: continue
                }
            }
            for session in touched {
                histories[session] = (histories[session].map { $0.changes + 1 } ?? 0, at)
            }
        }
        return histories
    }
}

extension Reading {
    /// The months that are closed (月締め), as venue × month totals of consultations, by month and printed
    /// order, as they were closed.
    package func publishableMonths() throws -> [OpenDataMonth] {
        let venues = try venues()
        return try closedMonths(from: CivilDate.earliest.civilMonth, through: CivilDate.latest.civilMonth)
            .flatMap { closing in
                let entries = EntriesByVenue(
                    try entries(of: closing.closing).filter { $0.programme == .consultation })
                return venues.compactMap { venue -> OpenDataMonth? in
                    let own = entries.entries(of: venue.id)
                    guard !own.isEmpty else { return nil }
                    let sums = Tally(own).sums
                    return sums[.visits].map {
                        OpenDataMonth(
                            month: closing.month, venue: venue.id, sessions: sums[.sessions],
                            seats: sums[.seats], visits: $0)
                    }
                }
            }
    }
}

extension JournalEntry {
    /// The numbers that its keys name: "1-3,7".
    var numbers: [Int64] {
        keys.split(separator: ",").flatMap { run -> [Int64] in
            let ends = run.split(separator: "-").compactMap { Int64($0) }
            guard let first = ends.first, let last = ends.last, first <= last else { return [] }
            return Array(first...last)
        }
    }
}
