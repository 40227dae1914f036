/// A booking with what is needed to speak about it.
package struct BookingDetails: Hashable, Codable, Sendable {
    /// Nil where it is hidden.
    package let booking: Booking?
    /// Whose it is; nil for a visit without a name.
    package let person: PersonID?
    package let kind: Booking.Kind
    /// What it was moved to.
    package let movedTo: BookingID?
    /// The reading of the name; nil for a visit without one.
    package let kana: String?
    /// 秘匿
    package let secret: Bool
    /// People served on it.
    package let party: Int
    /// Whether it is the person's first visit; nil without a name.
    package let firstTime: Bool?
    /// Who telephoned; nil where nobody did.
    package let caller: Caller?
    package let callBack: CallBack?
    /// Whether the person is under 秘匿 and has not been identified: then nothing is said but that.
    package let hidden: Bool

    package init(
        booking: Booking, kind: Booking.Kind, movedTo: BookingID?, kana: String?, secret: Bool, party: Int,
        firstTime: Bool?, caller: Caller?, callBack: CallBack?
    ) {
        self.booking = booking
        person = booking.person
        self.kind = kind
        self.movedTo = movedTo
        self.kana = kana
        self.secret = secret
        self.party = party
        self.firstTime = firstTime
        self.caller = caller
        self.callBack = callBack
        hidden = false
    }

    /// What may be told of a booking of somebody under 秘匿 before they have been identified.
    package init(hiddenOf person: PersonID) {
        booking = nil
        self.person = person
        kind = .booking
        movedTo = nil
        kana = nil
        secret = true
        party = 1
        firstTime = nil
        caller = nil
        callBack = nil
        hidden = true
    }
}
