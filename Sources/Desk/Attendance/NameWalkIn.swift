import Clinic
import Ledger

/// A name for somebody who just came and was served without one, or another where it was the wrong one.
package struct NameWalkIn: Change {
    package static let name = "name-walk-in"
    package static let roles = Role.front

    package let booking: BookingID
    package let resident: Resident
    package let person: PersonID?
    package let newPerson: Bool

    package init(
        booking: BookingID, resident: Resident = Resident(), person: PersonID? = nil, newPerson: Bool = false
    ) {
        self.booking = booking
        self.resident = resident
        self.person = person
        self.newPerson = newPerson
    }

    package func perform(_ room: WritingRoom) throws -> Booking {
        let place = try room.existing(booking)
        guard place.kind == .walkIn, place.cause != .undone else {
            throw Refusal(.nothingToDo, "予約 \(booking) は当日受付ではありません。お名前は利用者の訂正で直せます。")
        }
        let said = try resident.checked(today: room.today)
        let identity = try Identity.of(said, person: person, isNew: newPerson, in: room)
        guard place.person != identity.person else {
            throw Refusal(.nothingToDo, "予約 \(booking) はもうこの方の受付です。")
        }
        try room.ledger.name(
            booking, identity.person, firstTime: !room.reading.hasComeOrWillCome(identity.person),
            ageBand: identity.age?.band(on: place.date) ?? place.ageBand)
        return try room.reading.shown(booking, candidates: identity.candidates)
    }
}
