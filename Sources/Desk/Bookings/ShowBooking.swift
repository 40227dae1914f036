import Clinic
import Ledger

/// One booking, with what is needed to speak about it.
package struct ShowBooking: Question {
    package static let name = "booking"
    package static let roles = Role.front

    package let booking: BookingID
    /// What whoever hears of it gave as their name, in kana or romaji, empty for none: somebody under 秘匿 is
    /// shown only to themselves. Nil where it is settled who hears it: we ring them, or have just done for
    /// them what they asked.
    package let said: String?

    package init(booking: BookingID, said: String? = nil) {
        self.booking = booking
        self.said = said
    }

    package func answer(_ room: ReadingRoom) throws -> BookingDetails {
        let place = try room.ledger.place(booking)
        guard room.account.covers(place.venue) else { throw room.ledger.none(booking) }
        let person = try place.person.flatMap { try room.ledger.person($0) }
        if let person, let said, !person.opens(to: said) { return BookingDetails(hiddenOf: person.person) }
        return BookingDetails(
            booking: place.shown(), kind: place.kind, movedTo: place.movedTo, kana: person?.kana,
            secret: person?.secret ?? false, party: place.party, firstTime: place.firstTime,
            caller: place.caller, callBack: try room.ledger.callBack(of: booking))
    }
}

extension BookingDetails: Discloses {
    package var disclosed: [PersonID] { [person].compactMap(\.self) }
}
