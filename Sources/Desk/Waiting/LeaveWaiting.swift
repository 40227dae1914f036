import Clinic
import Ledger

/// Somebody no longer waits. A seat kept for them goes to the next.
package struct LeaveWaiting: Change {
    package static let name = "leave-waiting"
    package static let roles = Role.front

    package let waiting: WaitingID

    package init(waiting: WaitingID) {
        self.waiting = waiting
    }

    package func perform(_ room: WritingRoom) throws -> Waiting {
        let place = try room.existing(waiting)
        guard !place.hasEnded else {
            throw Refusal(.alreadyEnded, "キャンセル待ち \(waiting) はもう終わっています。")
        }
        if let hold = place.hold { try room.end(hold: hold, as: .withdrawn) }
        try room.ledger.end(waiting, served: false, at: room.now)
        return place.shown
    }
}

extension Reading {
    /// A wish by its number, or the refusal.
    func existing(_ id: WaitingID) throws -> WaitingPlace {
        guard let waiting = try waiting(id) else {
            throw none(id)
        }
        return waiting
    }
}

extension WaitingPlace {
    /// The wish as it is shown.
    var shown: Waiting { Waiting(waiting: id, person: person, wish: wish, joinedAt: joinedAt) }
}
