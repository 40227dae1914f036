import Almanac
import Clinic
import Desk
import Ledger
import TestSupport
import Testing

/// Who may apply, what is in whose way, and what a place is worth.
@Suite("Rules of courses")
struct CourseRulesTests {
    private static func planned(at moment: String) async throws -> TestWard {
        let ward = try await TestWard.planned(at: moment)
        try await ward.prepareCourses()
        return ward
    }

    static func ward() async throws -> TestWard {
        let ward = try await planned(at: "2026-04-01 08:00")
        ward.at("2026-04-07 10:00")
        return ward
    }

    private static func apply(
        _ course: Int64 = 1, age: Int = 75, elsewhere: Bool = false, postmark: String? = nil,
        received: String? = nil, exception: String? = nil, choices: [String] = []
    ) -> Apply {
        Apply(
            course: CourseID(course), choices: choices.compactMap { GroupCode($0) },
            resident: Resident(
                kana: "ヤマシタ", phone: "090-1000-0091", age: age, outsideWard: elsewhere),
            source: .postcard, postmarkedOn: postmark.map(day), receivedOn: received.map(day),
            exception: exception)
    }

    static let refusals: [(change: Apply, at: String, code: Refusal.Code, waived: Application.Waiver?)] = [
        (apply(), "2026-04-01 08:59", .notOpenYet, nil),
        (apply(received: "2026-03-31"), "2026-04-07 10:00", .notOpenYet, nil),
        (apply(), "2026-04-21 09:00", .past, .late),
        (apply(received: "2026-04-21"), "2026-04-21 09:00", .past, .late),
        (apply(age: 50), "2026-04-07 10:00", .tooYoung, .tooYoung),
        (apply(elsewhere: true), "2026-04-07 10:00", .outsideWard, .outsideWard),
        (apply(choices: ["B"]), "2026-04-07 10:00", .badInput, nil),
        (apply(choices: ["A", "A"]), "2026-04-07 10:00", .badInput, nil),
        (apply(received: "2026-04-08"), "2026-04-07 10:00", .badInput, nil),
        (apply(postmark: "2026-04-07", received: "2026-04-06"), "2026-04-07 10:00", .badInput, nil),
        (apply(4), "2026-04-07 10:00", .past, nil), (apply(99), "2026-04-07 10:00", .notFound, nil),
    ]

    /// Refused with the reason; past the rules that allow it with a stated exception, which is kept.
    @Test(arguments: refusals.indices)
    func whoMayNotApplyIsToldWhy(index: Int) async throws {
        let (change, moment, code, waived) = Self.refusals[index]
        let ward = try await Self.planned(at: "2026-04-01 08:00")
        ward.at(moment)
        #expect(try await ward.refusal(change).code == code)
        let excepted = Apply(
            course: change.course, choices: change.choices, resident: change.resident,
            source: change.source, postmarkedOn: change.postmarkedOn, receivedOn: change.receivedOn,
            exception: "前回の抽選に漏れたため")
        guard let waived else {
            #expect(try await ward.refusal(excepted).code == code)
            return
        }
        let taken = try await ward.tell(excepted)
        let line = try await ward.ask(Applications(course: change.course)).first {
            $0.application == taken.application
        }
        #expect(line?.waived == waived)
    }

    /// 消印有効 and 必着.
    @Test(arguments: [
        (CourseEntry.Deadline.postmark, "2026-04-20", "2026-04-22", false),
        (.postmark, "2026-04-21", "2026-04-22", true), (.arrival, "2026-04-20", "2026-04-21", true),
        (.arrival, "2026-04-19", "2026-04-20", false),
    ])
    func theDeadlineIsThePostmarkOrTheArrival(
        deadline: CourseEntry.Deadline, postmark: String, received: String, isLate: Bool
    ) async throws {
        let ward = try await TestWard.planned(at: "2026-04-01 09:30")
        var entry = TestWard.course()
        entry.deadline = deadline
        let course = try await ward.tell(NewCourse(entry: entry)).course
        ward.at("2026-04-22 10:00")
        let card = Self.apply(course.number, postmark: postmark, received: received)
        if isLate {
            #expect(try await ward.refusal(card).code == .past)
        } else {
            try await ward.tell(card)
        }
        let list = try await ward.ask(Applications(course: course))
        #expect(list.count == (isLate ? 0 : 1) && list.allSatisfy { $0.postmarkedOn == day(postmark) })
    }

