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
        (atHand, search, parked) = (.known(card), nil, nil)
        task = TaskAtHand(task: id, kind: call.kind, booking: booking, secret: whole.secret)
        claimed.insert(id)
        isListNewer = false
        var lines = PersonCard.task(call, venues)
        let number = Callee(known.person, about: whole).lines.map { "  " + $0 }
        lines += number
        if let facts = SpokenFacts(whole, venues) {
            lines += try await script(call, facts, secret: whole.secret)
        }
        // Whom to ring, once more, where the screen has no room for the first.
        if lines.flatMap(ScreenText.wrapped).count > Self.rows { lines.append(number[0]) }
        return lines + ["結果: " + PersonCard.keys(call.kind, secret: whole.secret)]
    }

    /// Rows of a screen of 24 that are left beside the results, what was typed and the prompt.
    private static let rows = 21

    private mutating func script(
        _ call: CallTask, _ facts: SpokenFacts, secret: Bool
    ) async throws -> [String] {
        let wording = try await CallWording(
            call, facts, secret: secret, ward: ward.name, venues: venues, desk: desk, now: clock.now())
        var lines = wording.lines
        var change = ""
        if call.kind == .closure {
            (seats, isListNewer) = (SeatList(wording.nearest), true)
            lines += seats.nextPage(venues)
            change = "m 番号 で変更、x 休止 で取消です。"
        }
        if secret {
            lines.append("本人が出たら i かな" + (change.isEmpty ? "。" : "、そのあと " + change))
        } else if !change.isEmpty {
            lines.append(change)
        }
        return lines
    }

    /// The person has rung by themselves: the open call is theirs to answer now.
    mutating func take(_ open: CallTask, secret: Bool) async throws {
        let taken = try await tell(ClaimTask(claim: claim, booking: open.booking))
        isListNewer = false
        guard let id = taken.task else { return }
        claimed.insert(id)
        task = TaskAtHand(task: id, kind: open.kind, booking: open.booking, secret: secret)
    }

    /// A call about a booking that has been moved or cancelled needs no answer any more.
    mutating func forgetTask(about booking: BookingID) {
        if task?.booking == booking { task = nil }
    }
}
