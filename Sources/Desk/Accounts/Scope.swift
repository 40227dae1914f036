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

    /// How far back an adviser sees, in days: records are written after the day too. [assumed]
    private static let adviserSeesForDays = 14

    /// Refuses a day that is none of theirs: an adviser sees today's list, and those whose records may still
    /// be open.
    func require(_ date: CivilDate, on today: CivilDate) throws(Refusal) {
        guard roles == [.adviser] else { return }
        guard (today.adding(days: -Self.adviserSeesForDays)...today).contains(date) else {
            throw Refusal(.forbidden, "相談員の方が見られるのは、今日と\(Self.adviserSeesForDays)日前までの受付です。")
        }
    }

    /// How long somebody belongs to a venue after a booking or a wish there, in days: 13 months, so that the
    /// same month last year is still known.
    private static let belongsForDays = 396

    /// The people of their venues; nil for everybody.
    func circle(on today: CivilDate) -> Circle? {
        venues.map { Circle(venues: $0, since: today.adding(days: -Self.belongsForDays)) }
    }
}

extension ReadingRoom {
    /// Refuses a venue that is unknown, or not theirs.
    func require(_ id: VenueID) throws {
        _ = try ledger.venue(id)
        try account.require(id)
    }

    /// A booking by its number, or the refusal.
    func existing(_ id: BookingID) throws -> BookingPlace {
        guard try account.covers(ledger.place(id).venue) else { throw ledger.none(id) }
        return try ledger.existing(id)
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
        // In this order: that a seat elsewhere is kept for somebody is not told either.
        guard try account.covers(reading.place(id).venue) else { throw reading.none(id) }
        return try reading.existing(id)
    }

    /// A wish by its number, or the refusal. A wish for any venue is everybody's.
    func existing(_ id: WaitingID) throws -> WaitingPlace {
        let waiting = try reading.existing(id)
        guard waiting.wish.venue.map(account.covers) ?? true else { throw reading.none(id) }
        return waiting
    }

    /// An entry of the queue at the door by its number, or the refusal.
    func existing(_ id: QueuedID) throws -> QueuedPlace {
        guard let entry = try reading.queued(id), account.covers(entry.venue) else {
            throw Refusal(.notFound, "当日待ち \(id) はありません。", fields: ["queued": "この番号はありません。"])
        }
        return entry
    }

    /// What we hold on a person, or the refusal.
    func knownPerson(_ id: PersonID) throws -> PersonDetails {
        try reading.knownPerson(id, to: account, on: today)
    }

    /// The same; whose phone and name are said exactly is the one person of the ward, known here or not.
    func knownPerson(_ id: PersonID, _ said: Resident.Checked) throws -> PersonDetails {
        guard account.venues != nil, let kana = said.kana, let phone = said.phone,
            let same = try reading.persons(phone: phone, key: NameKey(kana)).first(where: { $0.person == id })
        else { return try knownPerson(id) }
        return same
    }
}

extension Reading {
    /// What we hold on a person, or the refusal: unknown, or never at a venue of whoever asks.
    func knownPerson(_ id: PersonID, to account: Account, on today: CivilDate) throws -> PersonDetails {
        let details = try knownPerson(id)
        guard try belongs(details.person, to: account, on: today) else { throw noPerson(id) }
        return details
    }

    /// Whether a person belongs to a venue of whoever asks.
    func belongs(_ person: PersonID, to account: Account, on today: CivilDate) throws -> Bool {
        try account.circle(on: today).map { try isKnown(person, in: $0) } ?? true
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
