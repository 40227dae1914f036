import Almanac
import Clinic
import Ledger

extension Reading {
    /// A fiscal year against the plan, with the years that are judged together with it.
    ///
    /// - Parameter entries: of the year, where somebody has read them already.
    func progress(of year: FiscalYear, entries: [Entry]? = nil, asOf today: CivilDate) throws
        -> ProgressReport
    {
        let standing = try standing(of: year, entries, asOf: today)
        let earlier = (standing.book.evaluatedFrom?.year ?? year.year)..<year.year
        return ProgressReport(
            standing,
            earlier: try earlier.compactMap(FiscalYear.init).map {
                try self.standing(of: $0, nil, asOf: today)
            },
            asOf: today, counting: try visitsCount())
    }

    private func standing(of year: FiscalYear, _ entries: [Entry]?, asOf today: CivilDate) throws
        -> YearStanding
    {
        let book = try targetBook(of: year)
        let entries = try entries ?? self.entries(of: .year(year), asOf: today)
        let byProgramme = Dictionary(grouping: entries, by: \.programme)
        let counts = book.targets.map { target in
            let own = byProgramme[target.programme] ?? []
            return (target.programme, YearCount(target.programme, own, in: year, asOf: today))
        }
        return YearStanding(book: book, counts: Dictionary(uniqueKeysWithValues: counts))
    }
}
