import Almanac

/// 日計・月報・四半期報・年報: the programmes of a period in figures.
package struct PeriodReport: Hashable, Codable, Sendable {
    package let period: Period
    package let fiscalYear: FiscalYear
    package let asOf: CivilDate
    package let basis: Basis
    /// What 参加人数 means here.
    package let definition: String
    /// 個別相談会, all venues.
    package let total: Figures
    /// The same a year earlier; nil where nothing is known of it.
    package let yearBefore: Figures?
    /// Of all venues: days of a month, months of anything longer.
    package let parts: [Part]
    /// In printed order.
    package let venues: [Venue]
    /// What belongs to no venue, such as wishes for any; nil where there is nothing.
    package let elsewhere: Figures?
    package let breakdowns: [BreakdownTable]
    /// Visits by weekday and hour; nil where a month counted elsewhere is in it.
    package let hours: [HourCount]?
    /// The other programmes, whose figures stand beside the total and not in it.
    package let others: [Other]
    /// Months that were counted before this system.
    package let imported: [CivilMonth]
    /// Months that are closed, the first first.
    package let closings: [Closing]
    /// Of a fiscal year as of now, where it stands against its targets.
    package let progress: ProgressReport?

    /// Whether figures are those of the closing or the present ones.
    package enum Basis: String, CaseIterable, Codable, Sendable {
        case now
        case closed
    }

    /// A row: a day or a month.
    package struct Part: Hashable, Codable, Sendable {
        package let part: Period.Part
        package let figures: Figures
        /// The same month a year earlier; nil of days and where nothing is known.
        package let yearBefore: Figures?
    }

    /// One venue's period.
    package struct Venue: Hashable, Codable, Sendable {
        package let venue: VenueID
        package let name: String
        package let total: Figures
        package let yearBefore: Figures?
        package let parts: [Part]
    }

    /// 年代別, 相談内容別 and the like: rows in the order of reports.
    package struct BreakdownTable: Hashable, Codable, Sendable {
        package let breakdown: Breakdown
        package let rows: [Row]

        /// One row; nil where nothing is known.
        package struct Row: Hashable, Codable, Sendable {
            package let code: String
            package let label: String
            package let count: Int?
        }
    }

    /// Visits that began on a weekday within an hour; all of them together are the visits of the period.
    package struct HourCount: Hashable, Codable, Sendable {
        package let weekday: Weekday
        /// 0 to 23; nil of those whose time nobody knows.
        package let hour: Int?
        package let visits: Int
    }

    /// スマホ教室, 相談コーナー.
    package struct Other: Hashable, Codable, Sendable {
        package let programme: Programme
        package let figures: Figures
        package let yearBefore: Figures?
        package let ages: BreakdownTable
    }

    /// When a month was closed, and what proves it.
    package struct Closing: Hashable, Codable, Sendable {
        package let month: CivilMonth
        package let closedAt: Instant
        /// Rows that were counted, and SHA-256 over them.
        package let entries: Int
        package let digest: String
        /// Rows of the journal at that moment, and the hash of the last.
        package let journalRows: Int64
        package let journalHash: String
        /// The days that were not settled, and why.
        package let excuses: [MonthExcuse]

        package init(_ closing: MonthClosing, excuses: [MonthExcuse]) {
            month = closing.month
            closedAt = closing.closedAt
            entries = closing.entries
            digest = closing.digest
            journalRows = closing.journalRows
            journalHash = closing.journalHash
            self.excuses = excuses
        }
    }
}
