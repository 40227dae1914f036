import Almanac
import Clinic
import Desk
import TestSupport

@testable import Web

/// Courses as the tests of their pages need them: at 志村 on two Sundays in May, one group or two.
enum CourseShow {
    static func entry(
        _ selection: CourseEntry.Selection = .lottery, capacity: Int = 1, groups: [String] = ["A"],
        dates: [String] = ["2026-05-10", "2026-05-17"]
    ) -> CourseEntry {
        let hours = ["10:00-12:00", "13:00-15:00", "15:00-16:00", "16:00-17:00"]
        return CourseEntry(
            title: "<b>スマホ&", content: "電話", teacher: "講師", selection: selection,
            opensAt: TestWard.instant("2026-04-01 09:00"), closesOn: CivilDate("2026-04-20")!,
            deadline: .postmark, reserves: 1,
            groups: groups.enumerated().map { index, code in
                CourseEntry.Group(
                    code: GroupCode(code)!, venue: TestWard.shimura, room: Slug("main")!, capacity: capacity,
                    dates: dates.map {
                        .init(CivilDate($0)!, TimeSpan(hours[index])!)
                    })
            })
    }

    /// Three have applied for one place: 1 by telephone, 2 and 3 with an address.
    static func applied(_ selection: CourseEntry.Selection = .lottery) async throws -> TestWard {
        let ward = try await TestWard.planned(at: "2026-04-02 09:00")
        let course = try await ward.tell(NewCourse(entry: entry(selection))).course
        for (number, kana) in ["タナカ ハナ", "スズキ キヨ", "ヤマダ トメ"].enumerated() {
            var resident = TestWard.resident(kana, number + 1)
            resident.name = number == 1 ? "鈴木" : nil
            try await ward.tell(
                Apply(
                    course: course, resident: resident, address: number == 0 ? nil : "板橋<\(number)>",
                    source: number == 2 ? .postcard : .phone))
        }
        return ward
    }

    /// The list is closed on 22 April for a value of the 24th.
    static func frozen() async throws -> TestWard {
        let ward = try await applied()
        ward.at("2026-04-22 10:00")
        try await ward.tell(
            FreezeCourse(course: CourseID(1), source: "ナンバーズ4 <6789>", valueOn: CivilDate("2026-04-24")!))
        return ward
    }
}
