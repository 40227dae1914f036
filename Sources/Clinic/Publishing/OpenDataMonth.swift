import Almanac

/// One venue in one closed month, as it may be published: totals only, so that no difference of two
/// publications singles anybody out.
package struct OpenDataMonth: Hashable, Codable, Sendable {
    package let month: CivilMonth
    package let venue: VenueID
    /// Sessions held; nil where a month counted elsewhere does not say.
    package let sessions: Int?
    package let seats: Int?
    /// 延べ人数
    package let visits: Int

    package init(month: CivilMonth, venue: VenueID, sessions: Int?, seats: Int?, visits: Int) {
        self.month = month
        self.venue = venue
        self.sessions = sessions
        self.seats = seats
        self.visits = visits
    }
}
