import Clinic
import Desk

/// Whom to ring, and where.
struct Callee: Encodable {
    /// Nil for a visit without a name.
    let kana: String?
    let secret: Bool
    /// The number to ring back, else the person's newest; nil where we have none.
    let phone: String?
    /// Who is rung back there, where that is not the person; nil too where nobody said.
    let who: String?
    /// Whether the number is the one to ring back.
    let callsBack: Bool
    /// 聞こえにくい: how to reach them instead of ringing.
    let reach: String?

    /// - Parameter person: as shown to somebody who may see them: whoever rings has to know the number.
    init(_ person: FoundPerson, about booking: BookingDetails) {
        kana = booking.kana
        secret = booking.secret
        // Of somebody under 秘匿 nobody else may learn anything: only they themselves are rung.
        let back = booking.secret ? nil : booking.callBack
        phone = back?.phone ?? person.phones.first
        who = back?.who
        callsBack = back != nil
        reach = booking.secret ? nil : person.reach
    }

    /// 「★秘匿 タナカ ハナ様  折り返し 090-1234-5678(娘)」, and how else to reach them.
    var lines: [String] {
        let place = phone.map { "  \(callsBack ? "折り返し " : "")\($0)" + (who.map { "(\($0))" } ?? "") } ?? ""
        return ["\(secret ? "★秘匿 " : "")\(kana ?? "")様\(place)"]
            + (reach.map { ["聞こえにくい方。連絡は: \($0)"] } ?? [])
    }
}