    /// 初めての方: by the course's own rule, and what says so is kept.
    @Test(arguments: [
        (CourseEntry.FirstTimer.course, nil, true, Application.Basis.records),
        (.anything, nil, false, .records), (.nobody, nil, false, .nobody), (.anything, true, true, .said),
        (.course, true, true, .records), (.nobody, true, false, .nobody),
    ])
    func whoIsAFirstTimerIsKeptWithItsReason(
        rule: CourseEntry.FirstTimer, said: Bool?, isFirst: Bool, basis: Application.Basis
    ) async throws {
        // Given somebody who has come to a consultation
        let ward = try await TestWard.planned(at: "2026-04-01 09:30")
        let booking = try await ward.book("2026-04-07 10:00", "ヤマシタ", 91)
        ward.at("2026-04-07 10:10")
        try await ward.tell(MarkAttendance(booking: booking.booking, value: .attended))
        var entry = TestWard.course()
        entry.firstTimer = rule
        let course = try await ward.tell(NewCourse(entry: entry)).course
        let answer = try await ward.tell(
            Apply(course: course, person: booking.person, first: said))
        #expect(answer.first == isFirst)
        #expect(try await ward.ask(Applications(course: course)).first?.basis == basis)
    }

    /// With 申し込み順 nobody who comes later goes before whoever found everything taken.
    @Test func whoCameFirstIsNextHoweverManyMoveUp() async throws {
        let ward = try await TestWard.planned(at: "2026-04-01 09:30")
        let entry = TestWard.course("電話", .firstCome, capacity: 2, reserves: 2)
        let course = try await ward.tell(NewCourse(entry: entry)).course
        var applied: [Apply.Answer] = []
        for number in 1...6 {
            applied.append(
                try await ward.tell(
                    Apply(
                        course: course,
                        resident: TestWard.resident(String(repeating: "ア", count: number), number))))
        }
        #expect(applied.map(\.state) == [.place, .place, .reserve, .reserve, nil, nil])
        // When the first two give up, then the next two move up, and the last two wait with numbers
        for place in 0...1 {
            let answer = try await ward.tell(WithdrawApplication(application: applied[place].application))
            #expect(answer.promoted == applied[place + 2].application)
        }
        let now = try await ward.ask(Applications(course: course)).dropFirst(2)
        #expect(now.map(\.state) == [.offered, .offered, .reserve, .reserve])
        #expect(now.compactMap(\.rank).suffix(2) == [3, 4])
        let seventh = try await ward.tell(Apply(course: course, resident: TestWard.resident("イイ", 7)))
        #expect(seventh.state == nil)
        let answer = try await ward.tell(WithdrawApplication(application: applied[2].application))
        #expect(answer.promoted == applied[4].application)
    }

    /// The same where nobody has a number to wait with, and where a number is given up.
    @Test(arguments: [0, 1])
    func whoWaitsWithoutANumberIsNotPassedOver(reserves: Int) async throws {
        let ward = try await TestWard.planned(at: "2026-04-01 09:30")
        let entry = TestWard.course("電話", .firstCome, capacity: 1, reserves: reserves)
        let course = try await ward.tell(NewCourse(entry: entry)).course
        func apply(_ number: Int) async throws -> Apply.Answer {
            let kana = String(repeating: "ア", count: number)
            return try await ward.tell(Apply(course: course, resident: TestWard.resident(kana, number)))
        }
        let first = [try await apply(1), try await apply(2), try await apply(3)]
        #expect(first[2].state == nil)
        if reserves == 1 {
            // The second gives the number up: it is the third's, and no later one's
            try await ward.tell(WithdrawApplication(application: first[1].application))
        }
        #expect(try await apply(4).state == nil)
        let next = first[reserves == 1 ? 2 : 1].application
        #expect(try await ward.tell(WithdrawApplication(application: first[0].application)).promoted == next)
        #expect(try await ward.ask(Inspect()).filter { !$0.ok } == [])
    }

