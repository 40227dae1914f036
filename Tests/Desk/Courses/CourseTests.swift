import Almanac
import Clinic
import Desk
import Ledger
import TestSupport
import Testing

/// A course from its announcement to the second of its three dates: 400 applications for 40 places.
@Suite("A course with a lottery", .timeLimit(.minutes(10)))
struct CourseTests {
    /// The kinds in which 37 people apply twice, and what the second application is told.
    private static let kinds: [(people: ClosedRange<Int>, why: Likeness)] = [
        (1...10, .samePerson), (11...20, .sameName), (21...29, .samePhone), (30...37, .household),
    ]

    @Test func fourHundredApplyAndFortyAttend() async throws {
        let ward = try await TestWard.planned(at: "2026-04-01 09:30")
        let entry = TestWard.course(
            on: ["2026-05-10", "2026-05-17", "2026-05-24"], capacity: 40, reserves: 10)
        let course = try await ward.tell(NewCourse(entry: entry)).course
        try await Self.apply(to: course, ward)
        try await Self.draw(course, ward)
        try await Self.withdrawTwelve(of: course, ward)
        try await Self.attendTwo(course, ward)
        #expect(try await ward.ask(Inspect()).filter { !$0.ok } == [])
    }

    /// 363 people, of whom 37 apply a second time by postcard: people settle who it is.
    private static func apply(to course: CourseID, _ ward: TestWard) async throws {
        ward.at("2026-04-10 09:00")
        for number in 1...363 {
            let answer = try await ward.tell(
                Apply(course: course, resident: applicant(number), address: address(number)))
            #expect(answer.number == number && answer.likely == [] && answer.state == nil && answer.first)
        }
        for (people, why) in kinds {
            for number in people {
                let answer = try await ward.tell(again(number, why, course))
                #expect(answer.number == 363 + number)
                #expect(answer.likely == [Likely(number: number, because: why)])
            }
        }
        let list = try await ward.ask(Applications(course: course))
        #expect(list.count == 400 && list.count { !$0.likely.isEmpty } == 74)
        for line in list.suffix(37) {
            try await ward.tell(WithdrawApplication(application: line.application, because: .duplicate))
        }
        #expect(try await ward.ask(Applications(course: course)).allSatisfy { $0.likely.isEmpty })
    }

    private static func draw(_ course: CourseID, _ ward: TestWard) async throws {
        let freeze = FreezeCourse(course: course, source: "ナンバーズ4 第6789回", valueOn: day("2026-04-24"))
        #expect(try await ward.refusal(freeze).code == .tooEarly)
        ward.at("2026-04-22 10:00")
        let frozen = try await ward.tell(freeze)
        #expect(frozen.applications == 363)
        let late = Apply(course: course, resident: applicant(400), exception: "入院していたため")
        #expect(try await ward.refusal(late).code == .past)
        #expect(try await ward.refusal(DrawCourse(course: course, value: "1234")).code == .tooEarly)
        ward.at("2026-04-24 19:00")
        let draw = try await ward.tell(DrawCourse(course: course, value: "１２３４"))
        #expect((draw.places, draw.reserves, draw.none) == (40, 10, 313))
        // It is what anybody makes of the published list
        let shown = try await ward.ask(ShowDraw(course: course))
        let published = try #require(shown.list.flatMap { DrawList($0) })
        #expect(Digest.sha256(published.text.utf8) == frozen.hash && shown.hash == frozen.hash)
        let order = published.order("1234") { Digest.sha256($0.utf8) }
        #expect(published.outcomes(of: order) == shown.outcomes && shown.value == "1234")
        try await expect("drawLine", "result", "none 313, place 40, reserve 10", ward)
    }

