import Almanac
import Clinic
import Desk
import Ledger
import TestSupport
import Testing

/// What becomes of an offer by what is said to it.
@Suite("Answers to an offer")
struct AnswerTests {
    /// 7 April, 10:00, at 仲町 is kept for サトウ, person 2, until 2 April, noon; スズキ is next.
    private func ward(_ edit: (inout WardPlan) -> Void = { _ in }) async throws -> (TestWard, BookingID) {
        let ward = try await TestWard.strict(edit)
        let booking = try await ward.book("2026-04-07 10:00", "タナカ", 99)
        try await ward.join("サトウ", 1)
        try await ward.join("スズキ", 2)
        try await ward.tell(Cancel(booking: booking.booking))
        return (ward, try await ward.hold())
    }

    @Test
    func yesMakesTheHoldABooking() async throws {
        let (ward, hold) = try await ward()
        ward.at("2026-04-02 11:59")
        let answer = try await ward.report(.accepted)
        // Then it is the same row, on the same seat
        #expect(answer.booking.booking == hold && answer.booking.state == .booked && answer.settled)
        #expect(answer.booking.person == PersonID(2) && answer.booking.start == time("10:00"))
        let rows = try await ward.ledger.texts(
            """
            SELECT kind || ' ' || source || ' ' || firstTime || ' ' || ageBand || ' ' || waiting
              || ' ' || (holdUntil IS NULL) || (request IS NOT NULL) FROM booking WHERE id = \(hold)
            """)
        #expect(rows == ["booking phone 1 75-79 1 11"])
        #expect(
            try await ward.ledger.numbers("SELECT madeAt FROM booking WHERE id = \(hold)")
                == [TestWard.instant("2026-04-02 11:59").milliseconds])
        // The wish has come true, the call is made, the next still waits
        #expect(try await ward.ask(WaitingList()).map(\.person) == [PersonID(3)])
        #expect(try await ward.ledger.texts("SELECT endReason FROM waiting WHERE id = 1") == ["served"])
        #expect(try await ward.ask(Tasks()) == [])
        #expect(try await ward.ask(ShowPerson(person: PersonID(2))).person.bookings.map(\.booking) == [hold])
        // And it is a booking like any other
        ward.at("2026-04-02 13:00")
        #expect(try await ward.tell(Cancel(booking: hold)).state == .cancelled)
        #expect(try await ward.holds() == ["2026-04-07 10:00 スズキ"])
        try await ward.expectSound()
    }

    /// What is fixed on a booking is fixed when it becomes one.
    @Test
    func ageAndFirstTimeAreThoseOfTheAnswer() async throws {
        let (ward, hold) = try await ward()
        try await ward.tell(CorrectPerson(person: PersonID(2), resident: Resident(born: day("1940-01-01"))))
        let wish = TestWard.wish(TestWard.nakacho, "2026-04-16 10:00")
        try await ward.tell(Book(wish: wish, person: PersonID(2)))
        #expect(
            try await ward.ledger.texts("SELECT ageBand || firstTime FROM booking WHERE id = \(hold)") == [
                "75-791"
            ])
        try await ward.report(.accepted)
        #expect(
            try await ward.ledger.texts("SELECT ageBand || firstTime FROM booking WHERE id = \(hold)") == [
                "85-890"
            ])
    }

    @Test(arguments: [CallTask.Result.declined, .wrongNumber])
    func noGivesItToTheNextAndToNobodyAfterThem(result: CallTask.Result) async throws {
        let (ward, hold) = try await ward()
        let answer = try await ward.report(result)
        #expect(answer.booking.booking == hold && answer.booking.state == .cancelled && answer.settled)
        #expect(try await ward.holds() == ["2026-04-07 10:00 スズキ"])
        // The wish stands where it was this seat they did not want, and not where nobody can be rung
        let waiting = result == .declined ? [PersonID(2), PersonID(3)] : [PersonID(3)]
        #expect(try await ward.ask(WaitingList()).map(\.person) == waiting)
        try await ward.report(.declined)
        #expect(try await ward.holds() == [])
        #expect(try await ward.book("2026-04-07 10:00", "ヤマダ", 3).state == .booked)
        try await ward.expectSound()
    }

    /// Nobody there, or a message: it is kept until its time, and then it is the next one's.
    @Test(arguments: [CallTask.Result.message, .noAnswer])
    func noWordKeepsItUntilItsTime(result: CallTask.Result) async throws {
        let (ward, hold) = try await ward()
        let answer = try await ward.report(result)
        #expect(!answer.settled && answer.booking.state == .held)
        ward.at("2026-04-02 11:59")
        try await ward.tell(TurnAway())
        #expect(try await ward.hold() == hold)
        ward.at("2026-04-02 12:00")
        try await ward.tell(TurnAway())
        #expect(try await ward.holds() == ["2026-04-07 10:00 スズキ"])
    }

    @Test
    func whoIsBookedMeanwhileIsHeldToTheLimits() async throws {
        // Given two bookings since the offer
        for (moments, field) in [(["2026-04-09 10:00", "2026-04-11 10:00"], "openBookings")] {
            let (ward, hold) = try await ward()
            for moment in moments { try await ward.book(moment, "サトウ", 1) }
            let call = try await ward.tell(ClaimTask(claim: ward.randomness.freshID()))
            let task = try #require(call.task)
            // When
            let refusal = try await ward.refusal(ReportCall(task: task, result: .accepted))
            // Then
            #expect(refusal.code == .limitReached && refusal.fields.keys.contains(field))
            let vague = ReportCall(task: task, result: .accepted, limitWaiver: " ")
            #expect(try await ward.refusal(vague).fields.keys.contains("limitWaiver"))
            // A reason lets past and stays on the booking
            try await ward.tell(ReportCall(task: task, result: .accepted, limitWaiver: "続きのご相談"))
            #expect(
                try await ward.ledger.texts("SELECT limitWaiver FROM booking WHERE id = \(hold)") == [
                    "続きのご相談"
                ])
            try await ward.expectSound()
        }
    }

    /// A daughter who joined for her mother: the booking says who called, and for how many.
    @Test
    func whoCalledAndHowManyGoAlong() async throws {
        let ward = try await TestWard.strict()
        let booking = try await ward.book("2026-04-07 10:00", "タナカ", 99)
        try await ward.tell(JoinWaiting(resident: TestWard.resident("サトウ", 1), party: 2, caller: .family))
        try await ward.tell(Cancel(booking: booking.booking))
        let answer = try await ward.report(.accepted)
        #expect(
            try await ward.ledger.texts(
                "SELECT caller || party FROM booking WHERE id = \(answer.booking.booking)") == ["family2"])
    }

    /// A wish that has come true does not come back, unless the booking was taken back.
    @Test
    func anAcceptedOfferIsUndoneInTwoSteps() async throws {
        let (ward, hold) = try await ward()
        let task = try #require(try await ward.ask(Tasks()).first?.task)
        try await ward.tell(ReportCall(task: task, result: .accepted))
        #expect(try await ward.refusal(RejoinWaiting(waiting: WaitingID(1))).code == .nothingToDo)
        let moved = try await ward.tell(Move(booking: hold, to: TestWard.later("2026-04-07 10:30")))
        #expect(try await ward.refusal(RejoinWaiting(waiting: WaitingID(1))).code == .nothingToDo)
        try await ward.tell(Cancel(booking: moved.booking, cause: .undone))
        #expect(try await ward.tell(RejoinWaiting(waiting: WaitingID(1))).person == PersonID(2))
    }

    @Test
    func whoLeavesAndComesBackCanBeOfferedItAgain() async throws {
        let (ward, _) = try await ward()
        try await ward.tell(LeaveWaiting(waiting: WaitingID(1)))
        #expect(try await ward.holds() == ["2026-04-07 10:00 スズキ"])
        #expect(
            try await ward.ledger.texts("SELECT result FROM task WHERE closedAt IS NOT NULL") == ["withdrawn"]
        )
        try await ward.tell(RejoinWaiting(waiting: WaitingID(1)))
        try await ward.report(.declined)
        #expect(try await ward.holds() == ["2026-04-07 10:00 サトウ"])
    }
}
