import Almanac
import Clinic
import Ledger

/// 日計・月報・四半期報・年報: the programmes of a day, a month, a quarter or a fiscal year.
package struct ReportPeriod: Question {
    package static let name = "report-period"
    package static let roles = Role.all

    package let period: Period
    /// As closed, or as of now; as of now where nil.
    package let basis: PeriodReport.Basis?

    package init(_ period: Period, basis: PeriodReport.Basis = .now) {
        self.period = period
        self.basis = basis
    }

    package func answer(_ room: ReadingRoom) throws -> PeriodReport {
        let (ledger, basis) = (room.ledger, basis ?? .now)
        try ledger.requireKnown(period)
        let topics = try ledger.choices(.topic).map { ($0.choice.code.text, $0.choice.label) }
        let closings = try ledger.closings(of: period)
        let entries = try ledger.entries(of: period, basis: basis, asOf: room.today)
        return PeriodReport(
            period, entries: entries,
            before: try period.yearBefore.map {
                try basis == .closed
                    ? ledger.entriesAsClosed(of: $0, asOf: room.today)
                    : ledger.entries(of: $0, asOf: room.today)
            } ?? [],
            facts: PeriodReport.Facts(
                asOf: room.today, basis: basis, counting: try counting(closings, ledger),
                venues: try ledger.venues(), topics: topics,
                closings: try closings.map {
                    PeriodReport.Closing($0, excuses: try excuses($0, room))
                }), progress: try progress(entries, room))
    }

    /// The days that were not settled; why, in the office's own words, is the office's business.
    private func excuses(_ closing: MonthClosing, _ room: ReadingRoom) throws -> [MonthExcuse] {
        let excuses = try room.ledger.excuses(of: closing.closing)
        guard room.account.roles.isDisjoint(with: Role.planning) else { return excuses }
        return excuses.map { MonthExcuse(venue: $0.venue, date: $0.date, reason: nil) }
    }

    /// Targets are held against the figures of now.
    private func progress(_ entries: [Entry], _ room: ReadingRoom) throws -> ProgressReport? {
        guard case .year(let year) = period, basis != .closed else { return nil }
        return try room.ledger.progress(of: year, entries: entries, asOf: room.today)
    }

    /// What 参加人数 means: what it meant when the last of the months was closed, where that is asked for.
    private func counting(_ closings: [MonthClosing], _ ledger: Reading) throws -> VisitsCount {
        guard basis == .closed, let last = closings.last else { return try ledger.visitsCount() }
        return try ledger.visitsCount(of: last.closing) ?? ledger.visitsCount()
    }
}
