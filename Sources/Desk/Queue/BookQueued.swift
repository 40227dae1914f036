import Clinic
import Ledger

/// 当日待ちから予約: whoever waited at the door books for later, as everybody books.
package struct BookQueued: Change {
    package static let name = "book-queued"
    package static let roles = Role.front

    package let queued: QueuedID
    package let wish: SeatWish
    /// What they say; kana, phone and age may be left out where they are known already.
    package let resident: Resident
    package let person: PersonID?
    package let newPerson: Bool
    package let ageWaiver: String?
    package let limitWaiver: String?
    package let callBack: CallBack?

    package init(
        queued: QueuedID, wish: SeatWish, resident: Resident = Resident(), person: PersonID? = nil,
        newPerson: Bool = false, ageWaiver: String? = nil, limitWaiver: String? = nil,
        callBack: CallBack? = nil
    ) {
        self.queued = queued
        self.wish = wish
        self.resident = resident
        self.person = person
        self.newPerson = newPerson
        self.ageWaiver = ageWaiver
        self.limitWaiver = limitWaiver
        self.callBack = callBack
    }

    package func perform(_ room: WritingRoom) throws -> Booking {
        let entry = try room.waiting(queued)
        let booking = try Book(
            wish: wish, resident: resident, person: person ?? entry.person, newPerson: newPerson,
            ageWaiver: ageWaiver, limitWaiver: limitWaiver, callBack: callBack, party: entry.party,
            source: .venue
        ).perform(room)
        try room.ledger.end(
            entry, served: false, in: booking.booking, person: booking.person, at: room.now)
        return booking
    }
}
