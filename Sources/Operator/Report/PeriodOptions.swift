import Almanac
import ArgumentParser
import Clinic

/// The fiscal year of a report: as an argument or an option, the present one where neither is given.
struct YearOptions: ParsableArguments {
    @Argument(help: "年度 (2026、R8。なければ今年度)")
    var period: String?

    @Option(help: "年度 (引数の代わり)")
    var year: String?

    func fiscalYear(today: CivilDate) throws(Refusal) -> FiscalYear {
        try Typed.fiscalYear(year ?? period, today: today)
    }
}

/// The month of a report: as an argument or an option, the present one where neither is given.
struct MonthOptions: ParsableArguments {
    @Argument(help: "月 (2026-11、先月。なければ今月)")
    var period: String?

    @Option(help: "月 (引数の代わり)")
    var month: String?

    func civilMonth(today: CivilDate) throws(Refusal) -> CivilMonth {
        try Typed.reportedMonth(month ?? period, today: today)
    }
}
