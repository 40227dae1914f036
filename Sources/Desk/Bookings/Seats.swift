import Almanac
import Clinic
import Ledger

/// What somebody wants to sit on: a seat by its number, or whatever is free at a venue at a time.
package enum SeatWish: Hashable, Codable, Sendable {
    case seat(SeatID)
    case time(venue: VenueID, date: CivilDate, start: CivilTime)
}

/// The seats that fulfil a wish, sold or not; alike in all but the desk.
struct SeatsOnSale {
    /// Stands for all of them where the desk does not matter.
    let seat: SeatPlace
    let all: [SeatPlace]
}

extension Reading {
    /// The seats that fulfil a wish. Refuses what does not exist and what cannot be sold now.
    func onSale(_ wish: SeatWish, now: Instant) throws -> SeatsOnSale {
        let seats: SeatsOnSale
        switch wish {
        case .seat(let id): seats = try onSale(id, now)
        case .time(let venue, let date, let start): seats = try onSale(venue, date, start, now)
        }
        try refuseUnlessOnSale(seats.seat, now: now)
        return seats
    }

    private func onSale(_ id: SeatID, _ now: Instant) throws -> SeatsOnSale {
        guard let seat = try seat(id) else {
            throw Refusal(.notFound, "枠 \(id) はありません。", fields: ["seat": "この番号の枠はありません。"])
        }
        guard seat.isOn else {
            throw Refusal(
                .noSuchSeat, "枠 \(id) は今は使われていません。近い空きをご案内します。",
                alternatives: try alternatives(to: seat, now: now))
        }
        return SeatsOnSale(seat: seat, all: [seat])
    }

    private func onSale(
        _ id: VenueID, _ date: CivilDate, _ start: CivilTime, _ now: Instant
    ) throws -> SeatsOnSale {
        let venue = try venue(id)
        let seats = try seats(at: id, on: date, from: start).filter(\.isOn)
        guard let seat = seats.first else {
            throw Refusal(
                .noSuchSeat, "\(venue.shortName) の \(date.japanese) \(start) に始まる枠はありません。",
                alternatives: try alternatives(to: (id, date, start), now: now))
        }
        return SeatsOnSale(seat: seat, all: seats)
    }

    private func refuseUnlessOnSale(_ seat: SeatPlace, now: Instant) throws {
        guard seat.beginsAt > now else {
            throw Refusal(
                .past, "\(seat.date.japanese) \(seat.start) はもう過ぎています。",
                alternatives: try alternatives(to: seat, now: now))
        }
        if let opensAt = seat.opensAt, opensAt > now {
            throw Refusal(
                .notOpenYet,
                "\(seat.date.month)月分の予約は \(opensAt.date.japanese) \(opensAt.time) に始まります。",
                alternatives: try alternatives(to: seat, now: now), fields: ["opensAt": opensAt.description])
        }
    }

    /// The refusal of seats that somebody else has, or is kept one of, with what is free near them.
    func taken(_ sale: SeatsOnSale, now: Instant) throws -> Refusal {
        let seat = sale.seat
        let venue = try venue(seat.venue)
        let place = "\(venue.shortName) の \(seat.date.japanese) \(seat.start)"
        let isHeld = try sale.all.contains { try hold(on: $0.seat) != nil }
        return Refusal(
            isHeld ? .seatHeld : .seatTaken,
            isHeld ? "\(place) はキャンセル待ちの方のために押さえています。" : "\(place) はもう埋まっています。",
            alternatives: try alternatives(to: seat, now: now))
    }

    /// What is free near a seat, the nearest first.
    func alternatives(to seat: SeatPlace, now: Instant) throws -> [Opening] {
        try alternatives(to: (seat.venue, seat.date, seat.start), now: now)
    }

    private func alternatives(
        to wish: (venue: VenueID, date: CivilDate, start: CivilTime), now: Instant
    ) throws -> [Opening] {
        let near = try openings(
            from: now, since: wish.date.adding(days: -Opening.reachInDays),
            through: wish.date.adding(days: Opening.reachInDays)
        )
        return Opening.nearest(to: wish, among: near.filter { $0.opensAt == nil })
    }

    /// A venue by its id, or the refusal that lists them.
    func venue(_ id: VenueID) throws -> Venue {
        let venues = try venues()
        guard let venue = venues.first(where: { $0.id == id }) else {
            let known = venues.map(\.id.text).joined(separator: "、")
            throw Refusal.badInput("venue", "会場「\(id)」はありません。会場は \(known) です。")
        }
        return venue
    }
}
