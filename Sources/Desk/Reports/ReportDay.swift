import Almanac
import Clinic
import Ledger

/// 日報: a venue's day in figures, and how it was closed.
package struct ReportDay: Question {
    package static let name = "report-day"
    package static let roles = Role.day

    package let venue: VenueID
    /// Today where nil.
    package let date: CivilDate?

    package init(venue: VenueID, date: CivilDate? = nil) {
        self.venue = venue
        self.date = date
    }

    package func answer(_ room: ReadingRoom) throws -> DayReport {
        try room.require(venue)
        let ledger = room.ledger
        let date = date ?? room.today
        try room.account.require(date, on: room.today)
        let venue = try ledger.venue(self.venue)
        guard let session = try ledger.consultation(at: venue.id, on: date) else {
            throw Refusal.noSession(venue, date)
        }
        var facts = DayReport.Facts()
        facts.ages = try ledger.served(of: session)
        facts.queue = try ledger.queue(at: venue.id, on: date, now: room.now).map(\.state)
        // A day that is still ahead is not unmarked.
        facts.unmarked = try date > room.today ? [] : ledger.unmarked(of: session).map(\.id)
        let closings = try ledger.closings(at: venue.id, on: date)
        facts.closing = closings.last { $0.closing.reopenedAt == nil }
        facts.earlier = closings.filter { $0.closing.reopenedAt != nil }
        if let closing = facts.closing?.closing {
            facts.later = try ledger.entries(of: session, after: closing.closedAt)
        }
        facts.unplaced = try ledger.unplacedCount(at: venue.id, on: date)
        let entries = try ledger.entries(of: .day(date), asOf: room.today)
            .filter { $0.programme == .consultation }
        return DayReport(
            venue: venue, date: date, asOf: room.now, counting: try ledger.visitsCount(),
            entries: EntriesByVenue(entries).entries(of: venue.id), facts: facts)
    }
}