    /// A number that was wrong once takes nobody's place away; a no does.
    @Test func whoIsNotReachedKeepsThePlace() async throws {
        let ward = try await Self.ward()
        try await ward.tell(WithdrawApplication(application: ApplicationID(8)))
        let call = try #require(try await ward.ask(CourseCalls(course: CourseID(5))).first).call
        #expect(try await !ward.tell(ReportCourseCall(call: call, result: .wrongNumber)).settled)
        #expect(try await ward.ask(Roster(course: CourseID(5))).map(\.state) == [.offered])
        #expect(try await ward.tell(ReportCourseCall(call: call, result: .declined)).settled)
        #expect(try await ward.ask(Roster(course: CourseID(5))) == [])
    }

    /// What has been attended was, whatever becomes of the place; and nobody moves up into what is over.
    @Test func whoHasComeHasCome() async throws {
        let ward = try await Self.ward()
        let course = CourseID(2)
        ward.at("2026-04-12 12:30")
        let line = try #require(try await ward.ask(Roster(course: course)).first)
        try await ward.tell(MarkAttendance(booking: line.dates[0].booking, value: .attended))
        let moved = try await ward.tell(WithdrawApplication(application: line.application)).promoted
        let roster = try await ward.ask(Roster(course: course))
        #expect(roster.first { $0.number == line.number }?.dates.map(\.state) == [.attended])
        #expect(roster.first { $0.application == moved }?.dates.map(\.date) == [day("2026-04-19")])
        #expect(try await ward.ask(ReportProgress(fiscalYear: ward.year)).items.isEmpty == false)
        #expect(try await ward.ask(Inspect()).filter { !$0.ok } == [])
        ward.at("2026-04-20 09:00")
        let last = try await ward.tell(WithdrawApplication(application: try #require(moved)))
        #expect(last.promoted == nil)
        let late = Apply(
            course: course, resident: TestWard.resident("ヤマシタ", 91), exception: "前回の抽選に漏れたため")
        #expect(try await ward.refusal(late).code == .past)
        let redraw = LiftFreeze(course: course, reason: "やり直したい")
        #expect(try await ward.refusal(redraw).code == .past)
    }

    /// A date goes with the whole place: it is neither cancelled, moved nor sold by itself.
    @Test func aDateOfACourseIsNoConsultation() async throws {
        let ward = try await Self.ward()
        let booking = try #require(try await ward.ask(Roster(course: CourseID(5))).first?.dates.first).booking
        #expect(try await ward.refusal(Cancel(booking: booking)).code == .courseDate)
        let later = Move(booking: booking, to: TestWard.later("2026-04-11 10:30"))
        #expect(try await ward.refusal(later).code == .courseDate)
        #expect(try await ward.refusal(Restore(booking: booking)).code == .courseDate)
        #expect(try await ward.refusal(Cancel(booking: booking, cause: .undone)).code == .courseDate)
        let seat = try #require(try await ward.ask(ShowBooking(booking: booking)).booking?.seat)
        for wish in [SeatWish.seat(seat), TestWard.wish(TestWard.shimura, "2026-05-24 10:00")] {
            let book = Book(wish: wish, resident: TestWard.resident("ヨシオカ", 92))
            let refusal = try await ward.refusal(book)
            #expect([.noSuchSeat, .noSession].contains(refusal.code), "\(wish): \(refusal)")
        }
        // And nobody's limits speak of it
        let limits = try await ward.ask(FindOpenings(days: 60, all: true))
        #expect(limits.allSatisfy { $0.date < day("2026-04-19") })
    }
}
