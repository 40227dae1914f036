import Almanac
import Clinic
import Desk
import TestSupport

/// The changes of スマホ教室, over the courses of `prepareCourses`.
extension EveryChange {
    static let courses = [
        EveryChange(
            change: NewCourse(entry: TestWard.course(on: ["2026-06-14"])),
            other: NewCourse(entry: TestWard.course(on: ["2026-06-21"])),
            refused: NewCourse(entry: TestWard.course(on: ["2026-05-17"]))),
        EveryChange(
            change: apply(1, "ヤマシタ", 91), other: apply(1, "ヨシオカ", 92), refused: apply(4, "ヤマシタ", 91)),
        EveryChange(
            change: WithdrawApplication(application: ApplicationID(1)),
            other: WithdrawApplication(application: ApplicationID(1), because: .duplicate),
            refused: WithdrawApplication(application: ApplicationID(2))),
        EveryChange(
            change: RestoreApplication(application: ApplicationID(2)),
            other: RestoreApplication(application: ApplicationID(8)),
            refused: RestoreApplication(application: ApplicationID(1))),
        EveryChange(change: freeze(3, "ナンバーズ4"), other: freeze(3, "日経平均"), refused: freeze(4, "ナンバーズ4")),
        EveryChange(
            change: LiftFreeze(course: CourseID(4), reason: "名簿の漏れ"),
            other: LiftFreeze(course: CourseID(4), reason: "数値の変更"),
            refused: LiftFreeze(course: CourseID(3), reason: "名簿の漏れ")),
        EveryChange(
            change: DrawCourse(course: CourseID(4), value: "5678"),
            other: DrawCourse(course: CourseID(4), value: "5679"),
            refused: DrawCourse(course: CourseID(2), value: "5678")),
        EveryChange(
            change: ReportCourseCall(call: CourseCallID(1), result: .person),
            other: ReportCourseCall(call: CourseCallID(1), result: .family),
            refused: ReportCourseCall(call: CourseCallID(1), result: .accepted)),
        EveryChange(
            change: CancelCourse(course: CourseID(5), reason: "講師の急病"),
            other: CancelCourse(course: CourseID(5), reason: "会場の工事"),
            refused: CancelCourse(course: CourseID(99), reason: "講師の急病")),
    ]

    private static func apply(_ course: Int64, _ kana: String, _ number: Int) -> Apply {
        Apply(course: CourseID(course), resident: TestWard.resident(kana, number), address: "板橋1-1-1")
    }

    private static func freeze(_ course: Int64, _ source: String) -> FreezeCourse {
        FreezeCourse(course: CourseID(course), source: source, valueOn: day("2026-04-09"))
    }
}
