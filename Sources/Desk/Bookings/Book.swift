import Almanac
import Clinic
import Ledger

/// 予約: a person on a seat.
package struct Book: Change {
    package static let name = "book"
    package static let roles = Role.front

    package let wish: SeatWish
    /// What the caller says; may be left out where `person` is known.
    package let resident: Resident?
    /// The person, where the operator knows which it is.
    package let person: PersonID?
    /// Somebody new, although a person of that name has that phone.
    package let newPerson: Bool
    /// Why they may come although their age is uncertain or too low.
    package let ageWaiver: String?
    package let source: Booking.Source

    package init(
        wish: SeatWish, resident: Resident?, person: PersonID? = nil, newPerson: Bool = false,
        ageWaiver: String? = nil, source: Booking.Source = .phone
    ) {
        self.wish = wish
        self.resident = resident
        self.person = person
        self.newPerson = newPerson
        self.ageWaiver = ageWaiver
        self.source = source
    }

    /// The most characters of a reason.
    package static let longestReason = 100

    package func perform(_ room: WritingRoom) throws -> Booking {
        let reading = room.reading
        // What is typed wrong is said first: it is wrong whatever is free.
        let said = try resident?.checked(today: room.today)
        let waiver = try checkedWaiver()
        try said?.refuseOutsideWard()
        let sale = try reading.onSale(wish, now: room.now)
        let identity = try Identity.of(said, person: person, isNew: newPerson, ageRequired: true, in: room)
        guard let age = identity.age else {
            throw Refusal.badInput("age", "年齢か生年月日を伺ってください。")
        }
        if waiver == nil { try age.check(minimum: sale.seat.minimumAge, on: sale.seat.date) }
        let new = NewBooking(
            person: identity.person, kind: .booking, source: source,
            firstTime: try !reading.hasComeOrWillCome(identity.person), ageBand: age.band(on: sale.seat.date),
            party: 1, ageWaiver: waiver, request: room.request, madeAt: room.now)
        guard let booking = try room.ledger.take(oneOf: sale.all, for: new) else {
            throw try reading.taken(sale.seat, now: room.now)
        }
        return try reading.shown(booking, candidates: identity.candidates)
    }

    private func checkedWaiver() throws(Refusal) -> String? {
        guard let ageWaiver else { return nil }
        do throws(Invalid) {
            return try PlainText.check(ageWaiver, field: "理由", limit: Self.longestReason)
        } catch {
            throw .badInput("ageWaiver", error.reason)
        }
    }
}

extension Reading {
    /// A booking by its number, or the refusal.
    func existing(_ id: BookingID) throws -> BookingPlace {
        guard let booking = try booking(id) else {
            throw Refusal(.notFound, "予約 \(id) はありません。", fields: ["booking": "この番号の予約はありません。"])
        }
        return booking
    }

    /// A booking as it is shown.
    func shown(_ id: BookingID, candidates: [Candidate] = []) throws -> Booking {
        try existing(id).shown(candidates)
    }
}
