import Clinic
import Ledger

/// A note that somebody was turned away, taken back: it was noted by mistake.
package struct UndoTurnAway: Change {
    package static let name = "undo-turn-away"
    package static let roles = Role.front

    package let turnedAway: TurnedAwayID

    package init(turnedAway: TurnedAwayID) {
        self.turnedAway = turnedAway
    }

    package func perform(_ room: WritingRoom) throws -> TurnAway.Answer {
        guard let place = try room.reading.turnedAway(turnedAway),
            place.venue.map(room.account.covers) ?? true
        else {
            throw Refusal(.notFound, "この記録はないか、もう取り消されています。")
        }
        if let entry = try room.reading.queued(turnedAway: turnedAway) {
            throw Refusal(
                .nothingToDo, "当日待ちの整理番号\(entry.ticket)の方の記録です。当日待ちに戻してください。",
                fields: ["queued": entry.id.description])
        }
        try room.ledger.withdraw(turnedAway, at: room.now)
        return TurnAway.Answer(turnedAway: turnedAway)
    }
}
