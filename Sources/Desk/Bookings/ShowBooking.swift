import Clinic
import Ledger

/// One booking, with what is needed to speak about it.
package struct ShowBooking: Question {
    package static let name = "booking"
    package static let roles = Role.front

    package let booking: BookingID

    package init(booking: BookingID) {
        self.booking = booking
    }

    package func answer(_ room: ReadingRoom) throws -> BookingDetails {
        let place = try room.ledger.place(booking)
        guard room.account.covers(place.venue) else { throw room.ledger.none(booking) }
        let person = try place.person.flatMap { try room.ledger.person($0) }
        return BookingDetails(
            booking: place.shown(), kana: person?.kana, secret: person?.secret ?? false, party: place.party,
            firstTime: place.firstTime, caller: place.caller,
            callBack: try room.ledger.callBack(of: booking))
    }
}

extension BookingDetails: Discloses {
    package var disclosed: [PersonID] { [booking.person].compactMap(\.self) }
}
