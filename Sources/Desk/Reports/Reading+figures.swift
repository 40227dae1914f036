import Almanac
import Clinic
import Ledger

extension Reading {
    /// What the rows of a period add to the figures, of all programmes.
    ///
    /// - Parameter counting: what 参加人数 means; what it means now where nil.
    func entries(of period: Period, counting: VisitsCount? = nil, asOf today: CivilDate) throws -> [Entry] {
        try entries(
            from: period.first, through: period.last, counting: counting ?? visitsCount(), asOf: today)
    }

    /// The closings of the months a period lies in or consists of.
    func closings(of period: Period) throws -> [MonthClosing] {
        try closedMonths(from: period.first.civilMonth, through: period.last.civilMonth)
    }

    /// What the rows of a period add to the figures; as closed is refused where no month of it is closed.
    func entries(
        of period: Period, basis: PeriodReport.Basis, asOf today: CivilDate
    ) throws -> [Entry] {
        guard basis == .closed else { return try entries(of: period, asOf: today) }
        guard try !closings(of: period).isEmpty else {
            throw Refusal(.monthOpen, "\(period.japanese)はまだ月締めされていません。先に月締めをしてください。")
        }
        return try entriesAsClosed(of: period, asOf: today)
    }

    /// The same, of months that are closed as they were closed, of others as they are.
    func entriesAsClosed(of period: Period, asOf today: CivilDate) throws -> [Entry] {
        let closings = try closings(of: period)
        let closed = Set(closings.map(\.month))
        let kept = try closings.flatMap { try entries(of: $0.closing) }.within(period.first, period.last)
        let open = try entries(of: period, asOf: today).filter { !closed.contains($0.date.civilMonth) }
        // A month by itself keeps its people. Over several, whoever has been merged since is one person.
        guard period.months.count > 1 else { return kept + open }
        let roots = try mergedPersons()
        return kept.map { entry in
            entry.person.flatMap { roots[$0] }.map(entry.counting(for:)) ?? entry
        } + open
    }

    /// Refuses a period of which nothing is written: no timetable, and no month counted elsewhere.
    func requireKnown(_ period: Period) throws {
        let year = period.fiscalYear
        guard try !isPlanned(year),
            try importedEntries(from: year.months[0], through: year.months[11]).isEmpty
        else { return }
        throw Refusal(
            .notPlanned, "\(year.wareki)は、まだ計画されておらず、取り込んだ月計もないので、報告できる数がありません。")
    }
}
