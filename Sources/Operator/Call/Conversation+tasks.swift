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
        let number = number(known, whole)
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

    /// Whom to ring, and where.
    private func number(_ card: ShowPerson.Answer, _ whole: BookingDetails) -> [String] {
        var lines = ["  \(whole.secret ? "★秘匿 " : "")\(whole.kana ?? "")様"]
        if let back = whole.callBack, !whole.secret {
            lines[0] += "  折り返し \(back.phone)" + (back.who.map { "(\($0))" } ?? "")
        } else if let phone = card.person.phones.first {
            lines[0] += "  \(phone)"
        }
        if let reach = card.person.reach, !whole.secret { lines.append("  聞こえにくい方。連絡は: \(reach)") }
        return lines
    }

    private mutating func script(
        _ call: CallTask, _ facts: SpokenFacts, secret: Bool
    ) async throws -> [String] {
        let reason: CallScript.Reason
        switch call.kind {
        case .reminder: reason = .reminder(facts.visit)
        case .reopening: reason = .reopening(facts.visit)
        case .offer: reason = .offer(facts.visit, keptUntil: call.until ?? clock.now())
        case .closure:
            let near = try await nearest(to: facts)
            (seats, isListNewer) = (SeatList(near), true)
            let spoken = near.compactMap { opening in
                venues.first { $0.id == opening.venue }.map {
                    SpokenSeat(venue: $0, date: opening.date, start: opening.start)
                }
            }
            reason = .closure(facts.visit, nearest: spoken)
        }
        let script = CallScript(reason, ward: ward.name, today: today, secret: secret)
        var lines = script.opening.map { "「\($0)」" } + ["(\(script.direction))"]
        lines += script.body.map { "「\($0)」" }
        if !script.messageLeft.isEmpty { lines.append("留守電には「\(script.messageLeft.joined())」") }
        if call.kind == .closure { lines += seats.nextPage(venues) }
        let change = call.kind == .closure ? "m 番号 で変更、x 休止 で取消です。" : ""
        if secret {
            lines.append("本人が出たら i かな" + (change.isEmpty ? "。" : "、そのあと " + change))
        } else if !change.isEmpty {
            lines.append(change)
        }
        return lines
    }

    /// The free seats nearest to one that is off.
    private func nearest(to facts: SpokenFacts) async throws -> [Opening] {
        let reach = 14
        let first = max(facts.date.adding(days: -reach), today)
        let free = try await desk.ask(
            FindOpenings(from: first, days: facts.date.adding(days: reach) - first + 1))
        return Opening.nearest(to: (facts.venue.id, facts.date, facts.start), among: free, limit: 3)
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
