import Clinic
import Ledger

/// Leaving the waiting list taken back: the wish stands where it stood.
package struct RejoinWaiting: Change {
    package static let name = "rejoin-waiting"
    package static let roles = Role.front

    package let waiting: WaitingID

    package init(waiting: WaitingID) {
        self.waiting = waiting
    }

    package func perform(_ room: WritingRoom) throws -> Waiting {
        let place = try room.existing(waiting)
        guard place.hasEnded, place.wish.until >= room.today, try !room.reading.hasComeTrue(waiting) else {
            throw Refusal(.nothingToDo, "キャンセル待ち \(waiting) は戻せません。もう一度お受けしてください。")
        }
        try room.reading.refuseAnother(place.wish, of: place.person, today: room.today)
        try room.ledger.revive(waiting)
        return place.shown
    }
}
