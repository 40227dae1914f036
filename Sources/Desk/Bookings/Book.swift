import Almanac
import Clinic
import Ledger

/// 予約: a person on a seat.
package struct Book: Change {
    package static let name = "book"
    package static let roles = Role.front

    package let wish: SeatWish
    /// What the caller says; kana and phone may be left out where `person` is known.
    package let resident: Resident
    /// The person, where the operator knows which it is.
    package let person: PersonID?
    /// Somebody new, although a person of that name has that phone.
    package let newPerson: Bool
    /// Why they may come although nobody can tell whether they are old enough.
    package let ageWaiver: String?
    /// Why they may have more bookings than others.
    package let limitWaiver: String?
    package let caller: Caller
    package let callBack: CallBack?
    /// People who come together on one seat, 1 to 9.
    package let party: Int
    package let source: Booking.Source

    package init(
        wish: SeatWish, resident: Resident = Resident(), person: PersonID? = nil, newPerson: Bool = false,
        ageWaiver: String? = nil, limitWaiver: String? = nil, caller: Caller = .person,
        callBack: CallBack? = nil, party: Int = 1, source: Booking.Source = .phone
    ) {
        self.wish = wish
        self.resident = resident
        self.person = person
        self.newPerson = newPerson
        self.ageWaiver = ageWaiver
        self.limitWaiver = limitWaiver
        self.caller = caller
        self.callBack = callBack
        self.party = party
        self.source = source
    }

    package func perform(_ room: WritingRoom) throws -> Booking {
        let reading = room.reading
        let said = try checked(room.today)
        let ageWaiver = try Reason.checked(ageWaiver, field: "ageWaiver")
        let limitWaiver = try Reason.checked(limitWaiver, field: "limitWaiver")
        let callBack = try callBack?.checked()
        let sale = try reading.onSale(wish, now: room.now)
        try room.account.require(sale.seat.venue)
        let identity = try Identity.of(said, person: person, isNew: newPerson, in: room)
        guard let age = identity.age else {
            throw Refusal.badInput("age", "年齢か生年月日を伺ってください。")
        }
        try age.check(minimum: sale.seat.minimumAge, on: sale.seat.date, waived: ageWaiver != nil)
        if limitWaiver == nil {
            try room.checkLimits(of: identity.person, on: sale.seat.date)
        }
        var new = NewBooking(
            person: identity.person, kind: .booking, source: source,
            firstTime: try !reading.hasComeOrWillCome(identity.person), ageBand: age.band(on: sale.seat.date),
            party: party, request: room.request, madeAt: room.now)
        (new.caller, new.ageWaiver, new.limitWaiver) = (caller, ageWaiver, limitWaiver)
        guard let booking = try room.ledger.take(oneOf: sale.all, for: new) else {
            throw try reading.taken(sale, now: room.now)
        }
        if let callBack { try room.ledger.put(callBack, for: booking) }
        try room.endOffers(to: identity.person, on: sale.seat.date)
        return try reading.shown(booking, candidates: identity.candidates)
    }

    /// What is typed wrong is said first: it is wrong whatever is free.
    private func checked(_ today: CivilDate) throws(Refusal) -> Resident.Checked {
        let said = try resident.checked(today: today)
        try Party.check(party)
        if person == nil { try said.requireKanaAndPhone() }
        try said.refuseOutsideWard()
        return said
    }
}

/// Why somebody is let past a rule, in the operator's words.
enum Reason {
    /// The most characters of a reason.
    static let longest = 100

    static func check(_ reason: String, as field: String) throws(Refusal) -> String {
        try PlainText.check(reason, field: "理由", limit: longest, as: field)
    }

    /// The same where one may be missing.
    static func checked(_ reason: String?, field: String) throws(Refusal) -> String? {
        guard let reason else { return nil }
        return try check(reason, as: field)
    }
}

extension CallBack {
    /// The number and the words in their own types.
    func checked() throws(Refusal) -> (who: String?, phone: PhoneNumber) {
        try Refusal.field("callBack") { () throws(Invalid) in
            let who = try who.map { text throws(Invalid) in
                try PlainText.check(text, field: "折り返し先", limit: CallBack.longestWho)
            }
            return (who, try PhoneNumber(phone))
        }
    }
}

/// People who are served together.
enum Party {
    /// Refuses a number that no desk has room for.
    static func check(_ party: Int) throws(Refusal) {
        guard (1...9).contains(party) else { throw .badInput("party", "人数は1から9までの数で入れてください。") }
    }
}

extension Reading {
    /// A booking by its number, or the refusal. A hold is none yet: it is answered, and nothing else.
    func existing(_ id: BookingID) throws -> BookingPlace {
        let place = try place(id)
        guard place.kind != .hold else {
            throw Refusal(
                .seatHeld, "\(id) は予約ではなく、キャンセル待ちの方へのご案内です。電話連絡の結果で答えてください。",
                fields: ["booking": "仮押さえです。"])
        }
        return place
    }

    /// A booking or a hold by its number, or the refusal.
    func place(_ id: BookingID) throws -> BookingPlace {
        guard let booking = try booking(id) else {
            throw none(id)
        }
        return booking
    }

    /// A booking as it is shown.
    func shown(_ id: BookingID, candidates: [Candidate] = []) throws -> Booking {
        try place(id).shown(candidates)
    }
}
