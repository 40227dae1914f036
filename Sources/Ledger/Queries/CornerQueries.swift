import Almanac
import Clinic
import GRDB

extension Reading {
    /// A corner day by its number.
    package func corner(_ id: CornerID) throws -> CornerDay? {
        try row(Self.corners + " WHERE cornerDay.id = ?", [id]).map(CornerDay.init(row:))
    }

    /// The corner days between two dates, cancelled ones too.
    package func corners(from first: CivilDate, through last: CivilDate) throws -> [CornerDay] {
        try rows(
            Self.corners + " WHERE cornerDay.date BETWEEN ? AND ? ORDER BY cornerDay.date, cornerDay.id",
            [first, last]
        ).map(CornerDay.init(row:))
    }

    private static let corners = """
        SELECT cornerDay.*,
          (SELECT count(*) FROM cornerPerson WHERE cornerPerson.day = cornerDay.id) AS tapped,
          ifnull((SELECT people FROM cornerPaper WHERE cornerPaper.day = cornerDay.id), 0) AS tallied,
          (SELECT venue FROM session WHERE session.date = cornerDay.date AND session.team = cornerDay.team
            AND session.programme = 'consultation' AND session.state = 'open'
            AND cornerDay.cancelledAt IS NULL) AS lacking
        FROM cornerDay
        """

    /// The open consultations of a date with the team each has, and how many are booked there.
    package func teamsAtWork(on date: CivilDate) throws -> [(team: Int, venue: VenueID, bookings: Int)] {
        try rows(
            """
            SELECT team, venue, (SELECT count(*) FROM booking WHERE booking.session = session.id
                AND booking.endedAt IS NULL AND booking.kind = 'booking') AS bookings
            FROM session
            WHERE programme = 'consultation' AND date = ? AND state = 'open' AND team IS NOT NULL
            ORDER BY team
            """, [date]
        ).map { (try $0.get("team"), try $0.get("venue"), try $0.get("bookings")) }
    }

    /// A tap by its id, and of which day it is.
    package func cornerTap(_ id: CornerTapID) throws -> (day: CornerID, tap: CornerTap)? {
        try row("SELECT * FROM cornerCount WHERE id = ?", [id]).map { row in
            (
                try row.get("day"),
                CornerTap(
                    id: id, happenedAt: try row.get("happenedAt"), takesBack: try row.get("takesBack"),
                    ageBand: try row.get("ageBand"), gender: try row.get("gender"),
                    topic: try row.get("topic"))
            )
        }
    }

    /// The entry from paper that counts for a day.
    package func tally(of corner: CornerID) throws -> TallyID? {
        try values(TallyID.self, "SELECT id FROM cornerPaper WHERE day = ?", [corner]).first
    }

    /// The people of a day by the hour in Tokyo; nil for taps whose time is of another day.
    package func cornerHours(of day: CornerDay) throws -> [(hour: Int?, people: Int)] {
        let midnight = Instant(day.date, .midnight).milliseconds
        return try rows(
            """
            SELECT CASE WHEN at >= :midnight AND at < :midnight + 86400000
              THEN (at - :midnight) / 3600000 END AS hour, count(*) AS people
            FROM cornerPerson WHERE day = :day GROUP BY hour ORDER BY hour
            """, ["midnight": midnight, "day": day.corner]
        ).map { (try $0.get("hour"), try $0.get("people")) }
    }

    /// The people of a day by age band, those whose age somebody chose.
    package func cornerAges(of corner: CornerID) throws -> [AgeBand: Int] {
        try counts(
            """
            SELECT ageBand AS part, count(*) AS people FROM cornerPerson
            WHERE day = ? AND ageBand IS NOT NULL GROUP BY ageBand
            """, corner)
    }

    /// The people of a day by gender, those whose gender somebody chose.
    package func cornerGenders(of corner: CornerID) throws -> [Gender: Int] {
        try counts(
            """
            SELECT gender AS part, count(*) AS people FROM cornerPerson
            WHERE day = ? AND gender IS NOT NULL GROUP BY gender
            """, corner)
    }

    /// The people of a day by what it was about, where somebody chose it.
    package func cornerTopics(of corner: CornerID) throws -> [Slug: Int] {
        try counts(
            """
            SELECT topic AS part, count(*) AS people FROM cornerPerson
            WHERE day = ? AND topic IS NOT NULL GROUP BY topic
            """, corner)
    }

    private func counts<Part: Hashable & DatabaseValueConvertible>(
        _ sql: String, _ corner: CornerID
    ) throws -> [Part: Int] {
        let rows = try rows(sql, [corner])
        return try Dictionary(uniqueKeysWithValues: rows.map { (try $0.get("part"), try $0.get("people")) })
    }
}

extension CornerDay {
    fileprivate init(row: Row) throws {
        let (opens, closes): (CivilTime, CivilTime) = (try row.get("opens"), try row.get("closes"))
        guard let hours = TimeSpan(opens, closes) else {
            throw LedgerFailure(.damaged, "hours of a corner day")
        }
        let cancelledAt: Instant? = try row.get("cancelledAt")
        self.init(
            corner: try row.get("id"), title: try row.get("title"), place: try row.get("place"),
            date: try row.get("date"), hours: hours, team: try row.get("team"),
            cancelled: cancelledAt != nil, cancelReason: try row.get("cancelReason"),
            tapped: try row.get("tapped"), tallied: try row.get("tallied"), lacking: try row.get("lacking"))
    }
}
