import Almanac
import Clinic
import Desk
import TestSupport

/// What the samples of 目標・取組・評語 need: 令和7 demands 60 at corners and three 取組, `first` reported; 令和6's grade
/// is decided.
func prepareTargets(_ ward: TestWard) async throws {
    for year in [2024, 2025] {
        try await ward.tell(Samples.target(year, 60))
    }
    for code in ["first", "second", "spare"] {
        try await ward.tell(
            NewMilestone(
                fiscalYear: FiscalYear(2025)!, milestone: Slug(code)!, title: code, planned: "実施",
                department: "広聴広報課"))
    }
    try await ward.tell(Samples.report("first"))
    try await ward.tell(OverrideGrade(fiscalYear: FiscalYear(2024)!, grade: .achieved, reason: "本部の判断"))
}

extension Samples {
    static func target(_ year: Int, _ volume: Int?) -> SetTarget {
        SetTarget(fiscalYear: FiscalYear(year)!, programme: .corner, volume: volume)
    }

    static func report(_ code: String) -> ReportMilestone {
        ReportMilestone(
            fiscalYear: last, milestone: Slug(code)!, doneOn: CivilDate("2025-08-05")!, evidence: "通知第45号")
    }

    private static let last = FiscalYear(2025)!

    static let targets: [Sample<any Question>] = [
        sample(Targets(fiscalYear: last)),
        sample(
            ReportHeadquarters(fiscalYear: FiscalYear(2024)!),
            ReportHeadquarters(fiscalYear: FiscalYear(2030)!)),
    ]

    static let targetChanges: [Sample<any Change>] = [
        sample(target(2027, 80), target(2027, 0)),
        sample(
            NewMilestone(fiscalYear: last, title: "冊子", planned: "作成", department: "長寿社会推進課"),
            NewMilestone(fiscalYear: last, milestone: Slug("first"), title: "冊子", planned: "作成")),
        sample(report("second"), report("third")),
        sample(
            TakeBackMilestone(fiscalYear: last, milestone: Slug("first")!),
            TakeBackMilestone(fiscalYear: last, milestone: Slug("third")!)),
        sample(
            DropMilestone(fiscalYear: last, milestone: Slug("spare")!),
            DropMilestone(fiscalYear: last, milestone: Slug("third")!)),
        sample(
            OverrideGrade(fiscalYear: last, grade: .missed, reason: "本部の判断"),
            OverrideGrade(fiscalYear: FiscalYear(2026)!, grade: .missed, reason: "本部の判断")),
        sample(TakeBackGrade(fiscalYear: FiscalYear(2024)!), TakeBackGrade(fiscalYear: FiscalYear(2026)!)),
    ]
}
