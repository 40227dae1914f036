/// A booking with what is needed to speak about it.
package struct BookingDetails: Hashable, Codable, Sendable {
    package let booking: Booking
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

    package init(
        booking: Booking, kana: String?, secret: Bool, party: Int, firstTime: Bool?, caller: Caller?,
        callBack: CallBack?
    ) {
        self.booking = booking
        self.kana = kana
        self.secret = secret
        self.party = party
        self.firstTime = firstTime
        self.caller = caller
        self.callBack = callBack
    }
}
