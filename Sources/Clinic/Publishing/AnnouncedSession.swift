import Almanac

/// 開催日 as anybody may know it: when and where, whether it is off, how much of it is free.
package struct AnnouncedSession: Hashable, Codable, Sendable {
    package let session: SessionID
    package let programme: Programme
    package let venue: VenueID
    package let date: CivilDate
    package let hours: [TimeSpan]
    /// 中止: it was in the timetable, or in the newsletter, and is not held.
    package let cancelled: Bool
    /// The course that it is a date of, and of which of its groups; nil for a consultation.
    package let course: CourseID?
    package let group: GroupCode?
    /// Whom it is for, in years.
    package let minimumAge: Int
    /// All its seats that are on sale.
    package let seats: Int
    /// Those that are free; of a course nil, whose places are given by application.
    package let free: Int?
    /// When its seats can be booked; nil where they can be now.
    package let opensAt: Instant?
    /// How often it has been changed since it was planned.
    package let sequence: Int
    /// When it was changed last, or planned.
    package let changedAt: Instant

    package init(
        session: SessionID, programme: Programme, venue: VenueID, date: CivilDate, hours: [TimeSpan],
        cancelled: Bool, course: CourseID? = nil, group: GroupCode? = nil, minimumAge: Int, seats: Int,
        free: Int?, opensAt: Instant? = nil, sequence: Int, changedAt: Instant
    ) {
        self.session = session
        self.programme = programme
        self.venue = venue
        self.date = date
        self.hours = hours
        self.cancelled = cancelled
        self.course = course
        self.group = group
        self.minimumAge = minimumAge
        self.seats = seats
        self.free = free
        self.opensAt = opensAt
        self.sequence = sequence
        self.changedAt = changedAt
    }

    /// A name of its own that survives every re-plan: a venue consults once a day, a group meets once a day.
    package var name: String {
        guard let course else { return "\(programme.rawValue)-\(venue)-\(date)" }
        return "course-\(course)\(group.map { "-\($0)" } ?? "")-\(date)"
    }
}
