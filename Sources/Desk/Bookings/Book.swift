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
    /// People who come together on one seat, 1 to 9.
    package let party: Int
    package let source: Booking.Source

    package init(
        wish: SeatWish, resident: Resident = Resident(), person: PersonID? = nil, newPerson: Bool = false,
        ageWaiver: String? = nil, party: Int = 1, source: Booking.Source = .phone
    ) {
        self.wish = wish
        self.resident = resident
        self.person = person
        self.newPerson = newPerson
        self.ageWaiver = ageWaiver
        self.party = party
        self.source = source
    }

    /// The most characters of a reason.
    package static let longestReason = 100

    package func perform(_ room: WritingRoom) throws -> Booking {
        let reading = room.reading
        let (said, waiver) = try checked(room.today)
        let sale = try reading.onSale(wish, now: room.now)
        let identity = try Identity.of(said, person: person, isNew: newPerson, in: room)
        guard let age = identity.age else {
            throw Refusal.badInput("age", "年齢か生年月日を伺ってください。")
        }
        try age.check(minimum: sale.seat.minimumAge, on: sale.seat.date, waived: waiver != nil)
        let new = NewBooking(
            person: identity.person, kind: .booking, source: source,
            firstTime: try !reading.hasComeOrWillCome(identity.person), ageBand: age.band(on: sale.seat.date),
            party: party, ageWaiver: waiver, request: room.request, madeAt: room.now)
        guard let booking = try room.ledger.take(oneOf: sale.all, for: new) else {
            throw try reading.taken(sale.seat, now: room.now)
        }
        return try reading.shown(booking, candidates: identity.candidates)
    }

    /// What is typed wrong is said first: it is wrong whatever is free.
    private func checked(_ today: CivilDate) throws(Refusal) -> (Resident.Checked, waiver: String?) {
        let said = try resident.checked(today: today)
        try Party.check(party)
        if person == nil {
            var missing: [String: String] = [:]
            if said.kana == nil { missing["kana"] = "お名前のかなを入れてください。" }
            if said.phone == nil { missing["phone"] = "電話番号を入れてください。" }
            guard missing.isEmpty else {
                throw Refusal(
                    .badInput, missing.sorted { $0.key < $1.key }.map(\.value).joined(), fields: missing)
            }
        }
        if said.outsideWard {
            throw Refusal(
                .outsideWard, "ふれあい館の相談は区内にお住まいの方が対象です。お住まいの自治体の窓口をご案内ください。",
                fields: ["outsideWard": "区内在住"])
        }
        guard let ageWaiver else { return (said, nil) }
        do throws(Invalid) {
            return (said, try PlainText.check(ageWaiver, field: "理由", limit: Self.longestReason))
        } catch {
            throw .badInput("ageWaiver", error.reason)
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
