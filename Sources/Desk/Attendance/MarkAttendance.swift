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
        let place = try room.existing(booking)
        guard place.date <= room.today else {
            throw Refusal(.tooEarly, "\(place.date.japanese)はまだ来ていません。来られないと連絡があったときは取消にしてください。")
        }
        guard let id = mark ?? MarkID(room.request.text), replaces != id else {
            throw Refusal.badInput("replaces", "出欠は自分自身を置き換えられません。")
        }
        if let known = try room.reading.mark(id) {
            // The same statement sent twice under two requests says nothing new.
            guard repeats(known) else {
                throw Refusal(.idReused, "この出欠の番号は別の出欠に使われています。")
            }
        } else {
            let new = Mark(
                id: id, booking: booking, value: value, happenedAt: happenedAt ?? room.now,
                arrivedAt: room.now, replaces: try replaces ?? seenNow(room))
            try room.ledger.add(new, by: room.account.id)
        }
        return try room.reading.shown(booking)
    }

    /// Somebody who says now what is so has the mark that counts before them: theirs takes its place,
    /// whatever the clocks say. A statement about earlier names what it replaces, or stands beside it.
    private func seenNow(_ room: WritingRoom) throws -> MarkID? {
        happenedAt == nil ? try room.reading.currentMark(of: booking) : nil
    }

    private func repeats(_ known: Mark) -> Bool {
        known.booking == booking && known.value == value && (replaces == nil || known.replaces == replaces)
            && (happenedAt == nil || known.happenedAt == happenedAt)
    }
}