    /// Ten reserves move up for twelve who withdraw, each once, by a call.
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
        let line = try await ward.ask(ShowCourse(course: course)).line
        #expect((line.enrolled, line.offered, line.reserves, line.applications) == (38, 0, 0, 351))
        // To the row
        try await expect("application", "endReason", "- 351, duplicate 37, withdrawn 12", ward)
        try await expect("enrolment", "state || '/' || endReason", "- 38, place/withdrawn 12", ward)
        try await expect("booking", "endReason", "- 114, cancelled 36", ward)
        try await expect(
            "courseCall", "kind || '/' || result", "- 341, reserve/accepted 10, result/withdrawn 22", ward)
        #expect(
            try await ward.ledger.numbers("SELECT count(DISTINCT seat) FROM booking WHERE endedAt IS NULL")
                == [114])
    }

    /// Of 38 three stay away from the first date, and every other one from the second; the third is ahead.
    private static func attendTwo(_ course: CourseID, _ ward: TestWard) async throws {
        let roster = try await ward.ask(Roster(course: course))
        #expect(roster.count == 38 && roster.allSatisfy { $0.dates.count == 3 })
        for (place, date) in ["2026-05-10", "2026-05-17"].enumerated() {
            ward.at("\(date) 12:30")
            for (index, line) in roster.enumerated() {
                let came = place == 0 ? index >= 3 : index % 2 == 1
                try await ward.tell(
                    MarkAttendance(
                        booking: line.dates[place].booking, value: came ? .attended : .absentWithNotice))
            }
        }
        try await expect("attendance", "value", "- 74, absent-with-notice 22, attended 54", ward)
        let marked = try await ward.ask(Roster(course: course))
        #expect(marked.count(where: \.hasAttended) == 36)
        // The target counts people, and both figures are shown
        let targets = YearTargets(
            fiscalYear: ward.year, targets: [.init(programme: .course, volume: 200, assumed: false)],
            milestones: [])
        try await ward.tell(ApplyPlan(plan: TestWard.plan, fiscalYear: ward.year, targets: targets))
        let item = try #require(try await ward.ask(ReportProgress(fiscalYear: ward.year)).items.first)
        #expect((item.people, item.visits, item.reached, item.share) == (36, 54, 36, 0.18))
        let may = try await ward.ask(ReportPeriod(.month(CivilMonth("2026-05")!)))
        let row = try #require(may.others.first { $0.programme == .course })
        #expect((row.figures[.sessions], row.figures[.visits], row.figures[.people]) == (3, 54, 36))
        #expect(
            (row.figures[.booked], row.figures[.absentWithNotice], row.figures[.unmarked]) == (114, 22, 0))
        // Consultations count none of it
        #expect(may.total == Figures())
        #expect(try await ward.ask(Day(date: day("2026-05-17"))) == [])
    }

    /// Names, telephones and addresses of which no two are alike.
    private static func applicant(_ number: Int) -> Resident {
        let digits = String(1000 + number).compactMap(\.wholeNumberValue)
        let kana = digits.map { ["アカ", "イキ", "ウク", "エケ", "オコ", "サタ", "シチ", "スツ", "ナハ", "マヤ"][$0] }.joined()
        return Resident(kana: kana, phone: "090-\(2000 + number)-\(1000 + number)", age: 70)
    }

    private static func address(_ number: Int) -> String { "板橋2-\(number)-1" }

    private static func again(_ number: Int, _ why: Likeness, _ course: CourseID) -> Apply {
        var resident = applicant(number)
        let other = "080-\(2000 + number)-\(1000 + number)"
        switch why {
        case .samePerson: break
        case .sameName: (resident.kana, resident.phone) = ((resident.kana ?? "") + "ン", other)
        case .samePhone: resident.kana = "ベツノナマエ\(String(repeating: "ホ", count: number))"
        case .household:
            (resident.kana, resident.phone) = ("ホカノ\(String(repeating: "フ", count: number))", other)
        }
        let there = why == .samePhone ? "中台1-\(number)-1" : "板橋区板橋２丁目\(number)番１号"
        return Apply(course: course, resident: resident, address: there, source: .postcard)
    }

    /// Expects so many rows of each value, by value.
    private static func expect(
        _ table: String, _ column: String, _ rows: String, _ ward: TestWard,
        location: SourceLocation = #_sourceLocation
    ) async throws {
        let found = try await ward.ledger.texts(
            """
            SELECT ifnull(\(column), '-') || ' ' || count(*) FROM \(table)
            GROUP BY \(column) ORDER BY ifnull(\(column), '-')
            """
        ).joined(separator: ", ")
        #expect(found == rows, sourceLocation: location)
    }
}
