import Almanac
import Clinic
import Ledger

/// 出欠: one statement about a booking, added to its set of marks.
package struct MarkAttendance: Change {
    package static let name = "mark"
    package static let roles = Role.front

    package let booking: BookingID
    package let value: MarkValue
    /// The mark's own id; the request's where nil.
    package let mark: MarkID?
    /// When it was seen; now where nil.
    package let happenedAt: Instant?
    /// The mark it takes the place of, which may still be on its way.
    package let replaces: MarkID?

    package init(
        booking: BookingID, value: MarkValue, mark: MarkID? = nil, happenedAt: Instant? = nil,
        replaces: MarkID? = nil
    ) {
        self.booking = booking
        self.value = value
        self.mark = mark
        self.happenedAt = happenedAt
        self.replaces = replaces
    }

    package func perform(_ room: WritingRoom) throws -> Booking {
        let place = try room.reading.existing(booking)
        guard place.date <= room.today else {
            throw Refusal(.tooEarly, "\(place.date.japanese)はまだ来ていません。来られないと連絡があったときは取消にしてください。")
        }
        guard let id = mark ?? MarkID(room.request.text), replaces != id else {
            throw Refusal.badInput("replaces", "出欠は自分自身を置き換えられません。")
        }
        let new = Mark(
            id: id, booking: booking, value: value, happenedAt: happenedAt ?? room.now, arrivedAt: room.now,
            replaces: replaces)
        if let known = try room.reading.mark(id) {
            // The same statement sent twice under two requests says nothing new.
            guard known.says(the: new, timed: happenedAt != nil) else {
                throw Refusal(.idReused, "この出欠の番号は別の出欠に使われています。")
            }
        } else {
            try room.ledger.add(new, by: room.account.id)
        }
        return try room.reading.shown(booking)
    }
}

extension Mark {
    fileprivate func says(the other: Mark, timed: Bool) -> Bool {
        booking == other.booking && value == other.value && replaces == other.replaces
            && (!timed || happenedAt == other.happenedAt)
    }
}
