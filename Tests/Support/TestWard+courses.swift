import Almanac
import Clinic
import Desk

/// Courses for tests: on Sundays, when nobody consults.
extension TestWard {
    /// A course of one group from 10:00 to 12:00 in a venue's room, open from 1 April 9:00 for whoever is 60.
    package static func course(
        _ title: String = "はじめてのスマホ", _ selection: CourseEntry.Selection = .lottery,
        at venue: VenueID = shimura, on dates: [String] = ["2026-05-10", "2026-05-17"],
        closes: String = "2026-04-20", capacity: Int = 2, reserves: Int = 1
    ) -> CourseEntry {
        CourseEntry(
            title: title, content: "電話とLINE", teacher: "講師", selection: selection,
            opensAt: instant("2026-04-01 09:00"), closesOn: CivilDate(closes)!, reserves: reserves,
            groups: [
                CourseEntry.Group(
                    code: GroupCode("A")!, venue: venue, room: Slug("main")!, capacity: capacity,
                    dates: dates.map { .init(CivilDate($0)!, TimeSpan("10:00-12:00")!) })
            ])
    }

    /// Course 1 (志村) takes applications: 1 counts, 2 has withdrawn. Course 2 (仲町, 12 and 19 April) is drawn:
    /// 3 to 5 are for one place and one reserve, with calls 1 to 3. The window of course 3 (仲町) is over, with
    /// 6; that of course 4 (仲町) as well, its list is closed with 7, and the value is out. Course 5 (志村) goes
    /// by order: 8 has the place, 9 is the reserve. All that was up to 5 April, whatever time it is now.
    package func prepareCourses() async throws {
        let past = TestWard(ledger, at: "2026-04-01 09:30", seed: 5)
        let courses = [
            Self.course(),
            Self.course(
                "LINE入門", at: Self.nakacho, on: ["2026-04-12", "2026-04-19"], closes: "2026-04-02",
                capacity: 1),
            Self.course("地図", at: Self.nakacho, on: ["2026-05-31"], closes: "2026-04-02"),
            Self.course("写真", at: Self.nakacho, on: ["2026-06-07"], closes: "2026-04-02"),
            Self.course("電話", .firstCome, on: ["2026-05-24"], capacity: 1),
        ]
        var ids: [CourseID] = []
        for course in courses { ids.append(try await past.tell(NewCourse(entry: course)).course) }
        for (course, kana) in [
            (0, "トダ"), (0, "ナガイ"), (1, "ハラ"), (1, "マツイ"), (1, "ミノベ"), (2, "ムトウ"), (3, "モロイ"), (4, "ヨコタ"),
            (4, "ワダ"),
        ] {
            let number = 60 + kana.unicodeScalars.reduce(0) { $0 + Int($1.value % 97) }
            try await past.tell(
                Apply(
                    course: ids[course], resident: Self.resident(kana, number), address: "板橋2-66-\(number)"))
        }
        try await past.tell(WithdrawApplication(application: ApplicationID(2)))
        past.at("2026-04-03 10:00")
        try await past.tell(freeze(ids[1], "2026-04-04"))
        _ = try await past.desk(of: Self.keeper).tell(
            freeze(ids[3], "2026-04-06"), id: past.randomness.freshID())
        past.at("2026-04-05 10:00")
        try await past.tell(DrawCourse(course: ids[1], value: "1234"))
    }

    /// Who has closed the list of course 4.
    package static let keeper = Account(id: "keeper", roles: Role.all)

    private func freeze(_ course: CourseID, _ valueOn: String) -> FreezeCourse {
        FreezeCourse(course: course, source: "ナンバーズ4", valueOn: CivilDate(valueOn)!)
    }
}
