import Almanac

/// 受講者名簿: somebody with a place in a course, and what became of each of its dates.
package struct RosterLine: Hashable, Codable, Sendable {
    package let application: ApplicationID
    /// 受付番号, within the course.
    package let number: Int
    package let person: PersonID
    package let kana: String?
    package let name: String?
    package let phone: String?
    /// 秘匿
    package let secret: Bool
    /// 初めての方
    package let first: Bool
    package let group: GroupCode
    package let state: Enrolment.State
    /// Why their place is over; nil while they have it.
    package let ended: Enrolment.EndReason?
    /// By date. Whoever moved up later lacks those that were over.
    package let dates: [Date]

    package init(
        application: ApplicationID, number: Int, person: PersonID, kana: String?, name: String?,
        phone: String?, secret: Bool, first: Bool, group: GroupCode, state: Enrolment.State,
        ended: Enrolment.EndReason? = nil, dates: [Date]
    ) {
        self.application = application
        self.number = number
        self.person = person
        self.kana = kana
        self.name = name
        self.phone = phone
        self.secret = secret
        self.first = first
        self.group = group
        self.state = state
        self.ended = ended
        self.dates = dates
    }

    /// One date of theirs.
    package struct Date: Hashable, Codable, Sendable {
        package let date: CivilDate
        /// What a mark is made on.
        package let booking: BookingID
        package let state: Booking.State

        package init(date: CivilDate, booking: BookingID, state: Booking.State) {
            self.date = date
            self.booking = booking
            self.state = state
        }
    }

    /// Whether they have attended at least one date, which is what the target counts.
    package var hasAttended: Bool { dates.contains { $0.state == .attended } }
}
