import Clinic
import Ledger

/// 取消: ends a booking and gives its seat back. Somebody who was taken in by mistake (`undone`) never came,
/// and whoever was taken out of the queue at the door by mistake stands there again.
package struct Cancel: Change {
    package static let name = "cancel"
    package static let roles = Role.front

    package let booking: BookingID
    /// Why; nil where nobody said.
    package let cause: Booking.Cause?

    package init(booking: BookingID, cause: Booking.Cause? = nil) {
        self.booking = booking
        self.cause = cause
    }

    package func perform(_ room: WritingRoom) throws -> Booking {
        let place = try room.existing(booking)
        try room.refuseCourseDate(place)
        if cause == .undone {
            try room.undo(place)
        } else {
            try room.refuseUnlessOpen(place)
            try room.ledger.end(booking, .cancelled, cause: cause, at: room.now)
        }
        return try room.reading.shown(booking)
    }
}
