import Almanac
import Clinic
import Desk
import Reports

/// The calls to make.
extension Conversation {
    mutating func nextTask() async throws -> [String] {
        let next = try await tell(ClaimTask(claim: claim))
        guard let id = next.task, let booking = next.booking, let person = next.person else {
            let open = try await desk.ask(Tasks()).count
            return ["今かける電話はありません。"] + (open > 0 ? ["(ほかの窓口が電話中か、あとでかけ直すものが\(open)件あります)"] : [])
        }
        let found = try await desk.ask(Tasks(person: person))
        guard let call = found.first(where: { $0.task == id }) else { return ["今かける電話はありません。"] }
        let card = try await desk.ask(ShowPerson(person: person))
        let whole = try await desk.ask(ShowBooking(booking: booking))
        // Whoever rings somebody under 秘匿 has to know the number; all else stays hidden.
        let known = card.hidden ? try await desk.ask(ShowPerson(person: person, said: whole.kana)) : card
        putAway()
        (atHand, search) = (.known(card), nil)
        task = TaskAtHand(task: id, kind: call.kind, booking: booking)
        isListNewer = false
        var lines = PersonCard.task(call, venues)
        lines += Callee(known.person, about: whole).lines.map { "  " + $0 }
        if let facts = SpokenFacts(whole, venues) {
            lines += try await script(call, facts, secret: whole.secret)
        }
        return lines + ["結果: " + PersonCard.keys(call.kind)]
    }

    private mutating func script(
        _ call: CallTask, _ facts: SpokenFacts, secret: Bool
    ) async throws -> [String] {
        let wording = try await CallWording(
            call, facts, secret: secret, ward: ward.name, venues: venues, desk: desk, now: clock.now())
        guard call.kind == .closure else { return wording.lines }
        (seats, isListNewer) = (SeatList(wording.nearest), true)
        return wording.lines + seats.nextPage(venues) + ["m 番号 で変更、x 休止 で取消です。"]
    }

    /// The person has rung by themselves: the open call is theirs to answer now.
    mutating func take(_ open: CallTask) async throws {
        let claimed = try await tell(ClaimTask(claim: claim, booking: open.booking))
        isListNewer = false
        task = claimed.task.map { TaskAtHand(task: $0, kind: open.kind, booking: open.booking) }
    }

    /// A call about a booking that has been moved or cancelled needs no answer any more.
    mutating func forgetTask(about booking: BookingID) {
        if task?.booking == booking { task = nil }
    }

    /// What came of the call at hand, by its key.
    mutating func report(_ key: Int) async throws -> [String] {
        guard let task else { return [] }
        let results = CallTask.Result.answers(to: task.kind)
        guard results.indices.contains(key - 1) else {
            throw Refusal.badInput("result", "結果は \(PersonCard.keys(task.kind)) です。")
        }
        let result = results[key - 1]
        let answer = try await tell(ReportCall(task: task.task, result: result))
        self.task = nil
        try await refresh(answer.booking.person)
        switch result {
        case .accepted:
            return try await say(answer.booking.booking) { .offerAccepted($0.visit, firstTime: $0.firstTime) }
        case .declined:
            return try await say(answer.booking.booking) { .offerDeclined($0.visit, stillWaiting: true) }
        default:
            return ["\(task.kind.label): \(result.label)" + (answer.settled ? "" : "(また出ます)")]
        }
    }
}
