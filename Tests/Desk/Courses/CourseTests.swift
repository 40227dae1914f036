import Almanac
import Clinic
import Desk
import Ledger
import TestSupport
import Testing

/// A course from its announcement to the second of its three dates: 400 applications for 40 places.
@Suite("A course with a lottery", .timeLimit(.minutes(5)))
struct CourseTests {
    private static let (a, b) = (GroupCode("A")!, GroupCode("B")!)

    /// At 志村 on Sundays, when nobody consults there; 40 places, 10 reserves.
    static func entry(_ selection: CourseEntry.Selection = .lottery, capacity: Int = 40) -> CourseEntry {
        CourseEntry(
            title: "はじめてのスマホ", content: "電話とLINE", teacher: "講師", selection: selection,
            opensAt: TestWard.instant("2026-04-02 09:00"), closesOn: day("2026-04-20"),
            deadline: .postmark, firstTimer: .course, reserves: 10,
            groups: [
                .init(
                    code: a, venue: TestWard.shimura, room: Slug("main")!, capacity: capacity,
                    dates: ["2026-05-10", "2026-05-17", "2026-05-24"].map {
                        .init(day($0), TimeSpan("10:00-12:00")!)
                    })
            ])
    }

    private static func applicant(_ number: Int) -> Resident {
        let kana =
            ["タナカ", "スズキ", "ヤマダ", "サトウ"][number % 4] + " " + ["ハナ", "イチ", "トメ", "キヨ", "ミツ"][number % 5]
        return Resident(kana: kana, phone: "090-\(2000 + number)-\(1000 + number)", age: 70)
    }

    @Test func fourHundredApplyAndFortyAttend() async throws {
        // Given 363 people, of whom 37 apply twice
        let ward = try await TestWard.planned(at: "2026-04-01 09:00")
        let course = try await ward.tell(NewCourse(entry: Self.entry())).course
        #expect(try await ward.refusal(Self.apply(course, 1)).code == .notOpenYet)
        ward.at("2026-04-10 09:00")
        for number in 1...363 {
            let answer = try await ward.tell(Self.apply(course, number))
            #expect(answer.number == number && answer.likely == [] && answer.state == nil)
        }
        for number in 1...37 {
            let again = try await ward.tell(Self.apply(course, number, .postcard))
            #expect(again.number == 363 + number && again.likely == [number])
        }
        let list = try await ward.ask(Applications(course: course))
        #expect(list.count == 400 && list.count { !$0.likely.isEmpty } == 74)
        // When people settle the duplicates, and the list is closed
        for line in list.suffix(37) {
            try await ward.tell(WithdrawApplication(application: line.application, because: .duplicate))
        }
        let freeze = FreezeCourse(course: course, source: "ナンバーズ4 第6789回", valueOn: day("2026-04-24"))
        #expect(try await ward.refusal(freeze).code == .tooEarly)
        ward.at("2026-04-22 10:00")
        let frozen = try await ward.tell(freeze)
        #expect(frozen.applications == 363)
        #expect(try await ward.refusal(Self.apply(course, 400)).code == .past)
        #expect(try await ward.refusal(DrawCourse(course: course, value: "1234")).code == .tooEarly)
        // Then the draw is what anybody makes of the published list, and there is one
        ward.at("2026-04-24 19:00")
        let id = ward.randomness.freshID() as RequestID
        let draw = try await ward.desk.tell(DrawCourse(course: course, value: "１２３４"), id: id)
        #expect((draw.places, draw.reserves, draw.none) == (40, 10, 313))
        #expect(try await ward.desk.tell(DrawCourse(course: course, value: "１２３４"), id: id) == draw)
        #expect(try await ward.refusal(DrawCourse(course: course, value: "1234")).code == .alreadyThere)
        let shown = try await ward.ask(ShowDraw(course: course))
        let published = try #require(shown.list.flatMap { DrawList($0) })
        #expect(Digest.sha256(published.text.utf8) == frozen.hash && shown.hash == frozen.hash)
        #expect(
            published.outcomes(of: published.order("1234") { Digest.sha256($0.utf8) }) == shown.outcomes)
        // Twelve withdraw: ten reserves move up, each once, by a call
        try await Self.withdrawTwelve(of: course, ward)
        try await Self.attendTwo(course, ward)
    }

    private static func apply(
        _ course: CourseID, _ number: Int, _ source: Application.Source = .phone
    ) -> Apply {
        Apply(course: course, resident: applicant(number), source: source)
    }

    private static func withdrawTwelve(of course: CourseID, _ ward: TestWard) async throws {
        let placed = try await ward.ask(Applications(course: course)).filter { $0.state == .place }
        #expect(placed.count == 40)
        var promoted: [ApplicationID] = []
        for line in placed.prefix(12) {
            let answer = try await ward.tell(WithdrawApplication(application: line.application))
            if let next = answer.promoted { promoted.append(next) }
        }
        #expect(promoted.count == 10 && Set(promoted).count == 10)
        let calls = try await ward.ask(CourseCalls(course: course)).filter { $0.kind == .reserve }
        #expect(calls.map(\.application) == promoted && calls.allSatisfy { $0.state == .offered })
        for call in calls { try await ward.tell(ReportCourseCall(call: call.call, result: .accepted)) }
        let line = try #require(
            try await ward.ask(Courses(fiscalYear: FiscalYear(2026))).first { $0.course == course })
        #expect((line.enrolled, line.offered, line.reserves, line.applications) == (38, 0, 0, 351))
        // Row by row: a booking of each of three dates for each place, no seat twice
        #expect(
            try await ward.ledger.numbers(
                "SELECT count(*) FROM booking WHERE enrolment IS NOT NULL AND endedAt IS NULL") == [38 * 3])
        #expect(try await ward.ask(Inspect()).filter { !$0.ok } == [])
    }

    private static func attendTwo(_ course: CourseID, _ ward: TestWard) async throws {
        for date in ["2026-05-10", "2026-05-17"] {
            ward.at("\(date) 12:30")
            let bookings = try await ward.ledger.numbers(
                """
                SELECT booking.id FROM booking JOIN session ON session.id = booking.session
                WHERE session.programme = 'course' AND session.date = '\(date)' AND booking.endedAt IS NULL
                """)
            #expect(bookings.count == 38)
            for booking in bookings {
                try await ward.tell(
                    MarkAttendance(booking: BookingID(Int64(booking)), value: .attended))
            }
        }
        // Consultations count none of it
        #expect(try await ward.ask(Day(date: day("2026-05-17"))).isEmpty)
    }
}
