import Almanac
import Clinic
import Ledger

/// 日締めの取り消し: a day is open again. What was closed stays on record, with the reason.
package struct ReopenDay: Change {
    package static let name = "reopen-day"
    /// Of the venues the heads only.
    package static let roles: Set<Role> = [.venue, .office, .admin]

    package let venue: VenueID
    /// Today where nil.
    package let date: CivilDate?
    package let reason: String

    package init(venue: VenueID, date: CivilDate? = nil, reason: String) {
        self.venue = venue
        self.date = date
        self.reason = reason
    }

    package func perform(_ room: WritingRoom) throws -> DayClosing {
        let date = date ?? room.today
        let venue = try room.venue(self.venue)
        guard room.account.isHead || !room.account.roles.isDisjoint(with: Role.planning) else {
            throw Refusal(.forbidden, "日締めの取り消しは、館長か長寿社会推進課の方ができます。")
        }
        let reason = try CloseDay.text(reason, field: "reason", "理由")
        guard let closing = try room.reading.closingInForce(at: venue.id, on: date)?.closing else {
            throw Refusal(.nothingToDo, "\(venue.shortName) の \(date.japanese) は締められていません。")
        }
        try room.ledger.reopen(closing.closing, because: reason, by: room.account.id, at: room.now)
        return DayClosing(
            closing: closing.closing, venue: closing.venue, date: closing.date, closedAt: closing.closedAt,
            served: closing.served, headCount: closing.headCount, unknown: closing.unknown,
            reopenedAt: room.now)
    }
}

extension Reading {
    /// The closing of a venue's day that is in force.
    func closingInForce(at venue: VenueID, on date: CivilDate) throws -> DayReport.Closing? {
        try closings(at: venue, on: date).last { $0.closing.reopenedAt == nil }
    }
}
