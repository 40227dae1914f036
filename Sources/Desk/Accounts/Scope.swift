import Almanac
import Clinic
import Ledger

/// 範囲: what somebody who works at some venues may see and do. To them what lies elsewhere is not there: a
/// refusal that told it apart would tell of it.
extension Account {
    /// Whether a venue is theirs.
    func covers(_ venue: VenueID) -> Bool { venues?.contains(venue) ?? true }

    /// Refuses another venue.
    func require(_ venue: VenueID) throws(Refusal) {
        guard covers(venue) else {
            throw Refusal(.forbidden, "ほかの会場のことはできません。", fields: ["venue": venue.text])
        }
    }
}

extension WritingRoom {
    /// A venue by its id, or the refusal: unknown, or not theirs.
    func venue(_ id: VenueID) throws -> Venue {
        let venue = try reading.venue(id)
        try account.require(id)
        return venue
    }

    /// A booking by its number, or the refusal.
    func existing(_ id: BookingID) throws -> BookingPlace {
        let booking = try reading.existing(id)
        guard account.covers(booking.venue) else { throw reading.none(id) }
        return booking
    }

    /// A wish by its number, or the refusal. A wish for any venue is everybody's.
    func existing(_ id: WaitingID) throws -> WaitingPlace {
        let waiting = try reading.existing(id)
        guard waiting.wish.venue.map(account.covers) ?? true else { throw reading.none(id) }
        return waiting
    }

    /// What we hold on a person, or the refusal.
    func knownPerson(_ id: PersonID) throws -> PersonDetails {
        try reading.knownPerson(id, to: account, on: today)
    }
}

extension Reading {
    /// How long somebody belongs to a venue after a booking or a wish there, in days: 13 months, so that the
    /// same month last year is still known.
    private static let belongsForDays = 396

    /// What we hold on a person, or the refusal: unknown, or never at a venue of whoever asks.
    func knownPerson(_ id: PersonID, to account: Account, on today: CivilDate) throws -> PersonDetails {
        let details = try knownPerson(id)
        guard try belongs(details.person, to: account, on: today) else { throw noPerson(id) }
        return details
    }

    /// Whether a person belongs to a venue of whoever asks.
    func belongs(_ person: PersonID, to account: Account, on today: CivilDate) throws -> Bool {
        guard let venues = account.venues else { return true }
        return try hasBeen(person, at: venues, since: today.adding(days: -Self.belongsForDays))
    }

    /// The refusal of a person that is not there.
    func noPerson(_ id: PersonID) -> Refusal {
        Refusal(.notFound, "利用者 \(id) は登録されていません。", fields: ["person": "登録なし"])
    }

    /// The refusal of a booking that is not there.
    func none(_ id: BookingID) -> Refusal {
        Refusal(.notFound, "予約 \(id) はありません。", fields: ["booking": "この番号の予約はありません。"])
    }

    /// The refusal of a wish that is not there.
    func none(_ id: WaitingID) -> Refusal {
        Refusal(.notFound, "キャンセル待ち \(id) はありません。", fields: ["waiting": "この番号はありません。"])
    }
}
