import Almanac
import Clinic
import Desk
import TestSupport

/// The changes of 目標・取組・評語.
extension EveryChange {
    /// 令和7 demands 60 people at corners. It is over, and so is 令和6, whose grade somebody has decided; of its
    /// 取組 `first` is reported, `second` not.
    static func prepareTargets(_ ward: TestWard) async throws {
        for year in [last, before] {
            try await ward.tell(SetTarget(fiscalYear: year, programme: .corner, volume: 60))
        }
        for code in ["first", "second"] {
            try await ward.tell(
                NewMilestone(
                    fiscalYear: before, milestone: TestWard.code(code), title: code, planned: "実施"))
        }
        try await ward.tell(report("first"))
        try await ward.tell(OverrideGrade(fiscalYear: before, grade: .achieved, reason: "本部の判断"))
    }

    static let targets = [
        EveryChange(
            change: SetTarget(fiscalYear: now, programme: .consultation, volume: 5800),
            other: SetTarget(fiscalYear: now, programme: .consultation, volume: 5801),
            refused: SetTarget(fiscalYear: last, programme: .corner, volume: 60)),
        EveryChange(
            change: NewMilestone(fiscalYear: now, title: "冊子", planned: "作成", department: "長寿社会推進課"),
            other: NewMilestone(fiscalYear: now, title: "動画", planned: "作成"),
            refused: NewMilestone(
                fiscalYear: before, milestone: TestWard.code("first"), title: "冊子", planned: "作成")),
        EveryChange(
            change: DropMilestone(fiscalYear: before, milestone: TestWard.code("second")),
            other: DropMilestone(fiscalYear: before, milestone: TestWard.code("third")),
            refused: DropMilestone(fiscalYear: before, milestone: TestWard.code("first"))),
        EveryChange(
            change: report("second"), other: report("second", "2024-08-06"), refused: report("first")),
        EveryChange(
            change: TakeBackMilestone(fiscalYear: before, milestone: TestWard.code("first")),
            other: TakeBackMilestone(fiscalYear: before, milestone: TestWard.code("third")),
            refused: TakeBackMilestone(fiscalYear: before, milestone: TestWard.code("second"))),
        EveryChange(
            change: OverrideGrade(fiscalYear: last, grade: .missed, reason: "本部の判断"),
            other: OverrideGrade(fiscalYear: last, grade: .missed, reason: "区長の判断"),
            refused: OverrideGrade(fiscalYear: before, grade: .missed, reason: "本部の判断")),
        EveryChange(
            change: TakeBackGrade(fiscalYear: before), other: TakeBackGrade(fiscalYear: now),
            refused: TakeBackGrade(fiscalYear: last)),
    ]

    private static let (before, last, now) = (FiscalYear(2024)!, FiscalYear(2025)!, FiscalYear(2026)!)

    private static func report(_ code: String, _ date: String = "2024-08-05") -> ReportMilestone {
        ReportMilestone(
            fiscalYear: before, milestone: TestWard.code(code), doneOn: day(date), evidence: "通知第45号")
    }
}
