import Almanac
import Clinic
import Desk
import Ledger
import TestSupport
import Testing

/// What came of a call: which results belong to which kind, and what each does.
@Suite("Results of a call")
struct ReportCallTests {
    /// A call of a kind, on Monday 13 April, 9:00.
    private func call(_ kind: CallTask.Kind) async throws -> (TestWard, TaskID, BookingID) {
        let ward = try await TestWard.strict()
        let booking = try await ward.book("2026-04-14 10:00", "タナカ", 1).booking
        ward.at("2026-04-13 09:00")
        let close = CloseSeats(venue: TestWard.nakacho, date: day("2026-04-14"))
        switch kind {
        case .offer:
            try await ward.join("サトウ", 2)
            try await ward.tell(Cancel(booking: booking))
        case .closure: try await ward.tell(close)
        case .reopening:
            try await ward.tell(close)
            try await ward.report(.family)
            try await ward.tell(OpenSeats(venue: TestWard.nakacho, date: day("2026-04-14")))
        case .reminder: break
        }
        let answer = try await ward.tell(ClaimTask(claim: ward.randomness.freshID()))
        return (ward, try #require(answer.task), try #require(answer.booking))
    }

    /// Every kind with every result.
    static let pairs = CallTask.Kind.allCases.flatMap { kind in
        CallTask.Result.allCases.map { (kind, $0) }
    }

    @Test(arguments: pairs)
    func everyResultOfEveryKind(kind: CallTask.Kind, result: CallTask.Result) async throws {
        let (ward, task, booking) = try await call(kind)
        guard CallTask.Result.answers(to: kind).contains(result) else {
            let refusal = try await ward.refusal(ReportCall(task: task, result: result))
            #expect(refusal.code == .badInput && refusal.fields.keys.contains("result"))
            #expect(refusal.message.contains("message"), "it says what belongs: \(refusal.message)")
            return
        }
        let answer = try await ward.tell(ReportCall(task: task, result: result))
        #expect(answer.task == task && answer.kind == kind && answer.booking.booking == booking)
        #expect(answer.settled == ![.message, .noAnswer].contains(result))
        #expect(answer.booking.state == state(kind, result))
        // Settled it is off the list and cannot be answered again; else it stays, with what was tried
        let left = try await ward.ask(Tasks()).first { $0.task == task }
        if answer.settled {
            #expect(left == nil)
            #expect(try await ward.refusal(ReportCall(task: task, result: result)).code == .alreadyEnded)
        } else {
            let now = TestWard.instant("2026-04-13 09:00")
            #expect(left?.attempts == [CallTask.Attempt(at: now, result: result)] && left?.claimed == false)
        }
        #expect(try await ward.ledger.texts("SELECT account FROM attempt WHERE task = \(task)") == ["test"])
        try await ward.expectSound()
    }

    private func state(_ kind: CallTask.Kind, _ result: CallTask.Result) -> Booking.State {
        switch (kind, result) {
        case (.offer, .accepted): .booked
        case (.offer, .declined), (.offer, .wrongNumber): .cancelled
        case (.offer, _): .held
        case (.closure, _): .sessionClosed
        default: .booked
        }
    }

    @Test
    func attemptsAreKeptWithTheirTimes() async throws {
        let (ward, task, _) = try await call(.reminder)
        for (moment, result) in [
            ("2026-04-13 09:05", CallTask.Result.noAnswer), ("2026-04-13 10:30", .message),
        ] {
            ward.at(moment)
            try await ward.tell(ReportCall(task: task, result: result))
        }
        let call = try #require(try await ward.ask(Tasks()).first)
        #expect(
            call.attempts == [
                CallTask.Attempt(at: TestWard.instant("2026-04-13 10:30"), result: .message),
                CallTask.Attempt(at: TestWard.instant("2026-04-13 09:05"), result: .noAnswer),
            ], "the last first")
        // Then they ring back
        ward.at("2026-04-13 11:00")
        #expect(try await ward.tell(ReportCall(task: task, result: .family)).settled)
        #expect(try await ward.ledger.count("attempt") == 3)
    }

    @Test
    func aCallThatMakesNoSenseAnyMoreIsNotAnswered() async throws {
        let (ward, task, booking) = try await call(.reminder)
        #expect(try await ward.refusal(ReportCall(task: TaskID(99), result: .person)).code == .notFound)
        try await ward.tell(Cancel(booking: booking))
        #expect(try await ward.refusal(ReportCall(task: task, result: .person)).code == .alreadyEnded)
        #expect(try await ward.ask(Tasks()) == [])
        // The cancellation taken back, they are reminded like anybody else
        try await ward.tell(Restore(booking: booking))
        let again = try await ward.ask(Tasks())
        #expect(again.map(\.kind) == [.reminder] && again.map(\.task) == [nil])
    }
}
