import Almanac
import Clinic
import Desk
import Reports

/// What is spoken after a change, and taking changes back.
extension Conversation {
    /// A booking as it can be spoken of.
    func spoken(_ booking: BookingID) async throws -> SpokenFacts? {
        SpokenFacts(try await desk.ask(ShowBooking(booking: booking)), venues)
    }

    /// Keeps and answers the read-back of a booking; its number is for the screen alone.
    mutating func say(
        _ booking: BookingID, _ candidates: [Candidate] = [], _ what: (SpokenFacts) -> ReadBack
    ) async throws -> [String] {
        guard let facts = try await spoken(booking) else { return ["予約 \(booking)"] }
        readBack = what(facts).sentences(today: today)
        let others = candidates.filter { $0.reasons.contains(.samePhone) }.map(BookingWords.line)
        return ["(予約 \(booking))"] + readBack + others
    }

    mutating func undo() async throws -> [String] {
        guard let last = undoable.last else { return ["この電話で戻せる操作はありません。"] }
        let lines: [String]
        switch last {
        case .book(let booking):
            let undone = try await tell(Cancel(booking: booking, cause: .undone))
            try await refresh(undone.person)
            lines = try await say(undone.booking) { .cancelled($0.visit) }
        case .move(let before, let booking):
            let target = Move.Target.time(venue: before.venue.id, date: before.date, start: before.start)
            guard let now = try await spoken(booking) else { return [] }
            let moved = try await tell(Move(booking: booking, to: target))
            undoable = undoable.map { $0.renumbered(before.booking, moved.booking) }
            try await refresh(moved.person)
            lines = try await say(moved.booking) { .moved($0.visit, from: now.visit) }
        case .cancel(let booking):
            let restored = try await tell(Restore(booking: booking))
            try await refresh(restored.person)
            lines = try await say(restored.booking) { .restored($0.visit) }
        case .wait(let waiting):
            lines = try await leave(waiting)
        case .leave(let waiting):
            let back = try await tell(RejoinWaiting(waiting: waiting))
            try await refresh(back.person)
            lines = say(back, ReadBack.joinedWaiting)
        case .turnAway(let note):
            _ = try await tell(UndoTurnAway(turnedAway: note))
            lines = []
        }
        undoable.removeLast()
        return ["\(last.words)を戻しました。"] + lines
    }

    /// Keeps and answers the read-back of a wish.
    mutating func say(_ waiting: Waiting, _ what: (SpokenWish) -> ReadBack) -> [String] {
        guard case .known(let card) = atHand else { return [] }
        readBack = what(SpokenWish(waiting.wish, kana: card.person.kana, venues)).sentences(today: today)
        return readBack
    }
}
