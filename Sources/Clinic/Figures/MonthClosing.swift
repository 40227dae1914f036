import Almanac

/// 月締め: a month as it was closed. Later corrections do not touch it.
package struct MonthClosing: Hashable, Codable, Sendable {
    package let closing: MonthClosingID
    package let month: CivilMonth
    package let closedAt: Instant
    /// Rows that were counted, and SHA-256 over them.
    package let entries: Int
    package let digest: String
    /// Rows of the journal before this closing's own, and the hash of the last of them.
    package let journalRows: Int64
    package let journalHash: String

    package init(
        closing: MonthClosingID, month: CivilMonth, closedAt: Instant, entries: Int, digest: String,
        journalRows: Int64, journalHash: String
    ) {
        self.closing = closing
        self.month = month
        self.closedAt = closedAt
        self.entries = entries
        self.digest = digest
        self.journalRows = journalRows
        self.journalHash = journalHash
    }
}

/// Why a month may be closed although a day of it is not settled.
package struct MonthExcuse: Hashable, Codable, Sendable {
    package let venue: VenueID
    package let date: CivilDate
    /// Nil where it has been erased.
    package let reason: String?

    /// The most characters of a reason.
    package static let longestReason = 200

    package init(venue: VenueID, date: CivilDate, reason: String?) {
        self.venue = venue
        self.date = date
        self.reason = reason
    }
}

/// A day that has to be settled or excused before its month is closed.
package struct UnsettledDay: Hashable, Codable, Sendable {
    package let venue: VenueID
    package let date: CivilDate
    package let why: Why
    /// Bookings without attendance, or lines of paper without a place.
    package let count: Int

    package init(venue: VenueID, date: CivilDate, why: Why, count: Int) {
        self.venue = venue
        self.date = date
        self.why = why
        self.count = count
    }

    /// What is missing.
    package enum Why: String, CaseIterable, Codable, Sendable {
        /// 日締め has not been done.
        case notClosed = "not-closed"
        /// A date of a 教室 has bookings without attendance.
        case courseUnmarked = "course-unmarked"
        /// 紙の記録 has lines that nobody has placed.
        case paperUnplaced = "paper-unplaced"

        /// The words on reports.
        package var label: String {
            switch self {
            case .notClosed: "日締めがまだです"
            case .courseUnmarked: "教室の出欠が未記入です"
            case .paperUnplaced: "紙の記録に決まっていない行があります"
            }
        }
    }
}

/// Where a month stands on its way to being closed.
package struct MonthState: Hashable, Codable, Sendable {
    package let month: CivilMonth
    /// Nil while it is open.
    package let closing: MonthClosing?
    package let asOf: CivilDate
    /// What stands in the way while it is open, by venue in printed order and day; only days that are over.
    package let unsettled: [UnsettledDay]
    /// How many venues' days are still to come, today's among them until they are closed.
    package let toCome: Int
    package let excuses: [MonthExcuse]
    /// What has changed since it was closed.
    package let corrections: [Correction]

    package init(
        month: CivilMonth, closing: MonthClosing?, asOf: CivilDate, unsettled: [UnsettledDay] = [],
        toCome: Int = 0, excuses: [MonthExcuse] = [], corrections: [Correction] = []
    ) {
        self.month = month
        self.closing = closing
        self.asOf = asOf
        self.unsettled = unsettled
        self.toCome = toCome
        self.excuses = excuses
        self.corrections = corrections
    }

    /// Whether the month has ended; before that it cannot be closed.
    package var isOver: Bool { month.last < asOf }
}
