import Almanac

/// What goes to DX推進本部: a plan's years side by side, each with its results and its 評語.
package struct HeadquartersReport: Hashable, Codable, Sendable {
    package let fiscalYear: FiscalYear
    /// 「○月○日時点」
    package let asOf: CivilDate
    /// 施策, as the plan names it.
    package let measure: String?
    /// The first first; one where the year is of no plan.
    package let years: [ProgressReport]

    /// - Precondition: there is a year.
    package init(of fiscalYear: FiscalYear, years: [ProgressReport]) {
        self.fiscalYear = fiscalYear
        asOf = years[0].asOf
        measure = years.last { $0.fiscalYear == fiscalYear }?.measure
        self.years = years
    }
}
