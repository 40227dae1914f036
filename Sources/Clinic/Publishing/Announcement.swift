import Almanac

/// お知らせ: what the ward announces of a month, from which every article, page and poster is written. Nothing of
/// anybody's is in it.
package struct Announcement: Hashable, Codable, Sendable {
    package let month: CivilMonth
    /// The ward's name.
    package let ward: String
    /// The consultations, venue by venue in printed order.
    package let lines: [KohoLine]
    /// From when on one can book; nil where one always can.
    package let opensAt: Instant?
    package let minimumAge: Int
    /// How long one consultation is; nil where they differ.
    package let slotMinutes: Int?
    /// Courses that one may apply for in this month.
    package let courses: [CourseEntry]
    /// Corners of the month, those that are off left out.
    package let corners: [CornerDay]

    package init(
        month: CivilMonth, ward: String, lines: [KohoLine], opensAt: Instant?, minimumAge: Int,
        slotMinutes: Int?, courses: [CourseEntry] = [], corners: [CornerDay] = []
    ) {
        self.month = month
        self.ward = ward
        self.lines = lines
        self.opensAt = opensAt
        self.minimumAge = minimumAge
        self.slotMinutes = slotMinutes
        self.courses = courses
        self.corners = corners
    }

    /// The programme's own name.
    package static let title = "シニアのスマートフォン個別相談会"

    /// The month's sessions on holidays, each date once.
    package var holidays: [KohoLine.Date] {
        Set(lines.flatMap(\.dates).filter(\.holiday)).sorted { $0.date < $1.date }
    }
}
