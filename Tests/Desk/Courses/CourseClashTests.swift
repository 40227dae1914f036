import Almanac
import Clinic
import Desk
import Ledger
import TestSupport
import Testing

/// A room and a team are one session's at a time, whichever was written first.
@Suite("Clashes of courses")
struct CourseClashTests {
    /// 仲町 consults on Tuesday 7 April, 志村 on Wednesday.
    @Test func aRoomThatIsTakenNamesBothSides() async throws {
        let ward = try await TestWard.planned(at: "2026-04-01 09:30")
        let entry = TestWard.course(at: TestWard.nakacho, on: ["2026-04-07"], closes: "2026-04-02")
        let refusal = try await ward.refusal(NewCourse(entry: entry))
        #expect(refusal.code == .roomTaken)
        for words in ["4月7日(火)", "仲町", "個別相談会", "10:00-15:00", "「はじめてのスマホ」(10:00-12:00)"] {
            #expect(refusal.message.contains(words), "\(refusal.message)")
        }
        #expect(try await ward.ledger.count("course") == 0)
        // A day that is closed leaves its room free, until somebody opens it again
        try await ward.tell(CloseSeats(venue: TestWard.nakacho, date: day("2026-04-07")))
        try await ward.tell(NewCourse(entry: entry))
        let open = OpenSeats(venue: TestWard.nakacho, date: day("2026-04-07"))
        #expect(try await ward.refusal(open).code == .roomTaken)
        let afternoon = OpenSeats(
            venue: TestWard.nakacho, date: day("2026-04-07"), span: TimeSpan("13:00-15:00"))
        #expect(try await ward.tell(afternoon).reopened.count == 4)
    }

    @Test func twoGroupsInOneRoomAreRefused() async throws {
        let ward = try await TestWard.planned(at: "2026-04-01 09:30")
        var entry = TestWard.course(on: ["2026-05-10"])
        entry.groups.append(entry.groups[0])
        entry.groups[1].code = GroupCode("B")!
        #expect(try await ward.refusal(NewCourse(entry: entry)).code == .roomTaken)
        entry.groups[1].dates = [.init(day("2026-05-10"), TimeSpan("13:00-15:00")!)]
        try await ward.tell(NewCourse(entry: entry))
    }

    /// One team, which is at 志村 on a Wednesday: no course anywhere at that time, nor the other way round.
    @Test func aTeamThatIsAtWorkIsNamed() async throws {
        let ward = try await TestWard.planned(at: "2026-04-01 09:30") { $0.ward.teams = 1 }
        let entry = TestWard.course(at: TestWard.nakacho, on: ["2026-04-08"], closes: "2026-04-02")
        let refusal = try await ward.refusal(NewCourse(entry: entry))
        #expect(refusal.code == .noTeam && refusal.message.contains("志村の個別相談会(10:00-15:00)"))
        // A Sunday has it free; a corner that takes it does not
        var sunday = entry
        sunday.groups[0].dates = [.init(day("2026-04-12"), TimeSpan("10:00-12:00")!)]
        let corner = try await ward.tell(TestWard.corner("2026-04-12", team: 1)).corner
        #expect(try await ward.refusal(NewCourse(entry: sunday)).code == .noTeam)
        try await ward.tell(CancelCornerDay(corner: corner, reason: "雨のため"))
        try await ward.tell(NewCourse(entry: sunday))
        // And the timetable cannot take it afterwards
        let plan = ward.applyPlan {
            $0.ward.teams = 1
            $0.venues[1].extra = [day("2026-04-12")]
        }
        let taken = try await ward.refusal(plan)
        #expect(taken.code == .noTeam && taken.message.contains("「はじめてのスマホ」"))
    }

    /// Nobody is dropped: whoever counts is rung, and the seats are closed.
    @Test func aCancelledCourseMakesCalls() async throws {
        let ward = try await CourseRulesTests.ward()
        let (course, reason) = (CourseID(5), "講師の急病")
        #expect(try await ward.tell(CancelCourse(course: course, reason: reason)).calls == 2)
        let shown = try await ward.ask(ShowCourse(course: course))
        #expect(shown.line.stage == .cancelled && shown.cancelReason == reason && shown.calls == 2)
        #expect(
            try await ward.ask(Roster(course: course)).map { $0.dates.map(\.state) } == [[.sessionClosed]])
        let calls = try await ward.ask(CourseCalls(course: course))
        #expect(calls.map(\.kind) == [.cancelled, .cancelled])
        for call in calls { try await ward.tell(ReportCourseCall(call: call.call, result: .family)) }
        #expect(try await ward.ask(CourseCalls(course: course)) == [])
        let late = Apply(course: course, resident: TestWard.resident("ヨシオカ", 92))
        #expect(try await ward.refusal(late).code == .alreadyEnded)
        // Its room is somebody else's now
        try await ward.tell(NewCourse(entry: TestWard.course("別の教室", on: ["2026-05-24"])))
    }
}
