import Almanac

extension CountsRules {
    /// Courses and corners are not held every month: once one month of a year is known, the others count as
    /// none held (`KnownMonths`). Whoever brings in a part of a year is told so, once a year.
    func silentMonths(_ lines: [CountsLine]) -> [ImportRemark] {
        let said = lines.filter { $0.programme != .consultation && !$0.isPeopleOnly }
        let years = Dictionary(grouping: said) {
            ProgrammeYear(programme: $0.programme, year: FiscalYear(containing: $0.month.first))
        }
        return years.compactMap { year, lines in
            let known = imported.filter { $0.key.programme == year.programme && !$0.value }.map(\.key.month)
            guard let first = lines.map(\.row).min(),
                !Set(year.year.months.filter { $0.last < today }).isSubset(of: known + lines.map(\.month))
            else { return nil }
            return ImportRemark(
                .notice, row: first, "month",
                "\(year.year.wareki)の\(year.programme.label)は、行がなく、ここにも記録のない月を0(開催なし)として数えます。")
        }
    }
}

private struct ProgrammeYear: Hashable {
    let programme: Programme
    let year: FiscalYear
}
