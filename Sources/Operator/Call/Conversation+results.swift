import Clinic
import Desk
import Reports

/// What came of the calls.
extension Conversation {
    /// What came of the call at hand, by its key; why an accepted offer may go beyond a limit.
    mutating func report(_ key: Int, because reason: String? = nil) async throws -> [String] {
        guard let task else { return [] }
        let result = try Self.result(key, of: task)
        guard reason == nil || result == .accepted else {
            throw Refusal.badInput("reason", "理由を添えられるのは、空きのご案内の承諾だけです。結果だけなら \(key) です。")
        }
        let before = result == .accepted ? try await wishes(of: task.booking) : []
        let (answer, note) = try await tell(waiving: reason) {
            ReportCall(task: task.task, result: result, limitWaiver: $0)
        }
        self.task = nil
        claimed.remove(task.task)
        try await refresh(answer.booking.person)
        let booking = answer.booking.booking
        switch result {
        case .accepted:
            let after = try await wishes(of: booking)
            undoable.append(.accept(booking, before.first { !after.contains($0) }))
            return note + (try await say(booking) { .offerAccepted($0.visit, firstTime: $0.firstTime) })
        case .declined:
            undoable.append(.never("辞退は u では戻せません。お待ちは続いています。空いていれば a で探して b で予約できます。"))
            return try await say(booking) { .offerDeclined($0.visit, stillWaiting: true) }
        default:
            undoable.append(.never(Self.never(result, task.kind)))
            return ["\(task.kind.label): \(result.label)" + (answer.settled ? "" : "(また出ます)")]
        }
    }

    private static func result(_ key: Int, of task: TaskAtHand) throws -> CallTask.Result {
        let results = CallTask.Result.answers(to: task.kind)
        let keys = PersonCard.keys(task.kind, secret: task.secret)
        guard results.indices.contains(key - 1) else {
            throw Refusal.badInput("result", "結果は \(keys) です。")
        }
        guard !task.secret || !results[key - 1].tellsOthers else {
            throw Refusal.badInput("result", "秘匿の方です。ご本人のほかには何も伝えません。結果は \(keys) です。")
        }
        return results[key - 1]
    }

    /// What cannot be taken back, and what to do instead.
    private static func never(_ result: CallTask.Result, _ kind: CallTask.Kind) -> String {
        let sentence = "「\(result.label)」の記録は u では戻せません。"
        switch (result, kind) {
        case (.wrongNumber, .offer):
            return sentence + "お待ちも終わりました。k 電話 で番号を直し、w でもう一度お受けください。"
        case (.wrongNumber, _): return sentence + "k 電話 で正しい番号を入れ、おかけください。"
        case (.message, _), (.noAnswer, _): return sentence + "あとでまた t に出ます。"
        default: return sentence + "まだ伝えていなければ、今おかけください。"
        }
    }

    /// What the person of a booking waits for; somebody under 秘匿 too, for it is not shown.
    private func wishes(of booking: BookingID) async throws -> [WaitingID] {
        let whole = try await desk.ask(ShowBooking(booking: booking))
        guard let person = whole.person else { return [] }
        return try await desk.ask(ShowPerson(person: person, said: whole.kana)).waiting.map(\.waiting)
    }
}
