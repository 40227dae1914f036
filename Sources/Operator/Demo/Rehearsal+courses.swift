import Almanac
import Clinic
import Desk

/// 教室: one in the summer whose places were drawn, and one for which people are applying at the end.
extension Rehearsal {
    /// A course, and what was announced of it.
    struct Course {
        let id: CourseID
        let entry: CourseEntry
    }

    /// What happens to a course at some time of some day.
    enum CourseStep {
        case apply
        case freeze
        case draw
        case calls
        case day
    }

    /// Shares of applicants, and how many apply on a weekday.
    private enum CourseHabit {
        static let applicationsADay = 4...8
        static let byPostcard = 0.5
        static let withdraws = 0.1
        static let comes = 0.88
    }

    /// Opens both, with twenty places a group, in the mornings of Sundays, when nobody consults; a plan that
    /// leaves no room for them has none.
    mutating func openCourses(of year: FiscalYear, until end: CivilDate) async throws {
        guard let june = year.months.first(where: { $0.month == 6 })?.first,
            let nine = CivilTime(hour: 9, minute: 0), let hours = TimeSpan("10:00-12:00"),
            let a = GroupCode("A"), let b = GroupCode("B")
        else { return }
        func group(_ code: GroupCode, at venue: Int, from date: CivilDate, days: Int) -> CourseEntry.Group {
            let place = venues[venue % venues.count]
            let first = date.adding(days: (7 - date.weekday.rawValue) % 7)
            return CourseEntry.Group(
                code: code, venue: place.id, room: place.rooms[0].id, capacity: 20,
                dates: (0..<days).map { CourseEntry.Date(first.adding(days: 7 * $0), hours) })
        }
        let summer = CourseEntry(
            title: "はじめてのスマホ", content: "電話、メール、LINEの使い方", teacher: "スマホ相談員", selection: .lottery,
            opensAt: Instant(june, nine), closesOn: june.adding(days: 13), deadline: .postmark,
            groups: [group(a, at: 0, from: june.adding(days: 28), days: 3)])
        let closes = end.adding(days: 14)
        let next = CourseEntry(
            title: "写真を撮って送ろう", content: "写真の撮り方、送り方", teacher: "スマホ相談員", selection: .lottery,
            opensAt: Instant(end.adding(days: -7), nine), closesOn: closes, deadline: .arrival,
            firstTimer: .anything,
            groups: [
                group(a, at: 1, from: closes.adding(days: 14), days: 2),
                group(b, at: 2, from: closes.adding(days: 14), days: 2),
            ])
        for entry in [summer, next] {
            guard let made = try await unlessRefused(NewCourse(entry: entry)) else { continue }
            courses.append(Course(id: made.course, entry: entry))
        }
    }

    /// What a day holds for the courses.
    mutating func courseSteps(on date: CivilDate) -> [(at: Instant, step: CourseStep, of: Course)] {
        var steps: [(at: Instant, step: CourseStep, of: Course)] = []
        for course in courses {
            let entry = course.entry
            func add(_ step: CourseStep, _ minutes: Int) {
                steps.append((Instant(date, .midnight).adding(minutes: minutes), step, course))
            }
            if (entry.opensAt.date...entry.closesOn).contains(date), date.weekday.rawValue <= 5 {
                for _ in 0..<Int.random(in: CourseHabit.applicationsADay, using: &random) {
                    add(.apply, Int.random(in: 9 * 60..<17 * 60, using: &random))
                }
            }
            switch date - entry.closesOn {
            case 1: add(.freeze, 9 * 60 + 30)
            case 3: add(.draw, 19 * 60)
            case 4, 5: add(.calls, 10 * 60)
            default: break
            }
            for group in entry.groups.flatMap(\.dates) where group.date == date {
                add(.day, group.span.end.minutes)
            }
        }
        return steps
    }

    mutating func take(_ step: CourseStep, of course: Course, on date: CivilDate) async throws {
        switch step {
        case .apply: try await apply(for: course, on: date)
        case .freeze:
            try await settleDuplicates(of: course)
            _ = try await unlessRefused(
                FreezeCourse(course: course.id, source: "宝くじの抽せん数字(見本)", valueOn: date.adding(days: 2)))
        case .draw:
            let value = String(Int.random(in: 1000...9999, using: &random))
            _ = try await unlessRefused(DrawCourse(course: course.id, value: value))
        case .calls: try await ring(about: course)
        case .day: try await attend(course, on: date)
        }
    }

    private mutating func apply(for course: Course, on date: CivilDate) async throws {
        guard let resident = people.randomElement(using: &random)?.resident else { return }
        let isPostcard = Double.random(in: 0..<1, using: &random) < CourseHabit.byPostcard
        let parts = (0..<3).map { _ in String(Int.random(in: 1...40, using: &random)) }
        let choices = course.entry.groups.map(\.code).shuffled(using: &random)
        _ = try await unlessRefused(
            Apply(
                course: course.id, choices: choices, resident: resident,
                address: isPostcard ? "板橋" + parts.joined(separator: "-") : nil,
                source: isPostcard ? .postcard : .phone,
                postmarkedOn: isPostcard ? date.adding(days: -1) : nil))
    }

    /// 原則1人1枚: of one person's the first counts.
    private func settleDuplicates(of course: Course) async throws {
        for line in try await desk.ask(Applications(course: course.id))
        where line.likely.contains(where: { $0.because == .samePerson && $0.number < line.number }) {
            _ = try await unlessRefused(
                WithdrawApplication(application: line.application, because: .duplicate))
        }
    }

    /// Everybody is told what the draw has come to; a few cannot come after all.
    private mutating func ring(about course: Course) async throws {
        for call in try await desk.ask(CourseCalls(course: course.id)) {
            _ = try await unlessRefused(
                ReportCourseCall(call: call.call, result: call.kind == .reserve ? .accepted : .person))
            guard call.kind == .result, call.state == .place,
                Double.random(in: 0..<1, using: &random) < CourseHabit.withdraws
            else { continue }
            _ = try await unlessRefused(WithdrawApplication(application: call.application))
        }
    }

    private mutating func attend(_ course: Course, on date: CivilDate) async throws {
        for own in try await desk.ask(Roster(course: course.id)).flatMap(\.dates) where own.date == date {
            let comes = Double.random(in: 0..<1, using: &random) < CourseHabit.comes
            _ = try await unlessRefused(
                MarkAttendance(booking: own.booking, value: comes ? .attended : .absentWithNotice))
        }
    }
}
