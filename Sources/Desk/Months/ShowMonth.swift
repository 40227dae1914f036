import Almanac
import Clinic
import Ledger

/// Where a month stands: what is to be settled before it is closed, or what was corrected since.
package struct ShowMonth: Question {
    package static let name = "show-month"
    package static let roles = Role.planning

    package let month: CivilMonth
    /// Whether nobody wants to know who made the corrections, and when: that is looked up in the journal.
    package let brief: Bool?

    package init(month: CivilMonth, brief: Bool? = nil) {
        self.month = month
        self.brief = brief
    }

    package func answer(_ room: ReadingRoom) throws -> MonthState {
        let ledger = room.ledger
        try ledger.requireKnown(.month(month))
        guard let closing = try ledger.closing(of: month) else {
            let unsettled = try ledger.unsettledDays(of: month)
            return MonthState(
                month: month, closing: nil, asOf: room.today,
                unsettled: unsettled.filter { $0.date < room.today },
                toCome: unsettled.count { $0.why == .notClosed && $0.date >= room.today })
        }
        let corrections = try ledger.corrections(
            since: closing,
            // Whoever says otherwise what 参加人数 means has corrected nothing.
            now: ledger.entries(
                of: .month(month), counting: ledger.visitsCount(of: closing.closing), asOf: room.today))
        return MonthState(
            month: month, closing: closing, asOf: room.today,
            excuses: try ledger.excuses(of: closing.closing),
            corrections: brief == true ? corrections : try ledger.signed(corrections, since: closing))
    }
}
