import Almanac
import Clinic
import Ledger

/// 取消の取り消し: a cancelled booking stands again, on its own seat, if nobody else has it.
package struct Restore: Change {
    package static let name = "uncancel"
    package static let roles = Role.front

    package let booking: BookingID

    package init(booking: BookingID) {
        self.booking = booking
    }

    package func perform(_ room: WritingRoom) throws -> Booking {
        let place = try room.existing(booking)
        try room.refuseCourseDate(place)
        guard place.ended == .cancelled, place.kind == .booking, let id = place.seat,
            let seat = try room.reading.seat(id)
        else {
            throw Refusal(.nothingToDo, "予約 \(booking) は取り消されていません(\(place.state.label))。")
        }
        let now = room.now
        guard seat.beginsAt > now else {
            throw Refusal(.past, "予約 \(booking) の \(seat.date.japanese) \(seat.start) は過ぎています。")
        }
        if let person = place.person, try room.reading.waivers(of: booking).limit == nil {
            try room.checkLimits(of: person, on: seat.date)
        }
        try room.reclaim(id)
        guard !seat.retired, seat.state != .withdrawn else {
            throw Refusal(
                .noSuchSeat, "\(seat.date.japanese) \(seat.start) の枠は今は使われていません。",
                alternatives: try room.reading.alternatives(to: seat, now: now))
        }
        guard try room.ledger.revive(booking) else {
            throw try room.reading.taken(SeatsOnSale(seat: seat, all: [seat]), now: now)
        }
        if let wish = place.waiting { try room.fulfil(wish) }
        // It stands again, and so does what there is to say about it.
        if !seat.isOn { try room.ledger.addTask(.closure, about: booking, at: now) }
        return try room.reading.shown(booking)
    }
}
