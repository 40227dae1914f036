import Clinic
import Desk
import Reports

/// Taking changes back.
extension Conversation {
    mutating func undo() async throws -> [String] {
        guard let last = undoable.last else { return ["この電話で戻せる操作はありません。"] }
        if case .never(let why) = last {
            undoable.removeLast()
            return [why + (undoable.isEmpty ? "" : "その前の操作を戻すなら、もう一度 u です。")]
        }
        let lines = try await takeBack(last)
        undoable.removeLast()
        return ["\(last.words)を戻しました。"] + lines
    }

    private mutating func takeBack(_ last: Undo) async throws -> [String] {
        switch last {
        case .book(let booking):
            return try await withdraw(booking)
        case .move(let before, let booking):
            let target = Move.Target.time(venue: before.venue.id, date: before.date, start: before.start)
            guard let now = try await spoken(booking) else { return [] }
            let moved = try await tell(Move(booking: booking, to: target))
            undoable = undoable.map { $0.renumbered(before.booking, moved.booking) }
            try await refresh(moved.person)
            return try await say(moved.booking) { .moved($0.visit, from: now.visit) }
        case .cancel(let booking):
            let restored = try await tell(Restore(booking: booking))
            try await refresh(restored.person)
            return try await say(restored.booking) { .restored($0.visit) }
        case .wait(let waiting):
            return try await leave(waiting)
        case .leave(let waiting):
            return try await rejoin(waiting)
        case .turnAway(let note):
            _ = try await tell(UndoTurnAway(turnedAway: note))
            return []
        case .apply(let application):
            _ = try await tell(WithdrawApplication(application: application))
            return []
        case .giveUp(let application):
            _ = try await tell(RestoreApplication(application: application))
            return []
        case .accept(let booking, let wish):
            let cancelled = try await withdraw(booking)
            do {
                guard let wish else { throw Refusal(.nothingToDo, "") }
                let spoken = readBack
                let rejoined = try await rejoin(wish)
                readBack = spoken + rejoined
                return cancelled + rejoined
            } catch is Refusal {
                return cancelled + ["キャンセル待ちには戻せませんでした。まだご希望なら w でもう一度お受けください。"]
            }
        case .never: return []
        }
    }

    private mutating func withdraw(_ booking: BookingID) async throws -> [String] {
        let undone = try await tell(Cancel(booking: booking, cause: .undone))
        try await refresh(undone.person)
        return try await say(undone.booking) { .cancelled($0.visit) }
    }

    private mutating func rejoin(_ waiting: WaitingID) async throws -> [String] {
        let back = try await tell(RejoinWaiting(waiting: waiting))
        try await refresh(back.person)
        return say(back, ReadBack.joinedWaiting)
    }
}
