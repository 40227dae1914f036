import Almanac
import Clinic
import GRDB

/// Sessions that are in each other's way.
package struct Clash: Hashable, Sendable {
    package let date: CivilDate
    package let sides: [Side]

    /// One of them.
    package struct Side: Hashable, Sendable {
        package let programme: Programme
        /// Nil for a corner.
        package let venue: VenueID?
        /// Of a course or a corner.
        package let title: String?
        package let span: TimeSpan
    }
}

/// What a course asks of a venue: a room and a team that nobody else has then. Two consultations never clash,
/// the timetable sees to that.
extension Reading {
    /// What works on each date, and from when to when: closed days and seats leave room and team free.
    private static let work = """
        WITH work AS (
          SELECT session.id, session.programme, session.venue, session.room, session.date, session.team,
            min(seat.start) AS start, max(seat."end") AS "end",
            (SELECT title FROM course JOIN courseGroup ON courseGroup.course = course.id
             JOIN courseDate ON courseDate.courseGroup = courseGroup.id
             WHERE courseDate.session = session.id) AS title
          FROM session JOIN seat ON seat.session = session.id
          WHERE session.state = 'open' AND seat.retired = 0 AND seat.closed = 0
            AND session.date BETWEEN :first AND :last
          GROUP BY session.id),
        teamed AS (
          SELECT programme, venue, date, start, "end", title FROM work
          WHERE programme = 'course' OR team IS NOT NULL
          UNION ALL
          SELECT 'corner', NULL, date, opens, closes, title FROM cornerDay
          WHERE cancelledAt IS NULL AND team IS NOT NULL AND date BETWEEN :first AND :last)
        """

    /// The first two in one room at one time; nil where there are none.
    package func roomClash(from first: CivilDate, through last: CivilDate) throws -> Clash? {
        let pair = try row(
            Self.work + """
                 SELECT a.date, a.id AS one, b.id AS other FROM work AS a JOIN work AS b
                  ON a.date = b.date AND a.venue = b.venue AND a.room = b.room AND a.id < b.id
                  AND a.start < b."end" AND b.start < a."end"
                WHERE 'course' IN (a.programme, b.programme) ORDER BY a.date, a.id, b.id LIMIT 1
                """, ["first": first, "last": last])
        guard let pair else { return nil }
        let (one, other): (SessionID, SessionID) = (try pair.get("one"), try pair.get("other"))
        return Clash(
            date: try pair.get("date"),
            sides: try sides(
                "SELECT * FROM work WHERE id IN (:one, :other) ORDER BY id",
                ["first": first, "last": last, "one": one, "other": other]))
    }

    /// The first course at whose time more is going on than there are teams; nil where there is none.
    package func teamClash(from first: CivilDate, through last: CivilDate) throws -> Clash? {
        let during = """
            teamed.date = work.date AND teamed.start < work."end" AND work.start < teamed."end"
            """
        let course = try row(
            Self.work + """
                 SELECT id, date FROM work WHERE programme = 'course'
                  AND (SELECT count(*) FROM teamed WHERE \(during)) > :teams ORDER BY date, id LIMIT 1
                """, ["first": first, "last": last, "teams": try teams()])
        guard let course else { return nil }
        let id: SessionID = try course.get("id")
        return Clash(
            date: try course.get("date"),
            sides: try sides(
                "SELECT teamed.* FROM teamed JOIN work ON \(during) WHERE work.id = :id",
                ["first": first, "last": last, "id": id]))
    }

    private func sides(_ query: String, _ arguments: StatementArguments) throws -> [Clash.Side] {
        try rows(Self.work + " " + query, arguments).map {
            guard let span = TimeSpan(try $0.get("start"), try $0.get("end")) else {
                throw LedgerFailure(.damaged, "a session without a length")
            }
            return Clash.Side(
                programme: try $0.get("programme"), venue: try $0.get("venue"), title: try $0.get("title"),
                span: span)
        }
    }
}
