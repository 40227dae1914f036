/// Whom to ring, and where.
package struct Callee: Hashable, Encodable, Sendable {
    /// Nil for a visit without a name.
    package let kana: String?
    /// 秘匿: nobody but themselves may learn that we know them.
    package let secret: Bool
    /// The number to ring back, else the person's newest; nil where we have none.
    package let phone: String?
    /// Who is rung back there, where that is not the person; nil too where nobody said.
    package let who: String?
    /// Whether the number is the one to ring back.
    package let callsBack: Bool
    /// 聞こえにくい: how to reach them instead of ringing.
    package let reach: String?

    /// - Parameter person: as shown to somebody who may see them: whoever rings has to know the number.
    package init(_ person: FoundPerson, about booking: BookingDetails) {
        kana = booking.kana
        secret = booking.secret
        // Of somebody under 秘匿 nobody else may learn anything: only they themselves are rung.
        let back = booking.secret ? nil : booking.callBack
        phone = back?.phone ?? person.phones.first
        who = back?.who
        callsBack = back != nil
        reach = booking.secret ? nil : person.reach
    }
}
