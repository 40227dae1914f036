import Almanac
import Clinic
import Desk
import TestSupport

/// The steps of スマホ教室: opened, applied for, drawn or given by order, given up and handed on.
extension Walk {
    /// Takes one of these steps, drawn by weight; its name.
    mutating func takeCourseStep() async throws -> String {
        if courses.isEmpty || Int.random(in: 0..<5, using: &random) == 0 { try await openCourse() }
        switch Int.random(in: 0..<8, using: &random) {
        case 0..<2: try await apply()
        case 2: try await giveUp()
        case 3: try await answer()
        case 4: try await spoil()
        default: try await holdLottery()
        }
        return "course"
    }

    private mutating func course() -> CourseID {
        courses.isEmpty || Int.random(in: 0..<8, using: &random) == 0 ? CourseID(99) : pick(courses)
    }

    /// A late one, or any number.
    private mutating func application() -> ApplicationID {
        applications.suffix(4).randomElement(using: &random)
            ?? ApplicationID(Int64.random(in: 1...4, using: &random))
    }

    private mutating func openCourse(_ selection: CourseEntry.Selection = .firstCome) async throws {
        let today = ward.clock.clock.now().date
        let dates = (1...2).map { _ in
            today.adding(days: Int.random(in: 3...30, using: &random)).description
        }
        let entry = TestWard.course(
            "教室", selection, at: venue(), on: pick([dates, [dates[0]]]), closes: today.description,
            capacity: pick([1, 2]), reserves: pick([0, 1, 2]))
        if let opened = try await tell(NewCourse(entry: entry)) { courses.append(opened.course) }
    }

    private mutating func apply(to course: CourseID? = nil) async throws {
        for _ in 0..<pick([1, 2, 4]) {
            let apply = Apply(
                course: course ?? self.course(), resident: resident(), address: pick([nil, "板橋2-66-1"]),
                source: pick(Application.Source.allCases), first: pick([nil, true, false]),
                exception: pick([nil, nil, "前回の抽選に漏れたため"]))
            if let taken = try await tell(apply) { applications.append(taken.application) }
        }
    }

    private mutating func giveUp() async throws {
        let application = application()
        _ = try await tell(
            WithdrawApplication(application: application, because: pick(Application.EndReason.allCases)))
        if Bool.random(using: &random) { _ = try await tell(RestoreApplication(application: application)) }
    }

    /// What came of a call, which is not always one of its own answers.
    private mutating func answer() async throws {
        let calls = try await ward.ask(CourseCalls()).map(\.call)
        let call = calls.randomElement(using: &random) ?? CourseCallID(99)
        _ = try await tell(
            ReportCourseCall(
                call: call, result: pick([.accepted, .declined, .person, .noAnswer, .wrongNumber])))
    }

    /// A whole lottery from its announcement to those who give a place up.
    private mutating func holdLottery() async throws {
        try await openCourse(.lottery)
        let course = courses.last ?? course()
        for _ in 0..<3 { try await apply(to: course) }
        if Bool.random(using: &random) { try await giveUp() }
        passADay()
        try await close(course)
        if Int.random(in: 0..<3, using: &random) == 0 {
            _ = try await tell(LiftFreeze(course: course, reason: "名簿の漏れ"))
            try await close(course)
        }
        if Int.random(in: 0..<4, using: &random) > 0 { passADay() }
        _ = try await tell(DrawCourse(course: course, value: "\(taken.count)"))
        for _ in 0..<2 { try await giveUp() }
        for _ in 0..<3 { try await answer() }
    }

    private mutating func close(_ course: CourseID) async throws {
        let tomorrow = ward.clock.clock.now().date.adding(days: 1)
        _ = try await tell(FreezeCourse(course: course, source: "ナンバーズ4", valueOn: tomorrow))
    }

    private mutating func passADay() {
        ward.clock.move(to: ward.clock.clock.now().adding(minutes: 24 * 60))
    }

    /// What comes at the wrong time.
    private mutating func spoil() async throws {
        let course = course()
        switch Int.random(in: 0..<8, using: &random) {
        case 0: try await close(course)
        case 1: _ = try await tell(DrawCourse(course: course, value: pick(["", "1234"])))
        case 2: _ = try await tell(LiftFreeze(course: course, reason: "名簿の漏れ"))
        default: _ = try await tell(CancelCourse(course: course, reason: pick(["講師の急病", "講師の急病", ""])))
        }
    }
}
