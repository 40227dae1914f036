import Almanac
import Clinic
import Ledger

/// 変更: another seat for a booking, and the old one given back, both or neither.
package struct Move: Change {
    package static let name = "move"
    package static let roles = Role.front

    package let booking: BookingID
    /// Where to; the booking's own venue where a time is given without one.
    package let to: Target
    /// Why they may have more than others on the new day.
    package let limitWaiver: String?

    /// A seat by number, or a time at a venue or the present one.
    package enum Target: Hashable, Codable, Sendable {
        case seat(SeatID)
        case time(venue: VenueID?, date: CivilDate, start: CivilTime)
    }

    package init(booking: BookingID, to: Target, limitWaiver: String? = nil) {
        self.booking = booking
        self.to = to
        self.limitWaiver = limitWaiver
    }

    package func perform(_ room: WritingRoom) throws -> Booking {
        let reading = room.reading
        let old = try room.existing(booking)
        try room.refuseUnlessOpen(old)
        guard old.kind == .booking, let person = old.person else {
            throw Refusal(.alreadyMarked, "当日受付は変更できません。取り消して、予約を取ってください。")
        }
        let sale = try reading.onSale(wish(from: old), now: room.now)
        try room.account.require(sale.seat.venue)
        guard !sale.all.contains(where: { $0.seat == old.seat }) else {
            throw Refusal(.sameSeat, "この予約はもう \(sale.seat.date.japanese) \(sale.seat.start) です。")
        }
        let age = try reading.person(person)?.age
        let waivers = try reading.waivers(of: booking)
        try age?.check(minimum: sale.seat.minimumAge, on: sale.seat.date, waived: waivers.age != nil)
        let waiver = try Reason.checked(limitWaiver, field: "limitWaiver")
        // A reason given for one day is none for another.
        if waiver == nil, sale.seat.date != old.date {
            try room.checkLimits(of: person, on: sale.seat.date, moving: booking)
        }
        var new = NewBooking(
            person: person, kind: .booking, source: old.source, firstTime: old.firstTime,
            ageBand: age?.band(on: sale.seat.date) ?? old.ageBand, party: old.party,
            request: room.request, madeAt: room.now)
        (new.caller, new.waiting) = (old.caller, old.waiting)
        (new.ageWaiver, new.limitWaiver) = (waivers.age, waiver ?? waivers.limit)
        // Whoever changes their mind back has the old seat again, while it is nobody else's.
        if let before = try reading.seatBefore(booking), sale.all.contains(where: { $0.seat == before }) {
            try room.reclaim(before)
        }
        guard let moved = try room.ledger.take(oneOf: sale.all, for: new) else {
            throw try reading.taken(sale, now: room.now)
        }
        try room.ledger.end(booking, .moved, at: room.now, movedTo: moved)
        if let callBack = try reading.callBack(of: booking) {
            try room.ledger.put(callBack.checked(), for: moved)
        }
        return try reading.shown(moved)
    }

    private func wish(from old: BookingPlace) -> SeatWish {
        switch to {
        case .seat(let seat): .seat(seat)
        case .time(let venue, let date, let start):
            .time(venue: venue ?? old.venue, date: date, start: start)
        }
    }
}

extension WritingRoom {
    /// Refuses a date of a 教室: it goes with the whole place.
    func refuseCourseDate(_ booking: BookingPlace) throws(Refusal) {
        guard booking.enrolment != nil else { return }
        throw Refusal(
            .courseDate, "予約 \(booking.id) は教室の日程です。やめるときは教室の辞退、その日だけ来られないときは当日の出欠で記録してください。")
    }

    /// Refuses a booking that has ended, whose person has come or stayed away, or whose time has passed: what
    /// became of it then is attendance, and no longer a matter of plans.
    func refuseUnlessOpen(_ booking: BookingPlace) throws {
        let id = booking.id
        try refuseCourseDate(booking)
        if booking.ended == .moved {
            let next = try booking.movedTo.flatMap { try reading.booking($0) }
            let became = next.flatMap { account.covers($0.venue) ? "、予約 \($0.id) になって" : nil }
            throw Refusal(.alreadyEnded, "予約 \(id) はもう変更されて\(became ?? "")います。")
        }
        if booking.ended != nil {
            throw Refusal(.alreadyEnded, "予約 \(id) はもう取消になっています。")
        }
        if booking.kind == .hold {
            throw Refusal(.seatHeld, "予約 \(id) はキャンセル待ちの方への仮押さえです。電話連絡で承諾か辞退を記録してください。")
        }
        if let mark = booking.mark, mark != .cleared {
            throw Refusal(.alreadyMarked, "予約 \(id) は\(booking.state.label)と記録されています。先に出欠を取り消してください。")
        }
        if booking.kind == .booking, let start = booking.start, Instant(booking.date, start) <= now {
            throw Refusal(.past, "予約 \(id) の \(booking.date.japanese) \(start) は過ぎています。出欠で記録してください。")
        }
    }
}
