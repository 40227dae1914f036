import Almanac
import Clinic
import Desk
import TestSupport

/// What is asked and changed of スマホ教室, over the courses of `prepareCourses`.
extension Samples {
    static let courses: [Sample<any Question>] = [
        sample(Courses()), sample(ShowCourse(course: CourseID(5)), ShowCourse(course: CourseID(99))),
        sample(Applications(course: CourseID(2)), Applications(course: CourseID(99))),
        sample(Roster(course: CourseID(2), group: GroupCode("A")), Roster(course: CourseID(99))),
        sample(ShowDraw(course: CourseID(2)), ShowDraw(course: CourseID(99))),
        sample(CourseCalls(course: CourseID(2))),
    ]

    static let courseChanges: [Sample<any Change>] = [
        sample(
            NewCourse(entry: TestWard.course(on: ["2026-06-14"])),
            NewCourse(entry: TestWard.course(on: ["2026-05-17"]))),
        sample(
            Apply(
                course: CourseID(1), choices: [GroupCode("A")!], resident: TestWard.resident("ヤマシタ", 91),
                address: "板橋1-1-1", source: .postcard, postmarkedOn: CivilDate("2026-04-06"),
                receivedOn: CivilDate("2026-04-07"), first: false),
            Apply(course: CourseID(4), resident: TestWard.resident("ヤマシタ", 91))),
        sample(
            WithdrawApplication(application: ApplicationID(1), because: .duplicate),
            WithdrawApplication(application: ApplicationID(99))),
        sample(
            RestoreApplication(application: ApplicationID(2)),
            RestoreApplication(application: ApplicationID(99))),
        sample(freeze(3), freeze(4)),
        sample(
            LiftFreeze(course: CourseID(4), reason: "名簿の漏れ"), LiftFreeze(course: CourseID(3), reason: "漏れ")),
        sample(
            DrawCourse(course: CourseID(4), value: "5678"), DrawCourse(course: CourseID(2), value: "5678")),
        sample(
            ReportCourseCall(call: CourseCallID(1), result: .person),
            ReportCourseCall(call: CourseCallID(99), result: .person)),
        sample(
            CancelCourse(course: CourseID(5), reason: "講師の急病"),
            CancelCourse(course: CourseID(99), reason: "講師の急病")),
    ]

    private static func freeze(_ course: Int64) -> FreezeCourse {
        FreezeCourse(course: CourseID(course), source: "ナンバーズ4", valueOn: CivilDate("2026-04-09")!)
    }
}
