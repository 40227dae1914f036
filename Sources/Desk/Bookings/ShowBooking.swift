import Clinic
import Ledger

/// One booking, with what is needed to speak about it.
package struct ShowBooking: Question {
    package static let name = "booking"
    package static let roles = Role.front

    package let booking: BookingID
    package let identified: Identified

    package init(booking: BookingID, identified: Identified = .already) {
        self.booking = booking
        self.identified = identified
    }

    /// Whether whoever hears of somebody under 秘匿 is that person.
    package enum Identified: Hashable, Codable, Sendable {
        /// It is settled: we ring them, or have just done for them what they asked.
        case already
        /// By the name that the caller gave, in kana or romaji; nil where none was given.
        case by(said: String?)
    }

    package func answer(_ room: ReadingRoom) throws -> BookingDetails {
        let place = try room.ledger.place(booking)
        guard room.account.covers(place.venue) else { throw room.ledger.none(booking) }
        let person = try place.person.flatMap { try room.ledger.person($0) }
        if let person, !identified.opens(person) { return BookingDetails(hiddenOf: person.person) }
        return BookingDetails(
            booking: place.shown(), kind: place.kind, movedTo: place.movedTo, kana: person?.kana,
            secret: person?.secret ?? false, party: place.party, firstTime: place.firstTime,
            caller: place.caller, callBack: try room.ledger.callBack(of: booking))
    }
}

extension ShowBooking.Identified {
    fileprivate func opens(_ person: PersonDetails) -> Bool {
        switch self {
        case .already: true
        case .by(let said): person.opens(to: said)
        }
    }
}

extension BookingDetails: Discloses {
    package var disclosed: [PersonID] { [person].compactMap(\.self) }
}
