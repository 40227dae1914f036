import Almanac
import Clinic
import GRDB

/// A course with all that rules ask of it.
package struct CoursePlace: Hashable, Sendable {
    package let id: CourseID
    package let isCancelled: Bool
    package let cancelReason: String?
    package let entry: CourseEntry
    /// The numbers of its groups, in the order of `entry.groups`.
    package let groups: [Int64]
    /// The seats of each date of each group, in the same order.
    package let sessions: [[SessionID]]

    /// The number of a group.
    package func group(_ code: GroupCode) -> Int64? {
        entry.groups.firstIndex { $0.code == code }.map { groups[$0] }
    }

    /// The letter of a group.
    package func code(of group: Int64) -> GroupCode? {
        groups.firstIndex(of: group).map { entry.groups[$0].code }
    }

    /// The sessions of a group, by date.
    package func sessions(of code: GroupCode) -> [SessionID] {
        entry.groups.firstIndex { $0.code == code }.map { sessions[$0] } ?? []
    }
}

extension Reading {
    /// A course by its number.
    package func course(_ id: CourseID) throws -> CoursePlace? {
        try row("SELECT * FROM course WHERE id = ?", [id]).map(course(row:))
    }

    /// The courses with a date in a span, and those without any, the first to begin first.
    package func courses(from first: CivilDate, through last: CivilDate) throws -> [CoursePlace] {
        try rows(
            """
            SELECT course.*, min(session.date) AS begins FROM course
            JOIN courseGroup ON courseGroup.course = course.id
            JOIN courseDate ON courseDate.courseGroup = courseGroup.id
            JOIN session ON session.id = courseDate.session
            GROUP BY course.id HAVING max(session.date) >= ? AND begins <= ? ORDER BY begins, course.id
            """, [first, last]
        ).map(course(row:))
    }

    private func course(row: Row) throws -> CoursePlace {
        let id: CourseID = try row.get("id")
        let groups = try rows("SELECT * FROM courseGroup WHERE course = ? ORDER BY code", [id])
        let numbers: [Int64] = try groups.map { try $0.get("id") }
        var sessions: [[SessionID]] = []
        let entries = try groups.map { group -> CourseEntry.Group in
            let dates = try rows(
                """
                SELECT session.id, session.venue, session.room, session.date, seat.start, seat."end"
                FROM courseDate JOIN session ON session.id = courseDate.session
                JOIN seat ON seat.session = session.id AND seat.desk = 1
                WHERE courseDate.courseGroup = ? ORDER BY session.date
                """, [try group.get("id") as Int64])
            sessions.append(try dates.map { try $0.get("id") })
            guard let first = dates.first else { throw LedgerFailure(.damaged, "a group without dates") }
            return CourseEntry.Group(
                code: try group.get("code"), venue: try first.get("venue"), room: try first.get("room"),
                capacity: try group.get("capacity"),
                dates: try dates.map {
                    guard let span = TimeSpan(try $0.get("start"), try $0.get("end")) else {
                        throw LedgerFailure(.damaged, "a date without a length")
                    }
                    return CourseEntry.Date(try $0.get("date"), span)
                })
        }
        let cancelledAt: Instant? = try row.get("cancelledAt")
        return CoursePlace(
            id: id, isCancelled: cancelledAt != nil, cancelReason: try row.get("cancelReason"),
            entry: CourseEntry(
                title: try row.get("title"), content: try row.get("content"),
                teacher: try row.get("teacher"), fee: try row.get("fee"),
                minimumAge: try row.get("minimumAge"), selection: try row.get("selection"),
                opensAt: try row.get("opensAt"), closesOn: try row.get("closesOn"),
                deadline: try row.get("deadline"), firstTimer: try row.get("firstTimer"),
                reserves: try row.get("reserves"), groups: entries), groups: numbers, sessions: sessions)
    }

    /// The live bookings of each place in a course, by date.
    package func dates(of course: CourseID) throws -> [EnrolmentID: [RosterLine.Date]] {
        try rows(
            BookingPlace.select + """
                 JOIN courseDate ON courseDate.session = session.id
                JOIN courseGroup ON courseGroup.id = courseDate.courseGroup
                WHERE courseGroup.course = ? AND booking.enrolment IS NOT NULL AND booking.endedAt IS NULL
                ORDER BY session.date, booking.id
                """, [course]
        ).reduce(into: [:]) { dates, row in
            let booking = try BookingPlace(row: row)
            let enrolment: EnrolmentID = try row.get("enrolment")
            dates[enrolment, default: []].append(
                RosterLine.Date(date: booking.date, booking: booking.id, state: booking.state))
        }
    }
}
