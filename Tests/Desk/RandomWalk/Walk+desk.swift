import Almanac
import Clinic
import Desk
import TestSupport

/// The steps of the phone desk and of whoever closes days: the waiting list, calls, closures, corrections.
extension Walk {
    /// The changes after which nobody is anybody else, older or booked elsewhere than before.
    static let neutral = [ClaimTask.name, TurnAway.name, UndoTurnAway.name]

    /// Takes one of these steps, drawn by weight; its name.
    mutating func takeDeskStep() async throws -> String {
        switch Int.random(in: 0..<25, using: &random) {
        case 0..<4: try await joinWaiting()
        case 4: try await leaveWaiting()
        case 5: try await rejoinWaiting()
        case 6: try await claim()
        case 7..<13: try await reportCall()
        case 13..<16: try await close()
        case 16..<19: try await open()
        case 19..<21: try await restore()
        case 21: try await addPerson()
        case 22: try await correctPerson()
        default: try await turnAway()
        }
    }

    private mutating func joinWaiting() async throws -> String {
        let named = Int.random(in: 0..<3, using: &random) > 0
        let wish = JoinWaiting(
            venue: pick([nil, TestWard.nakacho, TestWard.shimura]),
            weekdays: pick([[], [], [.tuesday, .wednesday], [.thursday, .friday, .saturday]]),
            part: pick([nil, nil, .morning, .afternoon]),
            until: Bool.random(using: &random) ? nil : date().adding(days: pick([0, 5])),
            resident: named ? resident() : Resident(),
            person: named ? nil : PersonID(Int64.random(in: 1...8, using: &random)),
            party: pick([1, 1, 2]), caller: pick(Caller.allCases))
        if let waiting = try await tell(wish) { waitings.append(waiting.waiting) }
        return "join waiting"
    }

    private mutating func leaveWaiting() async throws -> String {
        _ = try await tell(LeaveWaiting(waiting: waiting()))
        return "leave waiting"
    }

    private mutating func rejoinWaiting() async throws -> String {
        let waiting = waiting()
        // Somebody who has just been taken off by mistake, as often as not.
        if Bool.random(using: &random) { _ = try await tell(LeaveWaiting(waiting: waiting)) }
        _ = try await tell(RejoinWaiting(waiting: waiting))
        return "rejoin waiting"
    }

    /// One of two prompts takes up a call.
    mutating func claim() async throws -> String {
        let booking = Int.random(in: 0..<4, using: &random) == 0 ? booking() : nil
        _ = try await tell(ClaimTask(claim: pick(prompts), booking: booking))
        return "claim"
    }

    /// A call that is to be made, as a rule, with an answer to its question; or any number and anything.
    private mutating func reportCall() async throws -> String {
        let open = try await ward.ask(Tasks()).filter { $0.task != nil }
        // Where nobody has been rung there is little to report.
        if open.isEmpty, Int.random(in: 0..<4, using: &random) > 0 { return try await claim() }
        var report = ReportCall(
            task: TaskID(Int64.random(in: 1...6, using: &random)), result: pick(CallTask.Result.allCases))
        if let call = open.randomElement(using: &random), let task = call.task,
            Int.random(in: 0..<5, using: &random) > 0
        {
            let answers = CallTask.Result.answers(to: call.kind)
            report = ReportCall(
                task: task, result: pick(answers + [answers[0], answers[0], .withdrawn]),
                limitWaiver: Bool.random(using: &random) ? "遠くから来るため" : nil)
        }
        if let answer = try await tell(report), report.result == .accepted { bookings.append(answer.booking) }
        return "report call"
    }

    private mutating func close() async throws -> String {
        let close = CloseSeats(venue: venue(), date: soon(), span: span(), desk: pick([nil, nil, nil, 1]))
        if try await tell(close) != nil { closed.append(close) }
        return "close"
    }

    /// What was closed, as a rule, the whole day or the same part; or whatever day.
    private mutating func open() async throws -> String {
        let open: OpenSeats
        if let close = closed.randomElement(using: &random), Int.random(in: 0..<4, using: &random) > 0 {
            open = OpenSeats(
                venue: close.venue, date: close.date, span: pick([nil, close.span]),
                desk: pick([nil, close.desk])
            )
        } else {
            open = OpenSeats(venue: venue(), date: soon(), span: span(), desk: pick([nil, nil, 1, 2]))
        }
        _ = try await tell(open)
        return "open"
    }

    private mutating func restore() async throws -> String {
        let last = cancelled.last.map { [$0, $0, booking()] } ?? [booking()]
        _ = try await tell(Restore(booking: pick(last)))
        return "restore"
    }

    private mutating func addPerson() async throws -> String {
        var somebody = resident()
        if Int.random(in: 0..<4, using: &random) == 0 { somebody.kana = nil }
        _ = try await tell(AddPerson(resident: somebody, newPerson: Bool.random(using: &random)))
        return "add person"
    }

    private mutating func correctPerson() async throws -> String {
        _ = try await tell(
            CorrectPerson(
                person: PersonID(Int64.random(in: 1...9, using: &random)),
                resident: Bool.random(using: &random) ? resident() : Resident(),
                reach: pick([nil, "", "娘さんへ"]), note: pick([nil, "", "つえ"]),
                secret: pick([nil, true, false])))
        return "correct person"
    }

    private mutating func turnAway() async throws -> String {
        if let note = notes.last, Int.random(in: 0..<4, using: &random) > 0 {
            _ = try await tell(UndoTurnAway(turnedAway: pick([note, TurnedAwayID(9)])))
            return "undo turn away"
        }
        let first = pick([nil, date()])
        let turned = TurnAway(
            venue: pick([nil, venue()]), first: first, last: pick([nil, date()]), people: 1)
        if let note = try await tell(turned) { notes.append(note.turnedAway) }
        return "turn away"
    }

    private mutating func waiting() -> WaitingID {
        waitings.suffix(4).randomElement(using: &random) ?? WaitingID(1)
    }

    private mutating func span() -> TimeSpan? {
        pick([nil, nil, "10:00-11:00", "10:00-12:00", "13:00-15:00"]).flatMap { TimeSpan($0) }
    }
}
